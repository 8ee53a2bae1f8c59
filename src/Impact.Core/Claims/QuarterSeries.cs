using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>The mean of an outcome per quarter in one group.</summary>
/// <param name="Means">Mean per quarter, of the quarters with enough persons; of a ratio of sums that ratio, in which a person weighs as much as what stands below the line.</param>
internal sealed record QuarterSeries(IReadOnlyDictionary<Quarter, double> Means)
{
    /// <summary>Persons a quarter needs to be a point of the series.</summary>
    public const int FewestPersons = PanelModel.FewestPersons;

    /// <summary>Whether a person was followed in the quarter: from the quarter of the start.</summary>
    public static bool IsFollowed(PersonQuarter value) => value.Person.StartDate is null || value.Person.StartDate <= value.Quarter.LastDay;

    /// <summary>The series of a group: persons followed in the quarter.</summary>
    public static QuarterSeries Of(IEnumerable<PersonQuarter> values, Role group) => new(values
        .Where(v => v.Person.Role == group && IsFollowed(v))
        .GroupBy(v => v.Quarter).Where(q => q.Count(v => v.Weight > 0) >= FewestPersons)
        .ToDictionary(q => q.Key, q => q.Sum(v => v.Weight * v.Value) / q.Sum(v => v.Weight)));

    /// <summary>The figure of a group in every quarter in which somebody was followed: mean, interval and n of the same persons as the series.</summary>
    /// <param name="values">Values of persons per quarter.</param>
    /// <param name="group">Group.</param>
    /// <param name="indicator">Indicator: decides the interval and whether persons weigh.</param>
    /// <param name="from">First quarter of the study, with its seed: a quarter is numbered from it.</param>
    public static IEnumerable<QuarterFigure> Figures(IEnumerable<PersonQuarter> values, Role group, Indicator indicator, (Quarter First, ulong Seed) from) =>
        values.Where(v => v.Person.Role == group && IsFollowed(v) && v.Weight > 0).GroupBy(v => v.Quarter).OrderBy(q => q.Key)
            .Select(quarter => new GroupValues(group, from.First.QuartersUntil(quarter.Key), [.. quarter.Select(v => v.Value)], 0) { Weights = indicator.IsRatioOfSums ? [.. quarter.Select(v => v.Weight)] : null })
            .Select(used => new QuarterFigure(from.First.PlusQuarters(used.Wave), GroupSummary.Of(used, indicator.Unit, from.Seed)));

    /// <summary>This series less another, in the quarters that both have.</summary>
    public QuarterSeries Less(QuarterSeries other) => new(Means.Where(m => other.Means.ContainsKey(m.Key)).ToDictionary(m => m.Key, m => m.Value - other.Means[m.Key]));

    /// <summary>Jump of the level and change of the slope per quarter at a break: the estimator <c>its</c>.</summary>
    /// <param name="start">First quarter after the break.</param>
    /// <returns>The terms <c>level</c> and <c>slope</c> first, or a refusal: fewer than 8 quarters before or 4 after, no variation.</returns>
    public Estimation.Estimation BrokenAt(Quarter start)
    {
        Quarter[] quarters = [.. Means.Keys.Order()];
        if (quarters.Length == 0) return new NotEstimable(RefusalReason.TooFewObservations);
        var table = new Table(
        [
            new NumberColumn("quarter", [.. quarters.Select(q => (double)start.QuartersUntil(q))]),
            new NumberColumn("mean", [.. quarters.Select(q => Means[q])]),
        ]);
        return Estimators.Run("""{"estimator":"its","outcome":"mean","time":"quarter","start":0,"interval":"autoregressive"}""", table);
    }
}
