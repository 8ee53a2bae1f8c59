using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Means;

/// <summary>Wilcoxon's signed-rank test of change in the same persons, with the Hodges–Lehmann centre.</summary>
/// <remarks>M. Hollander and D. A. Wolfe (1999), Nonparametric statistical methods, chapter 3; persons without change leave the test
/// but count for the centre and its interval.</remarks>
public static class SignedRank
{
    private const int ExactUpTo = 300;

    /// <summary>The change: one term, <c>location</c>, in the unit of the values.</summary>
    /// <param name="before">Values before, one per person.</param>
    /// <param name="after">Values after, in the same order.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Median of the means of all pairs of changes, with the sum of the positive ranks as statistic, a p-value by permutation of
    /// signs up to 300 changes (else normal with tie and continuity correction), and the distribution-free interval likewise,
    /// without bounds when there are too few for the level.
    /// None with fewer than two persons or when nobody changed.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static Estimation Test(IReadOnlyList<double> before, IReadOnlyList<double> after, double level)
    {
        var all = Pairs.Changes(before, after);
        double[] changes = [.. all.Where(c => c != 0)];
        if (all.Count < 2 || changes.Length == 0)
            return new NotEstimable(all.Count < 2 ? RefusalReason.TooFewObservations : RefusalReason.NoVariation);
        var ranks = Midranks.Of([.. changes.Select(Math.Abs)]);
        var positive = ranks.Doubled.Where((_, i) => changes[i] > 0).Sum(r => (long)r);
        var exact = all.Count <= ExactUpTo;
        var averages = new WalshAverages([.. all.Order()]);
        var place = exact ? PermutationOfRanks.PlaceSigned(all.Count, ConfidenceLevel.Tail(level)) : averages.Below(ConfidenceLevel.Normal(level) * Sd(all.Count, 0));
        Interval? interval = place > 0 ? averages.Bounds(place) : null;
        var normal = NormalP(positive / 2.0, changes.Length, ranks.TieSum);
        var term = new TermEstimate("location", averages.Median)
        {
            Statistic = positive / 2.0,
            P = exact ? PermutationOfRanks.TwoSidedSigned(ranks.Doubled, positive) : normal,
            Low = interval?.Low,
            High = interval?.High,
        };
        return new Estimate
        {
            Estimator = "wilcoxon",
            N = all.Count,
            Terms = [term],
            Diagnostics = new Dictionary<string, object?>
            {
                ["method"] = exact ? "exact-permutation" : "normal",
                ["p_normal"] = normal,
                ["unchanged"] = all.Count - changes.Length,
            },
        };
    }

    private static double NormalP(double positive, double n, double ties) =>
        Normal.TwoSidedP(Math.Max(0, Math.Abs(positive - n * (n + 1) / 4) - 0.5) / Sd(n, ties));

    private static double Sd(double n, double ties) => Math.Sqrt(n * (n + 1) * (2 * n + 1) / 24 - ties / 48);
}
