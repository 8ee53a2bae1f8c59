namespace Impact.Core.Scenarios.IkBegin;

/// <summary>Answers (1 yes, 0 no) to the questions behind the participation ladder, such that they lead to the rung a person is on.</summary>
internal static class LadderAnswers
{
    private static readonly string[] Questions =
    [
        "ladder_contract", "ladder_zzp", "ladder_bbl", "ladder_benefit", "ladder_instrument", "ladder_wsw", "ladder_guided",
        "ladder_unpaid_work", "ladder_responsibility", "ladder_weekly_contact", "ladder_organised_weekly", "ladder_contact_outside",
    ];

    private static readonly double[] Steps = [-1.35, -0.45, 0.35, 0.75, 0.95];

    /// <summary>Every item, in the order of the questionnaire.</summary>
    public static IReadOnlyList<string> Items => Questions;

    /// <summary>Adds the twelve answers.</summary>
    /// <param name="answers">Answers of this person at this wave.</param>
    /// <param name="participation">How much the person takes part, on the underlying scale.</param>
    /// <param name="isOfWorkingAge">Paid work occurs below 65 only.</param>
    /// <param name="draws">Draws for these questions.</param>
    public static void Add(Dictionary<string, int> answers, double participation, bool isOfWorkingAge, Draws draws)
    {
        var latent = participation + draws.Normal(0.45);
        var rung = Math.Min(1 + Steps.Count(s => latent > s), isOfWorkingAge ? 6 : 4);
        var yes = Yes(rung, draws.OneOf<string>("ladder_contract", "ladder_zzp"), draws.OneOf<string>("ladder_benefit", "ladder_instrument", "ladder_guided"));
        foreach (var item in Questions) answers[item] = yes.Contains(item) ? 1 : 0;
    }

    /// <summary>Whether the answers lead to rung 3 or higher: paid work, unpaid work, or something organised every week.</summary>
    public static bool TakesPart(IReadOnlyDictionary<string, int> answers) =>
        IsYes(answers, "contract") || IsYes(answers, "zzp") || IsYes(answers, "unpaid_work") || IsYes(answers, "organised_weekly");

    /// <summary>Whether the question that was left open, if any, leaves the rung as it is whatever the answer would have been.</summary>
    public static bool IsKnown(IReadOnlyDictionary<string, int> answers) => Questions.Where(q => !answers.ContainsKey(q))
        .All(q => Rung(new Dictionary<string, int>(answers) { [q] = 0 }) == Rung(new Dictionary<string, int>(answers) { [q] = 1 }));

    private static int Rung(Dictionary<string, int> answers)
    {
        string[] aids = ["bbl", "benefit", "instrument", "wsw", "guided"];
        var works = IsYes(answers, "contract") || IsYes(answers, "zzp");
        return works && !aids.Any(aid => IsYes(answers, aid)) ? 6
            : works || IsYes(answers, "bbl") ? 5
            : IsYes(answers, "unpaid_work") && IsYes(answers, "responsibility") && IsYes(answers, "weekly_contact") ? 4
            : IsYes(answers, "organised_weekly") ? 3
            : IsYes(answers, "contact_outside") ? 2 : 1;
    }

    private static bool IsYes(IReadOnlyDictionary<string, int> answers, string question) => answers.TryGetValue("ladder_" + question, out var code) && code == 1;

    private static HashSet<string> Yes(int rung, string work, string aid) => rung switch
    {
        6 => [work, "ladder_contact_outside"],
        5 => [work, aid, "ladder_contact_outside"],
        4 => ["ladder_unpaid_work", "ladder_responsibility", "ladder_weekly_contact", "ladder_organised_weekly", "ladder_contact_outside"],
        3 => ["ladder_organised_weekly", "ladder_contact_outside"],
        2 => ["ladder_contact_outside"],
        _ => [],
    };
}
