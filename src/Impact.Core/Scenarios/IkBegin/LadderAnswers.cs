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
        answers["ladder_contract"] + answers["ladder_zzp"] + answers["ladder_unpaid_work"] + answers["ladder_organised_weekly"] > 0;

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
