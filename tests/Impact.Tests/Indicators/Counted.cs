using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

/// <summary>Runs a study about one counted indicator.</summary>
internal static class Counted
{
    public static MunicipalityCode Elsewhere { get; } = MunicipalityCode.TryParse("GM1507")!;

    /// <summary>Two years, 2024 and 2025.</summary>
    public static Study About(string indicator) => Some.Study with { Design = Design.OneGroup, Outcomes = [new Outcome(indicator, OutcomeRole.Primary, null)] };

    public static OutcomeResult Result(string indicator, AnalysisDataset dataset) => Result(About(indicator), dataset);

    public static OutcomeResult Result(Study study, AnalysisDataset dataset) => StudyAnalysis.Analyse(dataset, study, 1).Outcomes[0];

    /// <summary>The figure of the municipality or initiative of the study in a period.</summary>
    public static GroupFigure Figure(string indicator, AnalysisDataset dataset, int period = 0) =>
        Result(indicator, dataset).Groups.Single(f => f.Group == Role.Supported && f.Wave == period);

    /// <summary>The values of the units in the order of the data.</summary>
    public static IReadOnlyList<double?> Values(string indicator, AnalysisDataset dataset) =>
        [.. Listed.Find(indicator)!.Counting!.Units(dataset, About(indicator)).Select(u => u.Value)];

    public static DateOnly Day(int year, int day) => new DateOnly(year, 1, 1).AddDays(day);

    /// <summary>A case of the municipality of the study.</summary>
    public static SupportCase Case { get; } = new() { Municipality = Some.Municipality };

    public static AnalysisDataset WithCases(params IEnumerable<SupportCase> cases) => Some.Dataset with { Cases = [.. cases] };
}
