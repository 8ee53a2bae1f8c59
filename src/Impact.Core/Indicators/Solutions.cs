using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>What solves the question of a case, and who makes and carries out the plan.</summary>
internal static class Solutions
{
    private const int MonthsOfRecurrence = 12;

    /// <summary>Days within which a case must be solved, or a plan carried out, to count as such: half a year.</summary>
    private const int Horizon = 182;

    /// <summary>Solved without an individual provision.</summary>
    public static Indicator NoIndividualProvisionShare { get; } = Share("no-individual-provision-share", "binnen een half jaar opgelost zonder maatwerkvoorziening", Ended(Cases.CameIn, Solved, c => c.Solution is not null)) with
    {
        Horizon = Horizon,
        Numerator = FormattableString.Invariant($"cases solved by the own network or a general provision within {Horizon} days (day of the decision, else of the plan, else of closing)"),
        Denominator = FormattableString.Invariant($"all cases that came in in the period and could be followed for {Horizon} days, also those that are not solved; those closed without a known solution, or with one without a day, are missing; only municipalities that send solutions"),
    };

    /// <summary>Plans that use help of family, neighbours or volunteers.</summary>
    public static Indicator InformalSourceShare { get; } = Share("informal-source-share", "plan met hulp van familie, buren of vrijwilligers", Yes(c => c.PlanOn, c => c.InformalSourceUsed) with { Charts = ControlChart.OfInformalSources }) with
    {
        Numerator = "plans with at least one informal source; per team and month in a p-chart",
        Denominator = "plans made in the period of which it is known",
    };

    /// <summary>Plans that the person and the network made.</summary>
    public static Indicator OwnPlanShare { get; } = Share("own-plan-share", "plan gemaakt door mensen zelf en hun netwerk", Yes(c => c.PlanOn, c => c.OwnPlan)) with
    {
        Numerator = "plans that the person and the network made",
        Denominator = "plans made in the period of which it is known",
    };

    /// <summary>Plans that were carried out.</summary>
    public static Indicator PlanDoneShare { get; } = Share("plan-done-share", "plan binnen een half jaar uitgevoerd", Ended(c => c.PlanOn, CarriedOut, c => c.PlanDone is not null)) with
    {
        Horizon = Horizon,
        Numerator = FormattableString.Invariant($"plans carried out, of cases closed within {Horizon} days of the plan"),
        Denominator = FormattableString.Invariant($"all plans made in the period that could be followed for {Horizon} days, also those that are not ready; of a case closed without it being known whether the plan was carried out it is missing; only municipalities that send it"),
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

    /// <summary>
    /// How and when cases ended, of the municipalities that register it at all: where nobody writes it down, nothing would seem to be solved.
    /// </summary>
    private static Counting Ended(Func<SupportCase, DateOnly?> from, Func<SupportCase, End> end, Func<SupportCase, bool> isRegistered)
    {
        var units = Cases.Of(from, (c, last) => end(c) is { IsUnknown: false } known ? Cohort.Within(Horizon, (from(c)!.Value, known.On, last), known.IsCounted) : (null, false));
        return new(new ShareOfUnits(), (dataset, study) =>
        {
            var registering = dataset.Cases.Where(isRegistered).Select(c => c.Municipality).ToHashSet();
            return units(dataset with { Cases = [.. dataset.Cases.Where(c => registering.Contains(c.Municipality))] }, study);
        });
    }

    private static End Solved(SupportCase support) => support.Solution is not { } solution
        ? new(support.ClosedOn, null)
        : new(support.DecidedOn ?? support.PlanOn ?? support.ClosedOn, solution is Solution.OwnNetwork or Solution.General) { IsSaid = true };

    private static End CarriedOut(SupportCase support) => new(support.ClosedOn, support.PlanDone) { IsSaid = support.PlanDone == true };

    /// <summary>How a case ended.</summary>
    /// <param name="On">Day; null when it goes on.</param>
    /// <param name="IsCounted">Whether in the way that is counted; null when not known.</param>
    private sealed record End(DateOnly? On, bool? IsCounted)
    {
        /// <summary>Whether the sender says that it ended, day or no day.</summary>
        public bool IsSaid { get; init; }

        /// <summary>Whether it ended on a day that is not known, so that it may or may not have been in time.</summary>
        public bool IsUnknown => IsSaid && On is null;
    }

    private static Counting Yes(Func<SupportCase, DateOnly?> moment, Func<SupportCase, bool?> isSo) => new(new ShareOfUnits(), Cases.Yes(moment, isSo));
}
