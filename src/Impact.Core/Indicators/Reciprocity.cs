using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Who asks and who gives, and who finds each other again.</summary>
internal static class Reciprocity
{
    /// <summary>Persons who both ask and give.</summary>
    public static Indicator Share { get; } = new()
    {
        Id = "match-reciprocity",
        Name = "mensen die hulp vragen en hulp geven",
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = "persons who in the period asked for help, and were found as helper or offered help",
        Denominator = "persons who in the period asked for help, were found as helper (whenever it was asked) or offered help",
        Source = "own definition, after the exchange market BUUV",
        Counting = new(new ShareOfUnits(), Persons) { GrowsWithPeriod = true },
    };

    /// <summary>Pairs of asker and helper with help more than once.</summary>
    public static Indicator RepeatShare { get; } = Share with
    {
        Id = "match-repeat-share",
        Name = "paren die elkaar vaker hielpen",
        Numerator = "pairs of asker and helper with two or more requests fulfilled in the period",
        Denominator = "pairs of asker and helper with a request fulfilled in the period (closed in it, whenever it was asked)",
        Counting = new(new ShareOfUnits(), Pairs) { GrowsWithPeriod = true },
    };

    private static IReadOnlyList<UnitValue> Persons(AnalysisDataset dataset, Study study) =>
    [
        .. from period in StudyPeriod.OfOneLength(study)
           let asked = dataset.Matches.Where(m => m.Kind == MatchKind.Request && Is(m.AskedOn, period)).Select(m => m.Asker.Value).ToHashSet()
           let gave = dataset.Matches.Where(m => m.Kind == MatchKind.Offer && Is(m.AskedOn, period)).Select(m => m.Asker.Value)
               .Concat(dataset.Matches.Where(m => m is { Kind: MatchKind.Request, Helper: not null } && Is(m.MatchedOn, period)).Select(m => m.Helper!.Value.Value)).ToHashSet()
           from person in asked.Union(gave).Order(StringComparer.Ordinal)
           select One(period, asked.Contains(person) && gave.Contains(person)) with { Subject = person },
    ];

    /// <summary>By the day of closing: of what was asked late in the last period, only the quick part is fulfilled yet.</summary>
    private static IReadOnlyList<UnitValue> Pairs(AnalysisDataset dataset, Study study) =>
    [
        .. from period in StudyPeriod.OfOneLength(study)
           from pair in dataset.Matches.Where(m => m is { Kind: MatchKind.Request, Result: MatchResult.Fulfilled, Helper: not null } && Is(m.ClosedOn, period))
               .GroupBy(m => (Asker: m.Asker.Value, Helper: m.Helper!.Value.Value)).OrderBy(g => g.Key.Asker, StringComparer.Ordinal).ThenBy(g => g.Key.Helper, StringComparer.Ordinal)
           select One(period, pair.Count() > 1) with { Subject = pair.Key.Asker, Partner = pair.Key.Helper },
    ];

    private static bool Is(DateOnly? day, StudyPeriod period) => day >= period.From.FirstDay && day <= period.To.LastDay;

    private static UnitValue One(StudyPeriod period, bool isSo) => new() { Group = Role.Supported, Period = period.Number, Value = isSo ? 1 : 0 };
}
