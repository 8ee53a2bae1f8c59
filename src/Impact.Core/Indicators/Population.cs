using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Residents of a municipality, from the figures of areas.</summary>
internal sealed class Population(AnalysisDataset dataset)
{
    /// <summary>Code of the figure in the dataset <c>areas</c>.</summary>
    public const string Code = "population";

    private readonly ILookup<string, AreaFigure> figures = dataset.Areas.Where(a => a.Indicator == Code && !a.IsModelEstimate).ToLookup(a => a.Area);

    /// <summary>Residents in the first year of a period, or in the last year before it of which there is a figure; null without one.</summary>
    public double? Of(MunicipalityCode municipality, StudyPeriod period) =>
        figures[municipality.Value].Where(f => f.Year <= period.From.Year && f.Value > 0).MaxBy(f => f.Year)?.Value;
}
