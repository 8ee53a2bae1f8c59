using Impact.Core.Estimation.Means;
using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Effects;

/// <summary>Differences of means in standard deviations: Cohen's d and Hedges' g, with exact intervals.</summary>
/// <remarks>Intervals by the noncentral t distribution: G. Cumming and S. Finch (2001).</remarks>
public static class StandardisedDifference
{
    /// <summary>Mean of x less mean of y in pooled standard deviations: terms <c>d</c> and <c>g</c> (without small-sample bias).</summary>
    /// <param name="x">Values of the first group.</param>
    /// <param name="y">Values of the second group.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>The estimate; none with fewer than two values in a group or without any variation.</returns>
    public static Estimation Groups(IReadOnlyList<double> x, IReadOnlyList<double> y, double level) =>
        TTest.Pooled(x, y, level).Match<Estimation>(
            test => Answer(test.N, GroupTerms(test, x, y, level)),
            refused => refused);

    /// <summary>Mean change in the same persons, in standard deviations.</summary>
    /// <param name="before">Values before, one per person.</param>
    /// <param name="after">Values after, in the same order.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Terms <c>d_av</c> (by the mean of both variances, the main one), <c>d_z</c> (by the spread of the changes), <c>g_av</c> and
    /// <c>g_z</c> (the same without small-sample bias); the correlation in the diagnostics. None with fewer than two persons or when
    /// all changes are the same.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <remarks>D. Lakens (2013), Frontiers in Psychology 4, 863.</remarks>
    public static Estimation Paired(IReadOnlyList<double> before, IReadOnlyList<double> after, double level) =>
        TTest.Paired(before, after, level).Match<Estimation>(
            test => PairedAnswer(test, before, after, level),
            refused => refused);

    /// <summary>The factor that takes the small-sample bias off d.</summary>
    /// <param name="df">Degrees of freedom of the standard deviation, above 1.</param>
    /// <remarks>L. V. Hedges (1981), exact.</remarks>
    public static double BiasFactor(double df) =>
        Math.Exp(LogGamma.Of(df / 2) - LogGamma.Of((df - 1) / 2) - Math.Log(df / 2) / 2);

    private static TermEstimate[] GroupTerms(Estimate test, IReadOnlyList<double> x, IReadOnlyList<double> y, double level)
    {
        var difference = test["difference"];
        var size = Math.Sqrt((double)x.Count * y.Count / (x.Count + y.Count));
        var d = Exact("d", difference, size, level);
        return [d, Unbiased("g", d, difference.Df!.Value)];
    }

    private static Estimate PairedAnswer(Estimate test, IReadOnlyList<double> before, IReadOnlyList<double> after, double level)
    {
        var change = test["difference"];
        var (a, b) = (Moments.Of(before), Moments.Of(after));
        var average = Math.Sqrt((a.Variance + b.Variance) / 2);
        var spread = change.Se!.Value * Math.Sqrt(test.N);
        var z = Exact("d_z", change, Math.Sqrt(test.N), level);
        var av = new TermEstimate("d_av", change.Value / average) { Low = change.Low / average, High = change.High / average };
        var df = test.N - 1;
        return Answer(test.N, df > 1 ? [av, z, Unbiased("g_av", av, df), Unbiased("g_z", z, df)] : [av, z]) with
        {
            Diagnostics = new Dictionary<string, object?>
            {
                ["r"] = a.Sd * b.Sd > 0 ? (a.Variance + b.Variance - spread * spread) / (2 * a.Sd * b.Sd) : null,
                ["sd_before"] = a.Sd,
                ["sd_after"] = b.Sd,
                ["sd_change"] = spread,
            },
        };
    }

    private static TermEstimate Exact(string name, TermEstimate test, double size, double level)
    {
        var (low, high) = NoncentralT.Interval(test.Statistic!.Value, test.Df!.Value, level);
        return new(name, test.Statistic.Value / size) { Low = low / size, High = high / size };
    }

    private static TermEstimate Unbiased(string name, TermEstimate d, double df)
    {
        var factor = BiasFactor(df);
        return new(name, d.Value * factor) { Low = d.Low * factor, High = d.High * factor };
    }

    private static Estimate Answer(int n, IReadOnlyList<TermEstimate> terms) => new() { Estimator = "effect-size", N = n, Terms = terms };
}
