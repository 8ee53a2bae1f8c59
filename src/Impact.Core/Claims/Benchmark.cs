using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>A published figure of an area beside an outcome, or why it may not stand there.</summary>
/// <param name="Figure">The figure as delivered.</param>
/// <param name="Value">Value in the unit of the indicator (a per cent as a share).</param>
/// <param name="Wave">Measurement or period of the same year; null when there is none.</param>
/// <param name="Differences">What differs; empty when it may be shown.</param>
/// <remarks>Two figures that differ in questionnaire, items, cut-off, age or year are two different things: a difference between them says nothing.</remarks>
public sealed record Benchmark(AreaFigure Figure, double Value, int? Wave, IReadOnlyList<BenchmarkDifference> Differences)
{
    private static readonly string[] YoungestFirst = ["18-34", "35-49", "50-64", "65-74", "75+"];

    /// <summary>Whether it may stand beside ours.</summary>
    public bool IsShown => Differences.Count == 0;

    /// <summary>Every delivered figure of the indicator, by area and year.</summary>
    internal static IReadOnlyList<Benchmark> Of(AnalysisDataset dataset, Study study, Indicator indicator) =>
    [
        .. dataset.Areas.Where(a => a.Indicator == indicator.Id).OrderBy(a => a.Area, StringComparer.Ordinal).ThenBy(a => a.Year)
            .Select(a => Of(a, indicator, Age(dataset, indicator), WaveOf(dataset, study, indicator, a.Year))),
    ];

    private static Benchmark Of(AreaFigure figure, Indicator indicator, string? age, int? wave)
    {
        var rule = indicator.Benchmark ?? (indicator.Counting is null ? null : new BenchmarkRule(indicator.Id, "all", "all"));
        return new(figure, figure.Unit == "percent" ? figure.Value / 100 : figure.Value, wave,
        [
            .. rule?.DifferencesFrom(figure.Instrument, age) ?? [BenchmarkDifference.Unknown],
            .. wave is null ? [BenchmarkDifference.Year] : Array.Empty<BenchmarkDifference>(),
            .. figure.Unit == UnitCode(indicator.Unit) ? Array.Empty<BenchmarkDifference>() : [BenchmarkDifference.Unit],
        ]);
    }

    private static string? UnitCode(Unit unit) => unit switch
    {
        Unit.Share => "percent",
        Unit.Points => "points",
        Unit.Euro or Unit.EuroPerResident or Unit.EuroPerPerson => "euro",
        Unit.Hours => "hours",
        Unit.Days => "days",
        Unit.PerThousand => "per_1000",
        Unit.Number or Unit.Ratio => "number",
        _ => null,
    };

    /// <summary>From the youngest age band of the supported group up; null when somebody's age is not known. Everybody, for a counted indicator.</summary>
    private static string? Age(AnalysisDataset dataset, Indicator indicator)
    {
        if (indicator.Counting is not null) return "all";
        var bands = dataset.Participants.Where(p => p.Role == Role.Supported).Select(p => p.AgeBand).Distinct().ToList();
        return bands.Count == 0 || bands.Contains(null) ? null : YoungestFirst.FirstOrDefault(bands.Contains) is { } band ? band[..2] + "plus" : null;
    }

    /// <summary>The measurement of which most responses, or the period of which all days, lie in a year.</summary>
    private static int? WaveOf(AnalysisDataset dataset, Study study, Indicator indicator, int year)
    {
        if (indicator.Counting is { } counting)
            return counting.Periods(study).Where(p => p.From.Year == year && p.To.Year == year).Select(p => (int?)p.Number).FirstOrDefault();
        var supported = dataset.Participants.Where(p => p.Role == Role.Supported).Select(p => p.Id).ToHashSet();
        return dataset.Responses.Where(r => supported.Contains(r.Participant)).GroupBy(r => r.Wave).OrderBy(g => g.Key)
            .Where(g => g.Count(r => r.Date.Year == year) * 2 > g.Count()).Select(g => (int?)g.Key).FirstOrDefault();
    }
}
