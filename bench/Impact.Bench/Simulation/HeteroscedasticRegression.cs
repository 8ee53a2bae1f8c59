using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Regression with 200 rows and skewed errors whose spread grows with the covariate: do HC2 and HC3 hold, and does the textbook error fail?</summary>
internal static class HeteroscedasticRegression
{
    private const int Rows = 200;
    private const double Slope = 0.5;

    private static readonly CovarianceKind[] Kinds = [CovarianceKind.HC2, CovarianceKind.HC3, CovarianceKind.Classical];

    public static IEnumerable<Check> Run(int replicates, int seed)
    {
        var covered = MonteCarlo.Repeat(replicates, seed, Covers);
        return Kinds.Select((kind, k) => new Check(
            "regression, n = 200, unequal skewed errors", $"{kind}: coverage of the slope", MonteCarloShare.Count(covered, c => c[k]),
            kind == CovarianceKind.Classical ? (0, 0.93) : (0.93, 0.97)));
    }

    private static bool[] Covers(ulong seed)
    {
        var random = new CounterRandom(seed, 1);
        var x = new double[Rows];
        var y = new double[Rows];
        for (var i = 0; i < Rows; i++)
        {
            x[i] = random.NextNormal();
            y[i] = 1 + (Slope * x[i]) + ((0.5 + Math.Abs(x[i])) * (-Math.Log(random.NextDouble()) - 1));
        }

        var fit = new LinearModel(y, Design.Constant(Rows).With("x", x)).Fit()!;
        return [.. Kinds.Select(kind => Wald.Term(fit, Covariance.Of(fit, kind)!, 1, 0.95)).Select(t => t.Low <= Slope && Slope <= t.High)];
    }
}
