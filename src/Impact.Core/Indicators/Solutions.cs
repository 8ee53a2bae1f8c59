using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>What solves the question of a case, and who makes and carries out the plan.</summary>
internal static class Solutions
{
    private const int MonthsOfRecurrence = 12;

    /// <summary>Solved without an individual provision.</summary>
    public static Indicator NoIndividualProvisionShare { get; } = Share("no-individual-provision-share", "opgelost zonder maatwerkvoorziening", Yes(Cases.CameIn, c => c.Solution is { } solution ? solution is Solution.OwnNetwork or Solution.General : null)) with
    {
        Numerator = "cases solved by the own network or a general provision",
        Denominator = "cases that came in in the period with a known solution (own network, general, individual or none)",
    };

    /// <summary>Plans that use help of family, neighbours or volunteers.</summary>
    public static Indicator InformalSourceShare { get; } = Share("informal-source-share", "plan met hulp van familie, buren of vrijwilligers", Yes(c => c.PlanOn, c => c.InformalSourceUsed) with { Charts = ControlChart.OfInformalSources }) with
    {
        Numerator = "plans with at least one informal source; per team and month in a p-chart",
        Denominator = "plans made in the period of which it is known",
    };

    /// <summary>Plans that the person and the network made.</summary>
    public static Indicator OwnPlanShare { get; } = Share("own-plan-share", "plan gemaakt door mensen zelf en hun netwerk", Yes(Cases.CameIn, c => c.OwnPlan)) with
    {
        Numerator = "cases of which the person and the network made the plan",
        Denominator = "cases that came in in the period of which it is known",
    };

    /// <summary>Plans that were carried out.</summary>
    public static Indicator PlanDoneShare { get; } = Share("plan-done-share", "plan uitgevoerd", Yes(Cases.CameIn, c => c.PlanDone)) with
    {
        Numerator = "cases of which the plan was carried out",
        Denominator = "cases that came in in the period of which it is known",
    };

    /// <summary>The same question came back within twelve months.</summary>
    public static Indicator Recurrence { get; } = Share("recurrence-12m-share", "dezelfde vraag kwam binnen een jaar terug", new(new SurvivalAt(MonthsOfRecurrence, WithEvent: true), Cases.Of(c => c.ClosedOn, (c, last) => Waiting.Days(c.ClosedOn!.Value, c.RecurredOn, last)))) with
    {
        Direction = Direction.LowerIsBetter,
        Numerator = "cases of which the same question came back within 12 months after closing",
        Denominator = "cases closed in the period, censored at the end of the study",
    };

    private static Indicator Share(string id, string name, Counting counting) => new()
    {
        Id = id,
        Name = name,
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = "",
        Denominator = "",
        Source = "own definition",
        Counting = counting,
    };

    private static Counting Yes(Func<SupportCase, DateOnly?> moment, Func<SupportCase, bool?> isSo) => new(new ShareOfUnits(), Cases.Yes(moment, isSo));
}
