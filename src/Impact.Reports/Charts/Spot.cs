namespace Impact.Reports.Charts;

/// <summary>A place in a drawing.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downward.</param>
public readonly record struct Spot(double X, double Y);
