namespace Impact.Core.Observations;

/// <summary>A published figure of a municipality, district, neighbourhood or the country in one year.</summary>
public sealed record AreaFigure
{
    /// <summary>Code of what it measures, for example <c>population</c> or the id of an indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Code of the area: GM, WK or BU with digits, or NL.</summary>
    public required string Area { get; init; }

    /// <summary>Year.</summary>
    public required int Year { get; init; }

    /// <summary>Value in <see cref="Unit"/>.</summary>
    public required double Value { get; init; }

    /// <summary>Unit as sent, for example <c>persons</c> or <c>%</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Questionnaire, items, cut-off and age range the figure rests on, as one code, when sent.</summary>
    public string? Instrument { get; init; }

    /// <summary>Number of persons the figure is about, when sent.</summary>
    public double? Population { get; init; }

    /// <summary>Who published it.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it was estimated by a model instead of counted or surveyed.</summary>
    public bool IsModelEstimate { get; init; }
}
