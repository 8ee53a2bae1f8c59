namespace Impact.Reports.Charts;

/// <summary>One figure of a drawing.</summary>
/// <param name="Value">The figure.</param>
public readonly record struct Level(double Value);
