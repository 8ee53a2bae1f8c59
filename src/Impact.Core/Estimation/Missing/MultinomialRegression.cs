using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Missing;

/// <summary>The chance of each class given the columns: log odds against the first class are linear. With two classes it is the logistic regression.</summary>
/// <param name="Classes">Number of the class of each row, from 0.</param>
/// <param name="Count">How many classes there are, at least 2.</param>
/// <param name="Design">Independent columns.</param>
/// <param name="Weights">Weight of each row, above 0.</param>
internal sealed record MultinomialRegression(int[] Classes, int Count, Design Design, double[] Weights)
{
    private const int MostSteps = 100;
    private const double Still = 1e-16;

    /// <summary>Maximum likelihood.</summary>
    /// <remarks>
    /// Newton's steps, halved until the likelihood does not fall. The information of a row is Σ over classes k of p(k) times the outer product of (e(k) − p) ⊗ x, so that its root is
    /// found by QR without forming it.
    /// </remarks>
    public MultinomialFit Fit()
    {
        var coefficients = new double[(Count - 1) * Design.Columns.Count];
        for (var step = 0; ; step++)
        {
            var root = new UpperTriangle(Root(coefficients));
            var move = Score(coefficients);
            root.SolveTransposed(move);
            var left = Kernels.Dot(move, move);
            if (left < Still * Weights.Sum() || step == MostSteps) return new MultinomialFit(coefficients, root, Count);
            root.Solve(move);
            coefficients = Along(coefficients, move);
        }
    }

    private double[] Along(double[] from, double[] move)
    {
        var before = LogLikelihood(from);
        for (var length = 1.0; length > 1e-10; length /= 2)
        {
            double[] tried = [.. from.Zip(move, (b, d) => b + (length * d))];
            if (LogLikelihood(tried) >= before) return tried;
        }

        return from;
    }

    private double LogLikelihood(double[] coefficients) =>
        MultinomialFit.Chances(Design, coefficients, Count).Select((p, i) => Weights[i] * Math.Log(Math.Max(p[Classes[i]], double.Epsilon))).Sum();

    private double[] Score(double[] coefficients)
    {
        var (p, k) = (MultinomialFit.Chances(Design, coefficients, Count), Design.Columns.Count);
        return [.. Enumerable.Range(0, coefficients.Length).Select(c =>
            p.Select((chances, i) => Weights[i] * ((Classes[i] == 1 + (c / k) ? 1 : 0) - chances[1 + (c / k)]) * Design.Columns[c % k][i]).Sum())];
    }

    private SquareMatrix Root(double[] coefficients)
    {
        var (p, k, n) = (MultinomialFit.Chances(Design, coefficients, Count), Design.Columns.Count, Weights.Length);
        double Entry(int c, int level, int i) =>
            Math.Sqrt(Weights[i] * p[i][level]) * ((level == 1 + (c / k) ? 1 : 0) - p[i][1 + (c / k)]) * Design.Columns[c % k][i];
        return TallQr.Reduce([.. Enumerable.Range(0, coefficients.Length).Select(c => Enumerable.Range(0, n * Count).Select(row => Entry(c, row % Count, row / Count)).ToArray())]);
    }
}

/// <summary>A fitted regression of classes.</summary>
/// <param name="Coefficients">Of the second class, then of the third, and so on.</param>
/// <param name="Root">R with R'R the information.</param>
/// <param name="Count">How many classes there are.</param>
internal sealed record MultinomialFit(double[] Coefficients, UpperTriangle Root, int Count)
{
    /// <summary>Chances of each class for all rows of a design, by a draw of the coefficients from the normal distribution around the estimate.</summary>
    public double[][] Drawn(CounterRandom random, Design design)
    {
        double[] draw = [.. Coefficients.Select(_ => random.NextNormal())];
        Root.Solve(draw);
        Kernels.AddScaled(1, Coefficients, draw);
        return Chances(design, draw, Count);
    }

    /// <summary>Chances of each class for all rows of a design.</summary>
    public static double[][] Chances(Design design, double[] coefficients, int count)
    {
        var k = design.Columns.Count;
        return [.. Enumerable.Range(0, design.Columns[0].Length).Select(i =>
        {
            double[] logOdds = [0, .. Enumerable.Range(0, count - 1).Select(c => Enumerable.Range(0, k).Sum(j => coefficients[(c * k) + j] * design.Columns[j][i]))];
            var largest = logOdds.Max();
            var odds = Array.ConvertAll(logOdds, l => Math.Exp(l - largest));
            var total = odds.Sum();
            return Array.ConvertAll(odds, o => o / total);
        })];
    }
}
