using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Means;

/// <summary>Wilcoxon's rank-sum test (Mann–Whitney) of two groups, with the Hodges–Lehmann shift.</summary>
/// <remarks>M. Hollander and D. A. Wolfe (1999), Nonparametric statistical methods, chapter 4.</remarks>
public static class RankSum
{
    private const long ExactBelow = 4000;

    /// <summary>The shift of x against y: one term, <c>location</c>, in the unit of the values.</summary>
    /// <param name="x">Values of the first group.</param>
    /// <param name="y">Values of the second group.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Median of all differences x - y, with the number of pairs in which x is higher (half for equal) as statistic, a p-value by
    /// permutation of midranks when there are fewer than 4,000 pairs (else normal with tie and continuity correction), and the
    /// distribution-free interval: exact for values without ties, or of normal width; without bounds when
    /// the groups are too small for the level. None when a group is empty, with fewer than three values or when all are the same.</returns>
    public static Estimation Test(IReadOnlyList<double> x, IReadOnlyList<double> y, double level)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count < 1 || y.Count < 1 || x.Count + y.Count < 3)
            return new NotEstimable(RefusalReason.TooFewObservations);
        var ranks = Midranks.Of([.. x, .. y]);
        var test = new Statistics(x.Count, y.Count, ranks);
        if (test.Sd == 0)
            return new NotEstimable(RefusalReason.NoVariation);
        var exact = (long)x.Count * y.Count < ExactBelow;
        var differences = new OrderedDifferences([.. x.Order()], [.. y.Order()]);
        var place = exact ? PermutationOfRanks.Place(x.Count, y.Count, ConfidenceLevel.Tail(level)) : differences.Below(ConfidenceLevel.Normal(level) * test.Sd);
        Interval? interval = place > 0 ? differences.Bounds(place) : null;
        var term = new TermEstimate("location", differences.Median)
        {
            Statistic = test.PairsWon,
            P = exact ? PermutationOfRanks.TwoSided(ranks.Doubled, x.Count) : NormalP(test),
            Low = interval?.Low,
            High = interval?.High,
        };
        return Answer(term, test, exact);
    }

    private static Estimate Answer(TermEstimate term, Statistics test, bool exact) => new()
    {
        Estimator = "wilcoxon",
        N = test.N1 + test.N2,
        Terms = [term],
        Diagnostics = new Dictionary<string, object?>
        {
            ["method"] = exact ? "exact-permutation" : "normal",
            ["p_normal"] = NormalP(test),
            ["superiority"] = test.PairsWon / ((double)test.N1 * test.N2),
        },
    };

    private static double NormalP(Statistics test) =>
        Normal.TwoSidedP(Math.Max(0, Math.Abs(test.PairsWon - test.Expected) - 0.5) / test.Sd);

    private sealed record Statistics(int N1, int N2, Midranks Ranks)
    {
        private double N => N1 + N2;

        public double PairsWon => (Ranks.Doubled.Take(N1).Sum(r => (double)r) - (double)N1 * (N1 + 1)) / 2;

        public double Expected => (double)N1 * N2 / 2;

        public double Sd => Math.Sqrt((double)N1 * N2 / 12 * (N + 1 - Ranks.TieSum / (N * (N - 1))));
    }
}
