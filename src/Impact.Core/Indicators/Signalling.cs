using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>How fast a signal that somebody needs support leads to a contact.</summary>
internal static class Signalling
{
    private const int InTime = 14;

    /// <summary>Days from signal to first contact.</summary>
    public static Indicator Days { get; } = new()
    {
        Id = "signal-days",
        Name = "dagen van signaal tot eerste contact",
        Unit = Unit.Days,
        Minimum = 0,
        Direction = Direction.LowerIsBetter,
        Numerator = "days from the first signal to the first contact, median",
        Denominator = "all cases signalled in the period; without a contact they are censored at closing or at the end of the study",
        Source = "own definition (five effects asked for Ik begin)",
        Counting = new(new TimeToEvent(0.5), Cases.Of(c => c.SignalledOn, Waited)),
    };

    /// <summary>First contact within 14 days.</summary>
    public static Indicator InTimeShare { get; } = Days with
    {
        Id = "signal-14-days-share",
        Name = "contact binnen 14 dagen na een signaal",
        Unit = Unit.Share,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = "cases with a first contact at most 14 days after the signal",
        Denominator = "cases signalled in the period of which the 14 days were over at the end of the study, less those closed before without a contact",
        Counting = new(new ShareOfUnits(), Cases.Of(c => c.SignalledOn, (c, last) => Waiting.Within(InTime, Waited(c, last), Waited(c with { FirstContactOn = null, ClosedOn = null }, last).Days))),
    };

    /// <summary>No crisis at the first contact.</summary>
    public static Indicator NotInCrisisShare { get; } = InTimeShare with
    {
        Id = "signal-not-in-crisis-share",
        Name = "bij het eerste contact geen crisis",
        Numerator = "cases without a crisis at the first contact",
        Denominator = "cases with a first contact in the period of which it is known",
        Counting = new(new ShareOfUnits(), Cases.Yes(c => c.FirstContactOn, c => !c.CrisisAtFirstContact)),
    };

    private static (double? Days, bool IsCensored) Waited(SupportCase support, DateOnly last) =>
        Waiting.Days(support.SignalledOn!.Value, support.FirstContactOn, support.ClosedOn < last ? support.ClosedOn.Value : last);
}
