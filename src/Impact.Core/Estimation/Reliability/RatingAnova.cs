using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Reliability;

/// <summary>Mean squares of ratings by targets and judges.</summary>
/// <param name="Targets">Number of targets.</param>
/// <param name="Judges">Number of judges.</param>
/// <param name="Target">Mean square between targets.</param>
/// <param name="Judge">Mean square between judges.</param>
/// <param name="Residual">Mean square that is left.</param>
/// <param name="Within">Mean square within targets.</param>
internal sealed record RatingAnova(int Targets, int Judges, double Target, double Judge, double Residual, double Within)
{
    private double DfResidual => (Targets - 1.0) * (Judges - 1);

    private double DfWithin => Targets * (Judges - 1.0);

    public static RatingAnova Of(IReadOnlyList<IReadOnlyList<double>> ratings)
    {
        int n = ratings[0].Count, k = ratings.Count;
        double[] all = [.. ratings.SelectMany(r => r)], targets = [.. Enumerable.Range(0, n).Select(i => ratings.Average(r => r[i]))];
        var total = Moments.Of(all).SumOfSquares;
        var target = k * Moments.Of(targets).SumOfSquares;
        var judge = n * Moments.Of([.. ratings.Select(r => r.Average())]).SumOfSquares;
        var rest = total - target - judge;
        return new(n, k, target / (n - 1), judge / (k - 1), rest / ((n - 1.0) * (k - 1)), (judge + rest) / (n * (k - 1.0)));
    }

    /// <summary>The six correlations with their intervals.</summary>
    public IReadOnlyList<TermEstimate> Terms(double tail)
    {
        double k = Judges, n = Targets;
        var two = (Target - Residual) / (Target + (k - 1) * Residual + k * (Judge - Residual) / n);
        var bounds = TwoWay(two, tail);
        return
        [
            OneWay("ICC1", Within, DfWithin, tail),
            Term("ICC2", two, Residual, DfResidual) with { Low = bounds.Low, High = bounds.High },
            OneWay("ICC3", Residual, DfResidual, tail),
            Averaged("ICC1k", Within, DfWithin, tail),
            Term("ICC2k", (Target - Residual) / (Target + (Judge - Residual) / n), Residual, DfResidual) with { Low = SpearmanBrown(bounds.Low), High = SpearmanBrown(bounds.High) },
            Averaged("ICC3k", Residual, DfResidual, tail),
        ];
    }

    private TermEstimate OneWay(string name, double error, double df, double tail)
    {
        var (low, high) = Ratios(error, df, tail);
        double Correlation(double ratio) => (ratio - 1) / (ratio + Judges - 1);
        return Term(name, Correlation(Target / error), error, df) with { Low = Correlation(low), High = Correlation(high) };
    }

    private TermEstimate Averaged(string name, double error, double df, double tail)
    {
        var (low, high) = Ratios(error, df, tail);
        return Term(name, 1 - error / Target, error, df) with { Low = 1 - 1 / low, High = 1 - 1 / high };
    }

    private (double Low, double High) Ratios(double error, double df, double tail) =>
        (Target / error / FisherF.Quantile(1 - tail, Targets - 1, df), Target / error * FisherF.Quantile(1 - tail, df, Targets - 1));

    private TermEstimate Term(string name, double value, double error, double df) =>
        new(name, value) { Statistic = Target / error, Df = df, P = FisherF.UpperTail(Target / error, Targets - 1, df) };

    private double SpearmanBrown(double single) => single * Judges / (1 + single * (Judges - 1));

    // Satterthwaite's degrees of freedom for random judges.
    private Interval TwoWay(double icc, double tail)
    {
        double k = Judges, n = Targets, f = Judge / Residual;
        var a = n * (1 + (k - 1) * icc) - k * icc;
        var v = DfResidual * Math.Pow(k * icc * f + a, 2) / ((n - 1) * k * k * icc * icc * f * f + a * a);
        var (lower, upper) = (FisherF.Quantile(1 - tail, n - 1, v), FisherF.Quantile(1 - tail, v, n - 1));
        var judges = k * Judge + (k * n - k - n) * Residual;
        return new(n * (Target - lower * Residual) / (lower * judges + n * Target), n * (upper * Target - Residual) / (judges + n * upper * Target));
    }
}
