using Impact.Core.Claims;
using Impact.Core.Observations;

namespace Impact.Core.Scenarios;

/// <summary>One interval of a study beside the value that was put in.</summary>
/// <param name="What">What the interval is about: the same text for the same figure or estimate in every study of a scenario.</param>
/// <param name="Truth">Value of <c>truth.json</c>.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
internal sealed record Recovered(string What, double Truth, double Low, double High)
{
    /// <summary>The truth is written with three decimals.</summary>
    private const double Rounding = 0.0005;

    public bool Holds => Truth >= Low - Rounding && Truth <= High + Rounding;
}

/// <summary>Whether what a study finds is what was put in: every printed interval that the truth has a value for.</summary>
internal static class Recovery
{
    /// <summary>Share of the intervals that is said to hold the truth.</summary>
    public const double Stated = 0.95;

    /// <summary>Generates the data of a scenario, analyses them, and lays the result beside the truth.</summary>
    public static IReadOnlyList<Recovered> Of(Scenario scenario, ulong seed)
    {
        var data = scenario.Generate(scenario.Sample with { Seed = seed });
        return Of(StudyAnalysis.Analyse(data.ToDataset(), data.Study, seed), TruthOf(scenario));
    }

    /// <summary>The truth of a scenario: the same for every seed.</summary>
    public static Truth TruthOf(Scenario scenario) => Truths.GetOrAdd(scenario.Id, _ => scenario.Generate(scenario.Sample).Truth.Value);

    /// <summary>Intervals of a result beside the truth; those without a true value or without bounds are left out.</summary>
    public static IReadOnlyList<Recovered> Of(StudyResult result, Truth truth) =>
        [.. result.Outcomes.SelectMany(o => Figures(o, truth).Concat(Estimates(o, truth)).Concat(Everyone(o, truth)))];

    /// <summary>Id of the estimator of an interrupted series.</summary>
    private const string Series = "its";

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Truth> Truths = new();

    private static IEnumerable<Recovered> Figures(OutcomeResult outcome, Truth truth) =>
        from figure in outcome.Groups
        where figure is { Low: not null, High: not null }
        let value = Value(truth.Figures, outcome.Indicator.Id, figure.Group, figure.Wave)
        where value is not null
        select new Recovered($"{outcome.Indicator.Id} | {Name(figure.Group)} T{figure.Wave}, {outcome.Indicator.Counting?.Statistic.Interval ?? figure.Interval}", value.Value, figure.Low!.Value, figure.High!.Value);

    private static IEnumerable<Recovered> Estimates(OutcomeResult outcome, Truth truth) =>
        from estimate in outcome.Estimates.Concat(outcome.Model.Where(m => m.Estimator == RatioCompared.Weighted))
        where estimate is { Low: not null, High: not null }
        let value = Effect(truth, outcome.Indicator.Id, estimate) ?? Change(outcome, truth, estimate)
        where value is not null
        select new Recovered($"{outcome.Indicator.Id} | {estimate.Contrast}, {estimate.Estimator}", value.Value, estimate.Low!.Value, estimate.High!.Value);

    /// <summary>What was estimated for everyone who began, beside the truth about them: figures, changes, and how much more one group changed than the other.</summary>
    private static IEnumerable<Recovered> Everyone(OutcomeResult outcome, Truth truth)
    {
        if (outcome.Everyone is not { } everyone) return [];
        var known = truth.Everyone.Count > 0 ? truth.Everyone : truth.Figures;
        var figures =
            from figure in everyone.Figures
            where figure is { Low: not null, High: not null }
            let value = Value(known, outcome.Indicator.Id, figure.Group, figure.Wave)
            where value is not null
            select new Recovered($"{outcome.Indicator.Id} | everyone, {Name(figure.Group)} T{figure.Wave}, ipcw", value.Value, figure.Low!.Value, figure.High!.Value);
        var changes =
            from estimate in everyone.Changes
            let parts = estimate.Groups.Select(g => Since(known, outcome.Indicator.Id, g, estimate.Wave)).ToList()
            let value = parts.Count == 2 ? parts[0] - parts[1] : parts[0]
            where value is not null && estimate is { Low: not null, High: not null }
            select new Recovered($"{outcome.Indicator.Id} | everyone, {estimate.Contrast}, ipcw", value.Value, estimate.Low!.Value, estimate.High!.Value);
        return figures.Concat(changes);
    }

    private static double? Change(OutcomeResult outcome, Truth truth, ContrastEstimate estimate) =>
        estimate.Groups.Count == 2 || estimate.Estimator == Series ? null
        : Value(truth.Changes, outcome.Indicator.Id, estimate.Groups[0], estimate.Wave) ?? Since(truth.Figures, outcome.Indicator.Id, estimate.Groups[0], estimate.Wave);

    private static double? Since(IReadOnlyList<TrueFigure> figures, string indicator, Role group, int wave) =>
        Value(figures, indicator, group, wave) - figures.Where(f => f.Indicator == indicator && f.Group == group).MinBy(f => f.Wave)?.Value;

    /// <summary>The effect of which an estimate speaks: of a difference between groups the effect at that wave, of a series the jump or the slope that its contrast names.</summary>
    private static double? Effect(Truth truth, string indicator, ContrastEstimate estimate) => truth.Effects.FirstOrDefault(e =>
        e.Indicator == indicator && e.Wave == estimate.Wave && (estimate.Estimator == Series ? estimate.Contrast.Contains(e.Estimand, StringComparison.Ordinal) : estimate.Groups.Count == 2))?.Value;

    private static double? Value(IReadOnlyList<TrueFigure> figures, string indicator, Role group, int wave) =>
        figures.FirstOrDefault(f => f.Indicator == indicator && f.Group == group && f.Wave == wave)?.Value;

    private static string Name(Role group) => group.ToString().ToLowerInvariant();
}
