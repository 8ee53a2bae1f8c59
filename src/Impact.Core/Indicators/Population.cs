using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Residents of a municipality, from the figures of areas.</summary>
internal sealed class Population(AnalysisDataset dataset)
{
    /// <summary>Code of the figure in the dataset <c>areas</c>.</summary>
    public const string Code = "population";

    private readonly ILookup<string, AreaFigure> figures = dataset.Areas.Where(a => a.Indicator == Code && !a.IsModelEstimate).ToLookup(a => a.Area);

    /// <summary>Residents in a year, or in the last year before it of which there is a figure; null without one.</summary>
    public double? Of(MunicipalityCode municipality, int year) => figures[municipality.Value].Where(f => f.Year <= year && f.Value > 0).MaxBy(f => f.Year)?.Value;

    /// <summary>Residents × years of a period, each quarter by the residents of its own year; null when one of these is not known.</summary>
    public double? Years(MunicipalityCode municipality, StudyPeriod period) => period.Quarters.Select(q => Of(municipality, q.Year)).ToList() is var residents && residents.Contains(null)
        ? null
        : residents.Sum() / StudyPeriod.QuartersPerYear;
}
