namespace Impact.Core.Estimation.Weighting;

/// <summary>How far the supported and the compared persons differ on one background, in standard deviations of the supported.</summary>
/// <param name="Covariate">Name, for a category <c>column=level</c>.</param>
/// <param name="Before">Standardised difference of the means as they are.</param>
/// <param name="After">Standardised difference after weighting the compared persons.</param>
public sealed record CovariateBalance(string Covariate, double Before, double After);
