using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Means;

/// <summary>A test of equal groups.</summary>
/// <param name="Statistic">F, or chi-squared for Kruskal–Wallis.</param>
/// <param name="Df1">Degrees of freedom.</param>
/// <param name="Df2">Degrees of freedom of the denominator; infinite for chi-squared.</param>
/// <param name="P">p-value.</param>
public sealed record GroupTest(double Statistic, double Df1, double Df2, double P);

/// <summary>Several groups compared at once.</summary>
public sealed class OneWay
{
    private readonly IReadOnlyList<IReadOnlyList<double>> groups;
    private readonly Moments[] moments;

    /// <summary>Takes the groups.</summary>
    /// <param name="groups">At least two groups with at least two values each.</param>
    /// <exception cref="ArgumentException">There are too few groups or values.</exception>
    public OneWay(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count < 2 || groups.Any(g => g.Count < 2))
            throw new ArgumentException("There are at least two groups with two values each.", nameof(groups));
        (this.groups, moments) = (groups, [.. groups.Select(Moments.Of)]);

        // Distances from the mean of the groups, so that large common digits cancel before they are squared.
        var centre = moments[0].Mean;
        var mean = NeumaierSum.Of(moments.Select(m => m.N * (m.Mean - centre))) / N;
        Between = NeumaierSum.Of(moments.Select(m => m.N * (m.Mean - centre - mean) * (m.Mean - centre - mean)));
        Within = NeumaierSum.Of(moments.Select(m => m.SumOfSquares));
    }

    /// <summary>Values.</summary>
    public int N => moments.Sum(m => m.N);

    /// <summary>Sum of squares between groups.</summary>
    public double Between { get; }

    /// <summary>Sum of squares within groups.</summary>
    public double Within { get; }

    /// <summary>Share of the variance between groups.</summary>
    public double EtaSquared => Between / (Between + Within);

    /// <summary>The same without small-sample bias; may be below 0.</summary>
    public double OmegaSquared => (Between - (K - 1) * MeanWithin) / (Between + Within + MeanWithin);

    private double K => moments.Length;

    private double MeanWithin => Within / (N - K);

    /// <summary>Fisher's analysis of variance: equal means, assuming equal spread.</summary>
    public GroupTest Anova() => F(Between / (K - 1) / MeanWithin, K - 1, N - K);

    /// <summary>Welch's test of equal means, without assuming equal spread.</summary>
    /// <remarks>B. L. Welch (1951).</remarks>
    public GroupTest Welch()
    {
        double[] weights = [.. moments.Select(m => m.N / m.Variance)];
        var (total, centre) = (weights.Sum(), moments[0].Mean);
        var mean = weights.Zip(moments, (w, m) => w * (m.Mean - centre)).Sum() / total;
        var spread = weights.Zip(moments, (w, m) => Math.Pow(1 - w / total, 2) / (m.N - 1)).Sum();
        var between = weights.Zip(moments, (w, m) => w * Math.Pow(m.Mean - centre - mean, 2)).Sum() / (K - 1);
        return F(between / (1 + 2 * (K - 2) / (K * K - 1) * spread), K - 1, (K * K - 1) / (3 * spread));
    }

    /// <summary>Kruskal and Wallis' test of equal location, by midranks with tie correction.</summary>
    /// <remarks>W. H. Kruskal and W. A. Wallis (1952).</remarks>
    public GroupTest KruskalWallis()
    {
        var ranks = Midranks.Of([.. groups.SelectMany(g => g)]);
        var (n, start, sum) = ((double)N, 0, 0.0);
        foreach (var group in groups)
        {
            var total = ranks.Doubled.Skip(start).Take(group.Count).Sum(r => r / 2.0);
            sum += Math.Pow(total - group.Count * (n + 1) / 2, 2) / group.Count;
            start += group.Count;
        }

        var h = 12 / (n * (n + 1)) * sum / (1 - ranks.TieSum / (n * n * n - n));
        return new(h, K - 1, double.PositiveInfinity, ChiSquared.UpperTail(h, K - 1));
    }

    /// <summary>Test of equal spread: analysis of variance of the distances from the median.</summary>
    /// <remarks>M. B. Brown and A. B. Forsythe (1974).</remarks>
    public GroupTest Levene() => new OneWay([.. groups.Select(g => g.Select(v => Math.Abs(v - Median(g))).ToArray())]).Anova();

    private static double Median(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static GroupTest F(double f, double df1, double df2) => new(f, df1, df2, double.IsNaN(f) || !(df2 > 0) ? double.NaN : FisherF.UpperTail(f, df1, df2));
}
