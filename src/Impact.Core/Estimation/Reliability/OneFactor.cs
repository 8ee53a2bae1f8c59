using MathNet.Numerics.LinearAlgebra;

namespace Impact.Core.Estimation.Reliability;

/// <summary>One common factor behind the items, by maximum likelihood; gives McDonald's omega.</summary>
/// <remarks>K. G. Jöreskog (1967); omega: R. P. McDonald (1999). Fisher scoring on the covariance with divisor n.</remarks>
internal sealed class OneFactor
{
    private const int MostSteps = 500;
    private readonly int k;
    private readonly Matrix<double> covariance;

    private OneFactor(ItemScale scale)
    {
        k = scale.Items;
        N = scale.N;
        covariance = scale.Covariance * ((N - 1.0) / N);
    }

    /// <summary>Persons.</summary>
    public int N { get; }

    /// <summary>Loadings, then residual variances.</summary>
    public Vector<double> Parameters { get; private set; } = null!;

    /// <summary>How much each item rises with the factor.</summary>
    public IReadOnlyList<double> Loadings => [.. Parameters.Take(k)];

    /// <summary>What each item does not share; below zero is a Heywood case.</summary>
    public IReadOnlyList<double> Residuals => [.. Parameters.Skip(k)];

    /// <summary>Share of the variance of the sum that the factor explains.</summary>
    public double Omega => Common / (Common + Residuals.Sum());

    /// <summary>Test of the model against any covariance: n times the discrepancy.</summary>
    public double ChiSquared => N * (Discrepancy(Parameters) - Math.Log(covariance.Determinant()) - k);

    /// <summary>Degrees of freedom of that test.</summary>
    public int Df => k * (k - 3) / 2;

    /// <summary>Standard error of omega by the delta method, from the expected information.</summary>
    public double OmegaSe
    {
        get
        {
            var (unique, total) = (Residuals.Sum(), Common + Residuals.Sum());
            var gradient = Vector<double>.Build.Dense(2 * k, i => i < k
                ? 2 * Loadings.Sum() * unique / (total * total)
                : -Common / (total * total));
            return Math.Sqrt(gradient.DotProduct(Information(Parameters).Inverse() * gradient) / N);
        }
    }

    private double Common => Loadings.Sum() * Loadings.Sum();

    /// <summary>Fits the model; null with fewer than three items, singular covariances or without convergence.</summary>
    public static OneFactor? Fit(ItemScale scale)
    {
        var model = new OneFactor(scale);
        if (model.k < 3 || model.covariance.Diagonal().Any(v => v <= 0) || model.covariance.Evd(Symmetricity.Symmetric).EigenValues.Min(e => e.Real) < 1e-10)
            return null;
        var parameters = model.Start();
        for (var step = 0; step < MostSteps; step++)
        {
            var move = model.Move(parameters);
            if (move is null)
                return null;
            parameters += move;
            if (move.AbsoluteMaximum() < 1e-13 * parameters.AbsoluteMaximum())
                return model.Finish(parameters);
        }

        return null;
    }

    private OneFactor Finish(Vector<double> parameters)
    {
        Parameters = parameters;
        return this;
    }

    // Half of each variance is common, with the signs of the first principal direction.
    private Vector<double> Start()
    {
        var direction = covariance.Evd(Symmetricity.Symmetric).EigenVectors.Column(k - 1);
        var sign = direction.Sum() < 0 ? -1 : 1;
        return Vector<double>.Build.Dense(2 * k, i => i < k
            ? Math.CopySign(Math.Sqrt(covariance[i, i] / 2), sign * direction[i])
            : covariance[i - k, i - k] / 2);
    }

    // A scoring step, halved until the discrepancy does not rise.
    private Vector<double>? Move(Vector<double> parameters)
    {
        var move = Information(parameters).Solve(Gradient(parameters));
        var now = Discrepancy(parameters);
        for (var half = 0; half < 40; half++)
        {
            if (Discrepancy(parameters + move) <= now + 1e-12 * Math.Abs(now))
                return move;
            move /= 2;
        }

        return move.AbsoluteMaximum() < 1e-10 ? move : null;
    }

    private Matrix<double> Model(Vector<double> p)
    {
        var loadings = p.SubVector(0, k);
        return loadings.OuterProduct(loadings) + Matrix<double>.Build.DenseOfDiagonalVector(p.SubVector(k, k));
    }

    // ln |Σ| + tr(S Σ⁻¹); infinite where Σ is not positive definite.
    private double Discrepancy(Vector<double> p)
    {
        var sigma = Model(p);
        var eigen = sigma.Evd(Symmetricity.Symmetric).EigenValues;
        return eigen.Min(e => e.Real) <= 0 ? double.PositiveInfinity : eigen.Sum(e => Math.Log(e.Real)) + sigma.Solve(covariance).Trace();
    }

    private Vector<double> Gradient(Vector<double> p)
    {
        var inverse = Model(p).Inverse();
        var distance = inverse * (covariance - Model(p)) * inverse;
        var slope = distance * p.SubVector(0, k);
        return Vector<double>.Build.Dense(2 * k, i => i < k ? slope[i] : distance[i - k, i - k] / 2);
    }

    private Matrix<double> Information(Vector<double> p)
    {
        var inverse = Model(p).Inverse();
        var slope = inverse * p.SubVector(0, k);
        var size = slope.DotProduct(p.SubVector(0, k));
        return Matrix<double>.Build.Dense(2 * k, 2 * k, (i, j) => (i < k, j < k) switch
        {
            (true, true) => slope[i] * slope[j] + inverse[i, j] * size,
            (false, false) => inverse[i - k, j - k] * inverse[i - k, j - k] / 2,
            (true, false) => inverse[i, j - k] * slope[j - k],
            (false, true) => inverse[j, i - k] * slope[i - k],
        });
    }
}
