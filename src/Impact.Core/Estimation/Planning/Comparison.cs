using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Planning;

/// <summary>A comparison of given size: which differences it sees with which chance.</summary>
internal abstract record Comparison
{
    /// <summary>The comparison that a question describes, with the persons who start in each group.</summary>
    /// <returns>The comparison; null when too few persons or clusters remain to compute an error.</returns>
    public static Comparison? Of(PowerQuestion question, IReadOnlyList<double> started)
    {
        double[] n = [.. started.Select(s => s * (1 - question.DropOut))];
        return question.Design == PowerDesign.Proportions ? SharesCompared.Of(question, n) : MeansCompared.Of(question, n);
    }

    /// <summary>The chance of seeing a true difference.</summary>
    public abstract double Power(double difference);

    /// <summary>The smallest true difference that is seen with the wanted chance; null when there is none.</summary>
    public abstract double? SmallestDifference(double power);

    /// <summary>Means, by the noncentral t distribution (upper tail); with clusters by Bloom's sum of two critical values.</summary>
    /// <param name="Se">Standard error of the difference.</param>
    /// <param name="Df">Degrees of freedom, of clusters when there are.</param>
    /// <param name="Alpha">Two-sided level.</param>
    /// <param name="Clustered">Whether persons come in clusters.</param>
    /// <remarks>H. S. Bloom (1995), Minimum detectable effects; D. M. Murray (1998) for the degrees of freedom.</remarks>
    private sealed record MeansCompared(double Se, double Df, double Alpha, bool Clustered) : Comparison
    {
        private double Critical => StudentT.UpperQuantile(Alpha / 2, Df);

        public static MeansCompared? Of(PowerQuestion q, double[] n)
        {
            var df = n.Sum(g => g / q.ClusterSize - 1);
            var groups = n.Sum(g => 1 / g);
            var se = q.Sd!.Value * Shrunk(q) * Math.Sqrt(q.DesignEffect * groups);
            return df > 0 && se > 0 ? new(se, df, q.Alpha, q.ClusterSize > 1) : null;
        }

        public override double Power(double difference) =>
            Clustered
                ? StudentT.LowerTail(Math.Abs(difference) / Se - Critical, Df)
                : NoncentralT.UpperTail(Critical, Df, Math.Abs(difference) / Se);

        public override double? SmallestDifference(double power) =>
            Se * (Clustered
                ? Critical + StudentT.Quantile(power, Df)
                : Root.Near(Critical + Normal.Quantile(power), 2, ncp => NoncentralT.UpperTail(Critical, Df, ncp) - power));

        // How much of the standard deviation is left after a change score or adjustment.
        private static double Shrunk(PowerQuestion q) => q.Design switch
        {
            PowerDesign.Change => Math.Sqrt(2 * (1 - q.R!.Value)),
            PowerDesign.Ancova => Math.Sqrt(1 - q.R!.Value * q.R.Value),
            _ => 1,
        };
    }

    /// <summary>Shares, by the normal distribution without continuity correction.</summary>
    /// <remarks>J. L. Fleiss (1981), Statistical methods for rates and proportions, chapter 3; unequal groups by weighted mean share.</remarks>
    private sealed record SharesCompared(PowerQuestion Question, double N1, double N2) : Comparison
    {
        public static SharesCompared? Of(PowerQuestion question, double[] n) =>
            n.All(g => g > 0) ? new(question, n[0] / question.DesignEffect, n[^1] / question.DesignEffect) : null;

        public override double Power(double difference)
        {
            double p = Question.P[0], q = p + Math.Abs(difference) * Direction;
            var mean = (N1 * p + N2 * q) / (N1 + N2);
            var none = Math.Sqrt(mean * (1 - mean) * (1 / N1 + 1 / N2));
            var some = Math.Sqrt(p * (1 - p) / N1 + q * (1 - q) / N2);
            return Normal.LowerTail((Math.Abs(q - p) - Normal.UpperQuantile(Question.Alpha / 2) * none) / some);
        }

        public override double? SmallestDifference(double power)
        {
            var most = Direction < 0 ? Question.P[0] : 1 - Question.P[0];
            return Power(most) > power ? Root.Between(1e-9, most, d => Power(d) - power) : null;
        }

        private int Direction => Question.P.Count > 1 && Question.P[1] > Question.P[0] ? 1 : -1;
    }
}
