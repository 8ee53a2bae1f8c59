using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Published figures of areas, one row per figure, area and year.</summary>
internal static class AreasDataset
{
    public static Dataset Definition { get; } = new("areas") { Row = typeof(AreaRow) };

    public static AreaFigure ToFigure(AreaRow row) => new()
    {
        Indicator = row.Indicator,
        Area = row.Area.ToUpperInvariant(),
        Year = checked((int)row.Year),
        Value = row.Value,
        Unit = row.Unit,
        Instrument = row.Instrument,
        Population = row.Population,
        Source = row.Source,
        IsModelEstimate = row.ModelEstimate == "yes",
    };
}

/// <summary>A stored figure of an area.</summary>
internal sealed class AreaRow
{
    public string Indicator { get; set; } = "";

    public string Area { get; set; } = "";

    public long Year { get; set; }

    public double Value { get; set; }

    public string Unit { get; set; } = "";

    public string? Instrument { get; set; }

    public double? Population { get; set; }

    public string Source { get; set; } = "";

    public string ModelEstimate { get; set; } = "";
}
