using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>The network of persons and organisations in a period: ties seen in it, and those who take part without a tie.</summary>
internal static class Networks
{
    private static readonly string[] Formal = ["professional", "organisation", "municipality"];

    /// <summary>Ties by all that could be.</summary>
    public static Indicator Density { get; } = Index("network-density", "dichtheid van het netwerk", new(new NetworkIndex(n => n.Density), OfOneLength) { GrowsWithPeriod = true }) with
    {
        Numerator = "different ties (from, to) seen in the period",
        Denominator = "n (n − 1) possible ties of the n persons and organisations with a tie or taking part in the period",
    };

    /// <summary>Ties that are answered.</summary>
    public static Indicator Reciprocity { get; } = Index("network-reciprocity", "contact over en weer", new(new NetworkIndex(n => n.Reciprocity), OfOneLength) { GrowsWithPeriod = true }) with
    {
        Numerator = "ties with a tie back in the same period",
        Denominator = "different ties (from, to) seen in the period",
    };

    /// <summary>Separate parts.</summary>
    public static Indicator Components { get; } = Index("network-components", "losse delen van het netwerk", new(new NetworkIndex(n => n.Components, HasError: false), OfOneLength) { GrowsWithPeriod = true }) with
    {
        Unit = Unit.Number,
        Maximum = null,
        Direction = Direction.LowerIsBetter,
        Numerator = "separate parts of at least two, whatever the direction of the ties",
        Denominator = "one network per period",
    };

    /// <summary>Ties between residents and professionals.</summary>
    public static Indicator BridgesShare { get; } = Index("network-bridges-share", "contact tussen bewoners en beroepskrachten", new(new NetworkIndex(n => n.MarkedShare), (dataset, study) => Of(dataset, StudyPeriod.Of(study)))) with
    {
        Numerator = "ties between a professional, organisation or municipality and somebody else",
        Denominator = "different ties (from, to) seen in the period",
    };

    /// <summary>Persons without a tie.</summary>
    public static Indicator IsolatesShare { get; } = Index("network-isolates-share", "mensen zonder contact in het netwerk", new(new ShareOfUnits(), Persons) { GrowsWithPeriod = true }) with
    {
        Unit = Unit.Share,
        Direction = Direction.LowerIsBetter,
        Numerator = "supported persons and helpers of the initiative without a tie in the period",
        Denominator = "supported persons and helpers of the initiative who took part in the period",
    };

    private static Indicator Index(string id, string name, Counting counting) => new()
    {
        Id = id,
        Name = name,
        Unit = Unit.Ratio,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = "",
        Denominator = "",
        Source = "S. Wasserman and K. Faust (1994), Social network analysis; interval: Snijders and Borgatti (1999)",
        Counting = counting,
    };

    private static IReadOnlyList<UnitValue> OfOneLength(AnalysisDataset dataset, Study study) => Of(dataset, StudyPeriod.OfOneLength(study));

    private static IReadOnlyList<UnitValue> Of(AnalysisDataset dataset, IReadOnlyList<StudyPeriod> periods) =>
    [
        .. from period in periods
           let ties = In(dataset, period)
           where ties.Count > 0
           from unit in ties.Select(t => Node(period, t.From.Value) with { Partner = t.To.Value, Value = Formal.Contains(t.FromKind) != Formal.Contains(t.ToKind) ? 1 : 0 })
               .Concat(Participants(dataset, period).Select(p => Node(period, p.Id.Value)))
           select unit,
    ];

    private static IReadOnlyList<UnitValue> Persons(AnalysisDataset dataset, Study study) =>
    [
        .. from period in StudyPeriod.OfOneLength(study)
           let tied = In(dataset, period).Where(t => t.From != t.To).SelectMany(t => new[] { t.From, t.To }).ToHashSet()
           where tied.Count > 0
           from person in Participants(dataset, period)
           select Node(period, person.Id.Value) with { Value = tied.Contains(person.Id) ? 0 : 1 },
    ];

    private static List<Tie> In(AnalysisDataset dataset, StudyPeriod period) => [.. dataset.Ties.Where(t => t.Date >= period.From.FirstDay && t.Date <= period.To.LastDay)];

    private static IEnumerable<Participant> Participants(AnalysisDataset dataset, StudyPeriod period) =>
        dataset.Participants.Where(p => p.Role != Role.Comparison && (p.StartDate is null || p.StartDate <= period.To.LastDay) && (p.EndDate is null || p.EndDate >= period.From.FirstDay));

    private static UnitValue Node(StudyPeriod period, string node) => new() { Group = Role.Supported, Period = period.Number, Value = 0, Subject = node };
}
