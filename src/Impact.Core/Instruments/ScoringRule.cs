using System.Text.Json.Serialization;

namespace Impact.Core.Instruments;

/// <summary>From answer codes to a number.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PointsRule), "points")]
[JsonDerivedType(typeof(CodesRule), "codes")]
[JsonDerivedType(typeof(MeanRule), "mean")]
[JsonDerivedType(typeof(SeparateRule), "separate")]
[JsonDerivedType(typeof(StepsRule), "steps")]
[JsonDerivedType(typeof(GoalsRule), "goals")]
public abstract record ScoringRule
{
    private protected ScoringRule()
    {
    }

    /// <summary>What one answered item adds; null when it is open, or when items add nothing of their own.</summary>
    internal abstract double? Points(Item item, IReadOnlyDictionary<string, int> answers);

    /// <summary>The total of one person; null when too many items are open.</summary>
    internal virtual double? Total(Instrument instrument, IReadOnlyDictionary<string, int> answers) =>
        Part(instrument.Items, instrument.Scoring.Missing.Total, answers);

    /// <summary>The sum over some items; null when more are open than allowed.</summary>
    internal double? Part(IReadOnlyList<Item> items, int allowedOpen, IReadOnlyDictionary<string, int> answers)
    {
        var answered = items.Select(item => Points(item, answers)).OfType<double>().ToList();
        return items.Count - answered.Count <= allowedOpen ? answered.Sum() : null;
    }

    /// <summary>What is wrong with an instrument that is scored by this rule.</summary>
    internal virtual IEnumerable<string> Faults(Instrument instrument) => [];
}

/// <summary>Every answer gives points; the score is their sum.</summary>
/// <param name="Straight">Points per code of an item that counts straight.</param>
/// <param name="Reverse">Points per code of an item that counts the other way round.</param>
public sealed record PointsRule(IReadOnlyDictionary<int, double> Straight, IReadOnlyDictionary<int, double> Reverse) : ScoringRule
{
    internal override double? Points(Item item, IReadOnlyDictionary<string, int> answers) =>
        answers.TryGetValue(item.Id, out var code) ? PointsOf(item)[code] : null;

    internal override IEnumerable<string> Faults(Instrument instrument) =>
        from item in instrument.Items
        from option in item.Options
        where !PointsOf(item).ContainsKey(option.Value)
        select FormattableString.Invariant($"Answer {option.Value} of item {item.Id} gives no points.");

    private IReadOnlyDictionary<int, double> PointsOf(Item item) => item.Reverse ? Reverse : Straight;
}

/// <summary>The score is the sum of the codes; a reversed item counts from the other end of its own codes.</summary>
public sealed record CodesRule : ScoringRule
{
    internal override double? Points(Item item, IReadOnlyDictionary<string, int> answers) => item.CountedCode(answers);
}

/// <summary>The score is the mean of the codes that were answered, drawn from the span of the codes to the range of the total. A reversed item counts from the other end.</summary>
public sealed record MeanRule : ScoringRule
{
    internal override double? Total(Instrument instrument, IReadOnlyDictionary<string, int> answers)
    {
        var codes = instrument.Items.Select(item => item.CountedCode(answers)).OfType<double>().ToList();
        if (codes.Count == 0 || instrument.Items.Count - codes.Count > instrument.Scoring.Missing.Total) return null;
        var (lowest, highest) = Span(instrument.Items[0]);
        var range = instrument.Scoring.Range;
        return range[0] + ((codes.Sum() - (codes.Count * lowest)) * (range[1] - range[0]) / (codes.Count * (highest - lowest)));
    }

    internal override double? Points(Item item, IReadOnlyDictionary<string, int> answers) => item.CountedCode(answers);

    internal override IEnumerable<string> Faults(Instrument instrument)
    {
        if (instrument.Items.Select(Span).Distinct().Count() > 1) yield return "The mean needs items with the same codes.";
        if (instrument.Scoring.Subscales.Count > 0) yield return "The mean has no subscales.";
    }

    private static (double Lowest, double Highest) Span(Item item) => (item.Options.Min(o => o.Value), item.Options.Max(o => o.Value));
}

/// <summary>There is no total: every part stands alone, and its score is the sum of its codes.</summary>
public sealed record SeparateRule : ScoringRule
{
    internal override double? Total(Instrument instrument, IReadOnlyDictionary<string, int> answers) => null;

    internal override double? Points(Item item, IReadOnlyDictionary<string, int> answers) => item.CountedCode(answers);

    internal override IEnumerable<string> Faults(Instrument instrument)
    {
        foreach (var item in instrument.Items.Where(i => i.Subscale is null)) yield return $"Item {item.Id} is in no part, and there is no total.";
        if (instrument.Scoring.Cutoffs.Count > 0) yield return "There are categories of a total, but there is no total.";
    }
}
