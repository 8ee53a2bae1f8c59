using Chi = Impact.Core.Numerics.ChiSquared;

namespace Impact.Core.Estimation.Shares;

/// <summary>Two groups compared within strata: one odds ratio that the strata share.</summary>
/// <remarks>N. Mantel and W. Haenszel (1959); variance of J. Robins, N. Breslow and S. Greenland (1986).</remarks>
public static class MantelHaenszel
{
    /// <summary>The estimator <c>mantel-haenszel</c>: a table with [[first yes, first no], [second yes, second no]] per stratum.</summary>
    internal static Estimator Estimator { get; } = new("mantel-haenszel", [new("table", FieldKind.Numbers, true)], Run);

    /// <summary>The common odds ratio with its test: one term, <c>odds-ratio</c>, with the chi-squared statistic (one degree of freedom).</summary>
    /// <param name="strata">The counts of both groups in each stratum.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>The estimate; none when no stratum says anything.</returns>
    public static Estimation CommonOddsRatio(IReadOnlyList<(Count X, Count Y)> strata, double level)
    {
        ArgumentNullException.ThrowIfNull(strata);
        double Sum(Func<Cells, double> f) => strata.Sum(s => f(new(s.X, s.Y)));
        var (r, s) = (Sum(c => c.R), Sum(c => c.S));
        if (r == 0 || s == 0) return new NotEstimable(RefusalReason.ZeroEvents);
        var logVariance = Sum(c => c.P * c.R) / (2 * r * r) + Sum(c => c.P * c.S + c.Q * c.R) / (2 * r * s) + Sum(c => c.Q * c.S) / (2 * s * s);
        var ratio = Ratio.Of(r / s, logVariance, level);
        var statistic = Math.Pow(Sum(c => c.Seen - c.Expected), 2) / Sum(c => c.Variance);
        return new Estimate
        {
            Estimator = "mantel-haenszel",
            N = strata.Sum(c => c.X.N + c.Y.N),
            Terms = [new("odds-ratio", ratio.Value) { Statistic = statistic, Df = 1, P = Chi.UpperTail(statistic, 1), Low = ratio.Interval.Low, High = ratio.Interval.High }],
        };
    }

    private static Estimation Run(EstimationRequest request)
    {
        var cells = request.Numbers("table");
        var strata = cells.Chunk(4).ToArray();
        var possible = cells.Count > 0 && cells.Count % 4 == 0 && cells.All(CountFields.IsWhole) && strata.All(c => c[0] + c[1] >= 1 && c[2] + c[3] >= 1);
        return possible
            ? CommonOddsRatio([.. strata.Select(c => (new Count((int)c[0], (int)(c[0] + c[1])), new Count((int)c[2], (int)(c[2] + c[3]))))], request.Level)
            : Specification.Refuse(RefusalReason.InvalidField, "table");
    }

    // One stratum: x yes, x no, y yes, y no, with the sums of the paper.
    private readonly record struct Cells(Count X, Count Y)
    {
        private double N => X.N + Y.N;

        public double R => (double)X.Successes * Y.Failures / N;

        public double S => (double)X.Failures * Y.Successes / N;

        public double P => (X.Successes + Y.Failures) / N;

        public double Q => (X.Failures + Y.Successes) / N;

        public double Seen => X.Successes;

        public double Expected => X.N * Yes / N;

        public double Variance => N > 1 ? (double)X.N * Y.N / N * Yes / N * (N - Yes) / (N - 1) : 0;

        private double Yes => X.Successes + Y.Successes;
    }
}
