namespace Impact.Core.Numerics;

/// <summary>Minimum of a smooth function of a few parameters whose derivatives are not at hand.</summary>
internal static class SmoothMinimum
{
    private const int MostSteps = 200;
    private const double Relative = 1e-4;
    private const double NearlyThere = 1e-6;
    private const double LargestPolish = 1e-2;
    private const double Unnoticed = 1e-11;

    /// <summary>Finds a local minimum by Newton's method on differences, damped until the function falls.</summary>
    /// <param name="function">The function.</param>
    /// <param name="start">Where to start.</param>
    /// <returns>The place; null when it does not settle.</returns>
    /// <remarks>A function that is even in a parameter is flat at zero: where it settles but the function curves down, it goes on in that direction.</remarks>
    public static double[]? Find(Func<double[], double> function, double[] start)
    {
        var (x, value) = (start.ToArray(), function(start));
        for (var step = 0; step < MostSteps; step++)
        {
            var (next, nextValue) = Damped(function, (x, value), Downhill(function, x));
            var isThere = x.Zip(next, (a, b) => Math.Abs(a - b) / (1 + Math.Abs(a))).Max() < NearlyThere || value - nextValue < Unnoticed * (1 + Math.Abs(value));
            (x, value) = (next, nextValue);
            if (!isThere) continue;
            var lower = Away(function, x) is { } away ? Damped(function, (x, value), away) : (x, value);
            if (value - lower.Item2 < Unnoticed * (1 + Math.Abs(value))) return Polish(function, x);
            (x, value) = lower;
        }
        return null;
    }

    /// <summary>The direction in which the function falls from a place where it is flat; null at a minimum.</summary>
    private static double[]? Away(Func<double[], double> function, double[] x)
    {
        var eigen = SymmetricEigen.Of(Hessian(function, x));
        var steepest = Array.IndexOf(eigen.Values, eigen.Values.Min());
        return eigen.Values[steepest] < -1e-6 * eigen.Values.Max(Math.Abs) ? eigen.Vectors.Column(steepest).ToArray() : null;
    }

    /// <summary>Near the minimum the slope still tells the place where the value no longer does.</summary>
    private static double[] Polish(Func<double[], double> function, double[] x)
    {
        for (var step = 0; step < 3; step++)
        {
            var move = Downhill(function, x);
            if (move.Max(Math.Abs) > LargestPolish) return x;
            x = [.. x.Zip(move, (a, m) => a + m)];
        }
        return x;
    }

    /// <summary>Central differences of the first order.</summary>
    public static double[] Gradient(Func<double[], double> function, double[] x) =>
        [.. Enumerable.Range(0, x.Length).Select(i => Extrapolated(widths => (function(Moved(x, i, widths)) - function(Moved(x, i, -widths))) / (2 * widths * Width(x[i]))))];

    /// <summary>Central differences of the second order.</summary>
    public static SquareMatrix Hessian(Func<double[], double> function, double[] x)
    {
        var (hessian, centre) = (new SquareMatrix(x.Length), function(x));
        for (var j = 0; j < x.Length; j++)
        {
            hessian[j, j] = Extrapolated(widths => (function(Moved(x, j, widths)) - (2 * centre) + function(Moved(x, j, -widths))) / Math.Pow(widths * Width(x[j]), 2));
            for (var i = 0; i < j; i++) hessian[i, j] = hessian[j, i] = Extrapolated(widths => Mixed(function, x, (i, j), widths));
        }
        return hessian;
    }

    private static double Mixed(Func<double[], double> function, double[] x, (int I, int J) at, double widths)
    {
        double Corner(double a, double b) => function(Moved(Moved(x, at.I, a), at.J, b));
        return (Corner(widths, widths) - Corner(widths, -widths) - Corner(-widths, widths) + Corner(-widths, -widths)) / (4 * widths * widths * Width(x[at.I]) * Width(x[at.J]));
    }

    /// <summary>A difference at two widths, without the error that grows with the square of the width (Richardson 1911).</summary>
    private static double Extrapolated(Func<double, double> difference) => ((4 * difference(10)) - difference(20)) / 3;

    private static double Width(double x) => Relative * (1 + Math.Abs(x));

    private static double[] Moved(double[] x, int at, double widths)
    {
        var moved = x.ToArray();
        moved[at] += widths * Width(x[at]);
        return moved;
    }

    /// <summary>-|H|⁻¹ g: negative curvature is walked down, not up.</summary>
    private static double[] Downhill(Func<double[], double> function, double[] x)
    {
        var eigen = SymmetricEigen.Of(Hessian(function, x));
        var floor = 1e-8 * (1e-8 + eigen.Values.Max(Math.Abs));
        return Array.ConvertAll(eigen.Apply(v => 1 / Math.Max(Math.Abs(v), floor)).Times(Gradient(function, x)), g => -g);
    }

    private static (double[] X, double Value) Damped(Func<double[], double> function, (double[] X, double Value) from, double[] move)
    {
        for (var scale = 1.0; scale > 1e-10; scale /= 2)
        {
            double[] next = [.. from.X.Zip(move, (a, m) => a + (scale * Math.Clamp(m, -1, 1)))];
            var value = function(next);
            if (value < from.Value) return (next, value);
        }
        return from;
    }
}
