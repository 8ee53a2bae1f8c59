using Impact.Core.Instruments;
using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Organised volunteering as people tell it themselves: over the past 12 months.</summary>
internal static class Volunteering
{
    /// <summary>Share who volunteered, and share who did so every week.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        Share("volunteering-share", "deed vrijwilligerswerk in het afgelopen jaar", "year"),
        Share("volunteering-weekly-share", "doet wekelijks vrijwilligerswerk", "frequency"),
    ];

    private static Indicator Share(string id, string name, string question)
    {
        Subscale part = Vol.Scoring.Subscales.Single(s => s.Id == question);
        var share = ScaleIndicators.ShareOfPart(Vol, id, part, part.Cutoffs[1].From);
        return share with { Name = name, Denominator = RecallOverlap.Rule(Vol), Measure = RecallOverlap.LeftOut(Vol, share.Measure) };
    }
}
