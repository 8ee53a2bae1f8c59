using System.Globalization;
using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Core.Claims;

/// <summary>Whether the groups are shown to have gone alike before the start. Not to see a difference is not enough: it has to be shown to be small.</summary>
/// <remarks>
/// Two one-sided tests at 5 % of every effect before the start against a margin; all must pass, so no correction for their number is needed. Hartman and Hidalgo (2018),
/// American J. Political Science 62(4), 1000–1013.
/// </remarks>
internal static class PreTrend
{
    /// <summary>Margin in standard deviations of the outcome when the study names no smallest change that matters.</summary>
    /// <remarks>The strict margin of Wellek (2010), Testing Statistical Hypotheses of Equivalence and Noninferiority, as Hartman and Hidalgo advise.</remarks>
    public const double EquivalenceInSd = 0.36;

    /// <summary>Moments before the start without which there is nothing to compare: one change before the start.</summary>
    public const int FewestBefore = 2;

    /// <summary>What keeps a difference from being attributed; empty when nothing does.</summary>
    /// <param name="estimate">An estimate of <c>staggered-did</c> with the last moment before the start as base.</param>
    /// <param name="before">Moments before the start of the group that has the fewest.</param>
    /// <param name="margin">Largest difference before the start that does not matter, in the unit of the outcome.</param>
    public static IEnumerable<ClaimReason> Doubts(Estimate estimate, int before, double margin) =>
        before < FewestBefore ? [ClaimReason.TooFewMeasurementsBefore]
        : Before(estimate).All(term => IsWithin(term, margin)) ? []
        : [ClaimReason.TrendsNotShownAlike];

    private static IEnumerable<TermEstimate> Before(Estimate estimate) =>
        estimate.Terms.Where(t => t.Term.StartsWith("dynamic(", StringComparison.Ordinal) && double.Parse(t.Term[8..^1], CultureInfo.InvariantCulture) < -1);

    private static bool IsWithin(TermEstimate term, double margin) =>
        term.Se is { } se && Math.Abs(term.Value) + (se * StudentT.Quantile(0.95, term.Df ?? double.PositiveInfinity)) < margin;
}
