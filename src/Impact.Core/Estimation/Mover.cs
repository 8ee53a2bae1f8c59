namespace Impact.Core.Estimation;

/// <summary>The interval of a difference from the intervals of its two parts.</summary>
/// <remarks>
/// Method of variance estimates recovery: G. Y. Zou and A. Donner (2008), Statistics in Medicine 27, 1693. With Wilson's intervals it is Newcombe's method 10. The
/// intervals of the parts may be lopsided; that of the difference is then too.
/// </remarks>
internal static class Mover
{
    /// <summary>The interval of x − y for independent x and y.</summary>
    public static Interval Difference((double Value, Interval Bounds) x, (double Value, Interval Bounds) y)
    {
        var difference = x.Value - y.Value;
        return new(
            difference - Distance(x.Value - x.Bounds.Low, y.Bounds.High - y.Value),
            difference + Distance(x.Bounds.High - x.Value, y.Value - y.Bounds.Low));
    }

    private static double Distance(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
