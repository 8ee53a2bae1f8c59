using Impact.Core.Numerics;

namespace Impact.Core.Estimation;

/// <summary>A regression of which the errors hang together from one moment to the next, without knowing how much.</summary>
/// <remarks>
/// y = Xb + e with e_t = ρ e_(t−1) + u_t and normal u (Zellner and Tiao 1964, JASA 59(307), 763–778); b and log σ even, and for ρ between −1 and 1 the reference prior 1/√(1−ρ²) (Berger and Yang 1994,
/// Econometric Theory 10(3–4), 461–482). Given ρ a coefficient has Student's distribution around generalised least squares; what a short series leaves unknown of ρ makes it a mixture of these. The prior is
/// the weight function of Gauss–Chebyshev quadrature, so that the mixture is a sum over its nodes. How often the intervals hold what is there: simulation in docs/METHODS.md.
/// </remarks>
internal sealed class AutoregressiveErrors
{
    private const int FewestNodes = 64;

    private readonly Given[] mixture;

    /// <summary>Weighs every correlation by how likely it makes the series.</summary>
    /// <param name="fit">The ordinary regression, rows in order of time, at least three more than coefficients.</param>
    /// <param name="steps">Whole numbers of steps from each moment to the next, n − 1 values.</param>
    public AutoregressiveErrors(Fit fit, IReadOnlyList<int> steps)
    {
        var nodes = NodesFor(fit.N);
        var given = Enumerable.Range(0, nodes).Select(k => Given.At(Math.Cos(Math.PI * (k + 0.5) / nodes), fit, steps)).OfType<Given>().ToArray();
        var most = given.Max(g => g.LogLikelihood);
        var total = given.Sum(g => Math.Exp(g.LogLikelihood - most));
        mixture = [.. given.Select(g => g with { Weight = Math.Exp(g.LogLikelihood - most) / total })];
    }

    /// <summary>Correlation between the errors of one moment and the next, −1 to 1: its mean.</summary>
    public double Correlation => mixture.Sum(g => g.Weight * g.Correlation);

    /// <summary>A coefficient: mean and standard deviation of its distribution, interval with equal tails, and twice the smaller tail beyond zero as p-value.</summary>
    /// <param name="name">Name of the term.</param>
    /// <param name="coefficient">Number of the coefficient in the fit.</param>
    /// <param name="level">Coverage of the interval, between 0 and 1.</param>
    public TermEstimate Term(string name, int coefficient, double level)
    {
        Part[] parts = [.. mixture.Select(g => g.Of(coefficient))];
        var value = parts.Sum(p => p.Weight * p.Value);
        var se = Math.Sqrt(parts.Sum(p => p.Weight * (p.Variance + Math.Pow(p.Value - value, 2))));
        double Place(double tail) => Root.Near(value, se, x => parts.Sum(p => p.Weight * p.Below(x)) - tail);
        return new(name, value)
        {
            Se = se,
            Statistic = value / se,
            P = Math.Min(1, 2 * Math.Min(parts.Sum(p => p.Weight * p.Below(0)), parts.Sum(p => p.Weight * p.Above(0)))),
            Low = Place((1 - level) / 2),
            High = Place((1 + level) / 2),
        };
    }

    /// <summary>The correlation is known to about 1/√n: some ten nodes to that.</summary>
    private static int NodesFor(int rows) => Math.Max(FewestNodes, (int)Math.Ceiling(8 * Math.Sqrt(rows)));

    /// <summary>Student's distribution of a coefficient at one correlation.</summary>
    private readonly record struct Part(double Weight, double Value, double Scale, double Df)
    {
        public double Variance => Scale * Scale * Df / (Df - 2);

        public double Below(double x) => StudentT.LowerTail((x - Value) / Scale, Df);

        public double Above(double x) => StudentT.UpperTail((x - Value) / Scale, Df);
    }

    /// <summary>Generalised least squares at one correlation.</summary>
    /// <param name="Correlation">ρ.</param>
    /// <param name="Fit">The regression of what each moment adds to what the moment before foretold.</param>
    /// <param name="LogLikelihood">Logarithm of the chance of the series after b and σ are integrated out, but for a constant.</param>
    private sealed record Given(double Correlation, Fit Fit, double LogLikelihood)
    {
        public double Weight { get; init; }

        /// <summary>The regression at a correlation; null when it cannot tell all coefficients apart there.</summary>
        public static Given? At(double correlation, Fit fit, IReadOnlyList<int> steps)
        {
            double[] foretold = [.. steps.Select(s => Math.Pow(correlation, s))];
            double[] scales = [Math.Sqrt(1 - (correlation * correlation)), .. foretold.Select(f => Math.Sqrt((1 - (correlation * correlation)) / (1 - (f * f))))];
            double[] Added(double[] column) => [.. column.Select((v, t) => scales[t] * (t == 0 ? v : v - (foretold[t - 1] * column[t - 1])))];
            var added = new LinearModel(Added(fit.Outcome), new Design(fit.Names, [.. fit.Columns.Select(Added)])).Fit();
            if (added is null || added.Dropped.Count > 0 || added.IsExact) return null;
            var size = Enumerable.Range(0, added.Triangle.Size).Sum(j => Math.Log(Math.Abs(added.Triangle.R[j, j])));
            return new(correlation, added, scales.Sum(Math.Log) - size - (added.ResidualDf / 2.0 * Math.Log(added.ResidualSumOfSquares)));
        }

        public Part Of(int coefficient)
        {
            var unit = new double[Fit.Triangle.Size];
            unit[coefficient] = 1;
            Fit.Triangle.SolveTransposed(unit);
            return new(Weight, Fit.Coefficients[coefficient], Math.Sqrt(Fit.ResidualSumOfSquares / Fit.ResidualDf * Kernels.Dot(unit, unit)), Fit.ResidualDf);
        }
    }
}
