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
        Numerator = "persons who in the period asked for help, and gave or offered it",
        Denominator = "persons who in the period asked for help, gave or offered it",
        Source = "own definition, after the exchange market BUUV",
        Counting = new(new ShareOfUnits(), Persons) { GrowsWithPeriod = true },
    };

    /// <summary>Pairs of asker and helper with help more than once.</summary>
    public static Indicator RepeatShare { get; } = Share with
    {
        Id = "match-repeat-share",
        Name = "paren die elkaar vaker hielpen",
        Numerator = "pairs of asker and helper with two or more fulfilled requests in the period",
        Denominator = "pairs of asker and helper with a fulfilled request in the period",
        Counting = new(new ShareOfUnits(), Pairs) { GrowsWithPeriod = true },
    };

    private static IReadOnlyList<UnitValue> Persons(AnalysisDataset dataset, Study study) =>
    [
        .. from period in StudyPeriod.OfOneLength(study)
           let here = In(dataset, period)
           let asked = here.Where(m => m.Kind == MatchKind.Request).Select(m => m.Asker.Value).ToHashSet()
           let gave = here.Where(m => m.Kind == MatchKind.Offer).Select(m => m.Asker.Value)
               .Concat(here.Where(m => m is { Kind: MatchKind.Request, MatchedOn: not null, Helper: not null }).Select(m => m.Helper!.Value.Value)).ToHashSet()
           from person in asked.Union(gave).Order(StringComparer.Ordinal)
           select One(period, asked.Contains(person) && gave.Contains(person)) with { Subject = person },
    ];

    private static IReadOnlyList<UnitValue> Pairs(AnalysisDataset dataset, Study study) =>
    [
        .. from period in StudyPeriod.OfOneLength(study)
           from pair in In(dataset, period).Where(m => m is { Kind: MatchKind.Request, Result: MatchResult.Fulfilled, Helper: not null })
               .GroupBy(m => (Asker: m.Asker.Value, Helper: m.Helper!.Value.Value)).OrderBy(g => g.Key.Asker, StringComparer.Ordinal).ThenBy(g => g.Key.Helper, StringComparer.Ordinal)
           select One(period, pair.Count() > 1) with { Subject = pair.Key.Asker, Partner = pair.Key.Helper },
    ];

    private static List<Match> In(AnalysisDataset dataset, StudyPeriod period) =>
        [.. dataset.Matches.Where(m => m.AskedOn >= period.From.FirstDay && m.AskedOn <= period.To.LastDay)];

    private static UnitValue One(StudyPeriod period, bool isSo) => new() { Group = Role.Supported, Period = period.Number, Value = isSo ? 1 : 0 };
}
