using Impact.Core.Estimation.Shares;

namespace Impact.Bench.Simulation;

/// <summary>Coverage of the intervals of shares, added up over every count that can occur: no chance in this check.</summary>
internal static class ShareIntervals
{
    private static readonly double[] Shares = [0.02, 0.1, 0.5];
    private static readonly int[] Sizes = [20, 100];

    public static IEnumerable<Check> Run()
    {
        var wilson = (from p in Shares from n in Sizes select OfWilson(p, n)).ToList();
        var newcombe = (from p in Shares from q in Shares from n in Sizes select OfNewcombe(p, q, n)).ToList();
        yield return Mean("Wilson", wilson);
        yield return Mean("Newcombe, difference of two groups", newcombe);
    }

    private static Check Mean(string interval, IReadOnlyCollection<double> coverages) => new(
        "shares .02, .1, .5 with n = 20, 100",
        $"{interval}: mean coverage",
        (coverages.Average(), FormattableString.Invariant($"exact; lowest {100 * coverages.Min():0.0}, highest {100 * coverages.Max():0.0}")), (0.93, 0.97));

    private static double OfWilson(double p, int n) =>
        Enumerable.Range(0, n + 1).Where(k => Wilson.Interval(k, n, 0.95).Contains(p)).Sum(k => Binomial(k, n, p));

    private static double OfNewcombe(double p, double q, int n) =>
        (from x in Enumerable.Range(0, n + 1)
         from y in Enumerable.Range(0, n + 1)
         where Newcombe.Difference(new(x, n), new(y, n), 0.95).Contains(p - q)
         select Binomial(x, n, p) * Binomial(y, n, q)).Sum();

    private static double Binomial(int k, int n, double p) =>
        Math.Exp(Enumerable.Range(1, k).Sum(i => Math.Log((double)(n - k + i) / i)) + (k * Math.Log(p)) + ((n - k) * Math.Log(1 - p)));
}
