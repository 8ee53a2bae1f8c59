using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>One person fills in the questionnaire at one wave.</summary>
internal static class Questionnaire
{
    /// <summary>Every item, in the order of the questionnaire.</summary>
    public static IReadOnlyList<string> Items { get; } = [.. LonelinessAnswers.Items, .. LadderAnswers.Items, "pov_1", "cantril_1"];

    /// <summary>All answers, none left open.</summary>
    public static SurveyResponse Fill(Course course, int wave, Visit visit)
    {
        var quarter = wave * FollowUp.QuartersPerWave;
        var (person, loneliness) = (course.Person, course.Loneliness(quarter));
        var draws = person.Randomness.For(Purpose.Answers, wave);
        var answers = new Dictionary<string, int>(20);
        LonelinessAnswers.Add(answers, loneliness, draws);
        LadderAnswers.Add(answers, course.Participation(quarter), person.IsOfWorkingAge, draws);
        answers["pov_1"] = MakingEndsMeet(person.Strain + (0.2 * person.Stable) + draws.Normal(0.5));
        answers["cantril_1"] = (int)Math.Clamp(Math.Round(7.2 - (0.8 * loneliness) + person.Satisfaction + draws.Normal(0.9)), 0, 10);
        return new() { Participant = visit.Participant, Wave = wave, Date = visit.Date, Mode = draws.OneOf<string>("gesprek", "web", "papier"), Answers = answers };
    }

    /// <summary>The same response with a few items left open.</summary>
    public static SurveyResponse LeaveOpen(SurveyResponse response, Draws draws)
    {
        var open = new HashSet<string>(LonelinessAnswers.Items.Where(_ => draws.Chance(0.015)));
        var ladder = draws.OneOf<string>([.. LadderAnswers.Items]);
        if (draws.Chance(0.03)) open.Add(ladder);
        if (draws.Chance(0.02)) open.Add("pov_1");
        if (draws.Chance(0.02)) open.Add("cantril_1");
        return open.Count == 0 ? response : response with { Answers = response.Answers.Where(a => !open.Contains(a.Key)).ToDictionary() };
    }

    private static int MakingEndsMeet(double strain) => strain switch { < -0.6 => 1, < 0.55 => 2, < 1.4 => 3, _ => 4 };
}

/// <summary>Who is visited, and when.</summary>
internal sealed record Visit(ParticipantId Participant, DateOnly Date);
