namespace Impact.Reports.Charts;

/// <summary>An outcome as a line on the cover.</summary>
/// <param name="Name">Name of the outcome.</param>
/// <param name="First">First figure, above zero.</param>
/// <param name="Last">Last figure, above zero.</param>
public sealed record CoverChange(string Name, double First, double Last);
