using MathNet.Numerics.LinearAlgebra;

namespace Impact.Core.Estimation.Survival;

/// <summary>A fitted Cox model.</summary>
/// <param name="Data">Sorted people.</param>
/// <param name="Beta">Coefficients: log hazard ratios.</param>
/// <param name="Best">Likelihood at the coefficients.</param>
/// <param name="Start">Likelihood at zero.</param>
internal sealed record CoxFit(CoxData Data, Vector<double> Beta, CoxLikelihood Best, CoxLikelihood Start)
{
    private const int MostSteps = 50;

    /// <summary>Part of the information at zero below which a coefficient runs off.</summary>
    private const double LeastInformation = 1e-9;

    /// <summary>Whether tied events are treated by Efron's method.</summary>
    public required bool Efron { get; init; }

    /// <summary>Inverse information.</summary>
    public Matrix<double> Covariance => Best.Information.Inverse();

    /// <summary>Fits by Newton's method with step halving.</summary>
    /// <returns>The fit, or why there is none: columns that cannot be told apart, or a coefficient that runs off.</returns>
    public static (CoxFit? Fit, RefusalReason? Reason) Of(CoxData data, bool efron)
    {
        var start = CoxLikelihood.At(data, Vector<double>.Build.Dense(data.Width), efron);
        var (beta, now) = (Vector<double>.Build.Dense(data.Width), start);
        for (var step = 0; step < MostSteps; step++)
        {
            if (Singular(now.Information)) return (null, step == 0 ? RefusalReason.SingularDesign : RefusalReason.Separation);
            var move = now.Information.Cholesky().Solve(now.Score);
            var next = CoxLikelihood.At(data, beta + move, efron);
            for (var half = 0; half < 30 && !(next.LogLikelihood >= now.LogLikelihood - 1e-9 * Math.Abs(now.LogLikelihood)); half++)
            {
                move /= 2;
                next = CoxLikelihood.At(data, beta + move, efron);
            }

            if (!double.IsFinite(next.LogLikelihood)) return (null, RefusalReason.Separation);
            beta += move;
            now = next;
            if (move.PointwiseMultiply(Scale(now.Information)).AbsoluteMaximum() < 1e-9)
                return RunsOff(start.Information, now.Information) ? (null, RefusalReason.Separation) : (new(data, beta, now, start) { Efron = efron }, null);
        }

        return (null, RefusalReason.Separation);
    }

    // A step is small when it is small beside the standard error.
    private static Vector<double> Scale(Matrix<double> information) => information.Diagonal().PointwiseSqrt();

    private static bool Singular(Matrix<double> information)
    {
        var size = Scale(information);
        if (size.Any(s => !(s > 1e-12)) || information.Enumerate().Any(v => !double.IsFinite(v))) return true;
        var scaled = Matrix<double>.Build.Dense(size.Count, size.Count, (i, j) => information[i, j] / (size[i] * size[j]));
        return scaled.Evd(Symmetricity.Symmetric).EigenValues.Min(e => e.Real) < 1e-10;
    }

    // Where a coefficient has no finite maximum, the information about it vanishes on the way: in some direction hardly any is left of what there was at zero.
    private static bool RunsOff(Matrix<double> start, Matrix<double> now)
    {
        var root = start.Cholesky().Factor.Inverse();
        return (root * now * root.Transpose()).Evd(Symmetricity.Symmetric).EigenValues.Min(e => e.Real) < LeastInformation;
    }
}
