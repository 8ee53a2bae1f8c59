using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>What a correction of the data does to the figures of a study, group by group and wave by wave.</summary>
public static class CorrectionEffect
{
    private static readonly Role[] Groups = [Role.Supported, Role.Comparison];

    // Only intervals are drawn at random, and none is shown.
    private const ulong Seed = 1;

    /// <summary>Measures every outcome of a study before and after a correction.</summary>
    /// <param name="before">The rows before the correction.</param>
    /// <param name="after">The rows after it.</param>
    /// <param name="study">The study: its waves and its outcomes.</param>
    /// <param name="policy">Smallest group that is shown.</param>
    /// <returns>One entry for each outcome, group and wave at which somebody was measured before or after.</returns>
    /// <exception cref="ArgumentException">The study names an indicator that does not exist.</exception>
    public static IReadOnlyList<FigureChange> Of(AnalysisDataset before, AnalysisDataset after, Study study, DisclosurePolicy policy) =>
        [.. study.Outcomes.SelectMany(outcome => Of(Find(outcome), (before, after), study, policy))];

    private static Indicator Find(Outcome outcome) =>
        Indicators.Indicators.Find(outcome.Indicator) ?? throw new ArgumentException("The study names an indicator that does not exist.", nameof(outcome));

    private static IEnumerable<FigureChange> Of(Indicator indicator, (AnalysisDataset Before, AnalysisDataset After) data, Study study, DisclosurePolicy policy)
    {
        var (before, after) = (Figures(indicator, data.Before, study), Figures(indicator, data.After, study));
        var fewest = indicator.Counting is { IsAboutPersons: false } counting ? counting.SmallestN : policy.Threshold;
        return from key in before.Keys.Union(after.Keys).OrderBy(key => key.Wave).ThenBy(key => key.Group)
               let figures = (Before: before.GetValueOrDefault(key), After: after.GetValueOrDefault(key))
               select new FigureChange(indicator, key.Group, key.Wave, Show(figures.Before, indicator, fewest), Show(figures.After, indicator, fewest))
               {
                   Period = figures.Before.Period ?? figures.After.Period,
               };
    }

    private static Dictionary<(Role Group, int Wave), (int N, double? Value, string? Period)> Figures(Indicator indicator, AnalysisDataset dataset, Study study) =>
        CountedOutcome.Of(dataset, study, indicator, Seed) is { } counted
            ? counted.Figures.Where(figure => figure.N > 0).ToDictionary(figure => (figure.Group, figure.Wave), figure => (figure.N, figure.Value, figure.Period))
            : Measured(indicator, dataset, study);

    private static Dictionary<(Role Group, int Wave), (int N, double? Value, string? Period)> Measured(Indicator indicator, AnalysisDataset dataset, Study study)
    {
        var roles = dataset.Participants.ToDictionary(person => person.Id, person => person.Role);
        return indicator.Measure(dataset, study).Where(value => value.Value is not null && Groups.Contains(roles[value.Participant]))
            .GroupBy(value => (roles[value.Participant], value.Wave))
            .ToDictionary(group => group.Key, group => (group.Count(), (double?)(group.Sum(value => value.Weight * value.Value!.Value) / group.Sum(value => value.Weight)), (string?)null));
    }

    private static ShownFigure Show((int N, double? Value, string? Period) figure, Indicator indicator, int fewest)
    {
        if (figure.N == 0) return new ShownFigure(0, null);
        return figure.N < fewest ? new ShownFigure(null, null) : new ShownFigure(figure.N, figure.Value is { } value ? Math.Round(value, DisclosurePolicy.Decimals(indicator.Unit)) : null);
    }
}

/// <summary>A figure of a group at one wave, before and after a correction.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Group">Of whom.</param>
/// <param name="Wave">Number of the measurement, or of the period.</param>
/// <param name="Before">Before the correction.</param>
/// <param name="After">After it.</param>
public sealed record FigureChange(Indicator Indicator, Role Group, int Wave, ShownFigure Before, ShownFigure After)
{
    /// <summary>The period of an indicator that is counted, for example <c>2024Q1-2024Q4</c>; null for one that is measured of persons.</summary>
    public string? Period { get; init; }

    /// <summary>Whether one of the two rests on too few persons to be shown.</summary>
    public bool IsWithheld => Before.N is null || After.N is null;

    /// <summary>Whether the correction shows: in the figure as rounded, or in the number of persons.</summary>
    public bool IsChanged => Before != After;
}

/// <summary>A mean or share of everybody measured, or of all that was counted, rounded as for publication.</summary>
/// <param name="N">Persons measured, or units counted; null when they are too few to be shown.</param>
/// <param name="Value">In the unit of the indicator; null when nobody was measured or too few.</param>
public sealed record ShownFigure(int? N, double? Value);
