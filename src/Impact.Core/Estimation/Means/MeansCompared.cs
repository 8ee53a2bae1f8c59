using Impact.Core.Estimation.Effects;

namespace Impact.Core.Estimation.Means;

/// <summary>Two groups, or two moments of the same persons, compared.</summary>
internal static class MeansCompared
{
    /// <summary>The estimators <c>t-test</c> (Welch, or paired), <c>wilcoxon</c> (rank sum, or signed rank) and <c>effect-size</c>.</summary>
    public static IReadOnlyList<Estimator> Estimators { get; } =
    [
        new(
            "t-test",
            [.. TwoSamples.Fields, Field.Choice("variance", "unequal", "equal")],
            r => TwoSamples.Use(
                r,
                (x, y) => r.Word("variance") == "equal" ? TTest.Pooled(x, y, r.Level) : TTest.Welch(x, y, r.Level),
                (x, y) => TTest.Paired(y, x, r.Level))),
        new(
            "wilcoxon",
            TwoSamples.Fields,
            r => TwoSamples.Use(r, (x, y) => RankSum.Test(x, y, r.Level), (x, y) => SignedRank.Test(y, x, r.Level))),
        new(
            "effect-size",
            TwoSamples.Fields,
            r => TwoSamples.Use(r, (x, y) => StandardisedDifference.Groups(x, y, r.Level), (x, y) => StandardisedDifference.Paired(y, x, r.Level))),
    ];
}
