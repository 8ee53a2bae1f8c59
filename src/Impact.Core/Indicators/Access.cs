using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>The two clocks of the Wmo 2015: from report to plan, and from request to decision. Days on which a clock stood still do not count.</summary>
internal static class Access
{
    private const int Investigation = 42;
    private const int Decision = 14;

    private const string Law = "Wmo 2015, art. 2.3.2 and 2.3.5";

    /// <summary>Median days of the investigation.</summary>
    public static Indicator Days { get; } = Clock("access-days", "dagen van melding tot plan", 0.5, Plan);

    /// <summary>Days of the investigation within which nine of ten are helped.</summary>
    public static Indicator NineOfTen { get; } = Clock("access-days-p90", "dagen waarbinnen negen van de tien een plan hebben", 0.9, Plan);

    /// <summary>Plan within six weeks.</summary>
    public static Indicator InTimeShare { get; } = InTime("access-in-time-share", "plan binnen zes weken na de melding", Plan, Investigation);

    /// <summary>Median days of the decision.</summary>
    public static Indicator DecisionDays { get; } = Clock("decision-days", "dagen van aanvraag tot besluit", 0.5, Decided) with
    {
        Denominator = "all cases with a request in the period; without a decision they are censored at closing or at the end of the study",
    };

    /// <summary>Decision within two weeks.</summary>
    public static Indicator DecisionInTimeShare { get; } = InTime("decision-in-time-share", "besluit binnen twee weken na de aanvraag", Decided, Decision);

    /// <summary>Both clocks together within eight weeks.</summary>
    public static Indicator BothInTimeShare { get; } = InTime("access-both-in-time-share", "melding en aanvraag samen binnen acht weken", Both, Investigation + Decision) with
    {
        Denominator = "cases reported in the period with a plan and a request, of which both terms were over at the end of the study, less those closed before without a decision",
        Numerator = "cases of which both clocks together ran at most 56 days; the time between plan and request belongs to the client",
    };

    private static Indicator Clock(string id, string name, double part, Clocked clock) => new()
    {
        Id = id,
        Name = name,
        Unit = Unit.Days,
        Minimum = 0,
        Direction = Direction.LowerIsBetter,
        Numerator = $"days from {(clock == Decided ? "request to decision" : "report to plan")} less pauses, {(part == 0.5 ? "median" : "90th percentile")}",
        Denominator = "all cases reported in the period; without a plan they are censored at closing or at the end of the study",
        Source = Law,
        Counting = new(new TimeToEvent(part), Cases.Of(Start(clock), (c, last) => clock(c, last))),
    };

    private static Indicator InTime(string id, string name, Clocked clock, int limit) => new()
    {
        Id = id,
        Name = name,
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = FormattableString.Invariant($"cases of which the clock ran at most {limit} days"),
        Denominator = clock == Decided ? "cases with a request in the period of which the term was over at the end of the study, less those closed before it without a decision" : "cases reported in the period of which the term was over at the end of the study, less those closed before it without a plan",
        Source = Law,
        Counting = new(new ShareOfUnits(), Cases.Of(Start(clock), (c, last) => Waiting.Within(limit, clock(c, last), clock(StillOpen(c, clock), last).Days))),
    };

    private static Func<SupportCase, DateOnly?> Start(Clocked clock) => clock == Decided ? c => c.RequestedOn : c => c.ReportedOn;

    private static (double? Days, bool IsCensored) Plan(SupportCase support, DateOnly last) =>
        Waiting.Days(support.ReportedOn!.Value, support.PlanOn, LastSeen(support, last), support.DaysPaused);

    private static (double? Days, bool IsCensored) Decided(SupportCase support, DateOnly last) =>
        Waiting.Days(support.RequestedOn!.Value, support.DecidedOn, LastSeen(support, last), support.DaysPausedDecision);

    private static (double? Days, bool IsCensored) Both(SupportCase support, DateOnly last) =>
        support.RequestedOn is not null && Plan(support, last) is { Days: { } plan, IsCensored: false } && Decided(support, last) is { Days: { } decision, IsCensored: var isOpen }
            ? (plan + decision, isOpen)
            : (null, false);

    /// <summary>The same case as if nothing had come: its clock runs to the last day of the study.</summary>
    private static SupportCase StillOpen(SupportCase support, Clocked clock) =>
        clock == Plan ? support with { PlanOn = null, ClosedOn = null } : support with { DecidedOn = null, ClosedOn = null };

    private static DateOnly LastSeen(SupportCase support, DateOnly last) => support.ClosedOn < last ? support.ClosedOn.Value : last;

    private delegate (double? Days, bool IsCensored) Clocked(SupportCase support, DateOnly last);
}
