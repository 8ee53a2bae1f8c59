namespace Impact.Core.Scenarios.IkBegin;

/// <summary>Answers to the six statements on loneliness, from one underlying loneliness by ordered thresholds (a graded response model).</summary>
internal static class LonelinessAnswers
{
    private const double Discrimination = 2.0;

    /// <summary>Distance between "more or less" and the full answer, on the logit scale.</summary>
    private const double Gap = 1.5;

    private static readonly Statement[] Statements =
    [
        new("djg6_3", 0.85, false), new("djg6_4", 0.95, true), new("djg6_7", 0.70, true),
        new("djg6_8", 0.90, true), new("djg6_9", 0.75, false), new("djg6_10", 1.25, false),
    ];

    /// <summary>Every item, in the order of the questionnaire.</summary>
    public static IReadOnlyList<string> Items { get; } = [.. Statements.Select(s => s.Item)];

    /// <summary>Adds a code 1 (no), 2 (more or less) or 3 (yes) per statement.</summary>
    public static void Add(Dictionary<string, int> answers, double loneliness, Draws draws)
    {
        foreach (var statement in Statements)
        {
            var pull = (Discrimination * (loneliness - statement.Difficulty)) + draws.Logistic();
            var lonely = pull > Gap ? 3 : pull > 0 ? 2 : 1;
            answers[statement.Item] = statement.IsPositive ? 4 - lonely : lonely;
        }
    }

    /// <summary>Number of answered statements that point to loneliness: what an interviewer sees.</summary>
    public static LonelinessScore Score(IReadOnlyDictionary<string, int> answers) => new(
        Statements.Count(s => !s.IsPositive && answers.TryGetValue(s.Item, out var code) && code >= 2),
        Statements.Count(s => s.IsPositive && answers.TryGetValue(s.Item, out var code) && code <= 2));

    /// <summary>Statements without an answer: of those about missing company, and of those about people to lean on.</summary>
    public static (int Emotional, int Social) Open(IReadOnlyDictionary<string, int> answers) => (
        Statements.Count(s => !s.IsPositive && !answers.ContainsKey(s.Item)),
        Statements.Count(s => s.IsPositive && !answers.ContainsKey(s.Item)));

    private sealed record Statement(string Item, double Difficulty, bool IsPositive);
}

/// <summary>Statements that point to loneliness: emotional 0 to 3, social 0 to 3.</summary>
internal readonly record struct LonelinessScore(int Emotional, int Social)
{
    public int Total => Emotional + Social;
}
