namespace Impact.Reports.Charts;

/// <summary>From values to coordinates.</summary>
/// <param name="Low">Value at <paramref name="From"/>.</param>
/// <param name="High">Value at <paramref name="To"/>.</param>
/// <param name="From">Coordinate of the low value.</param>
/// <param name="To">Coordinate of the high value.</param>
internal readonly record struct LinearScale(double Low, double High, double From, double To)
{
    /// <summary>The coordinate of a value.</summary>
    public double At(double value) => High == Low ? From : From + ((value - Low) / (High - Low) * (To - From));

    /// <summary>Round values from zero to above the highest, three to five steps.</summary>
    public static IReadOnlyList<double> Ticks(double highest)
    {
        if (!(highest > 0)) return [0, 1];
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(highest)));
        var step = new[] { 0.1, 0.2, 0.25, 0.5, 1, 2, 2.5 }.Append(5).Select(s => s * magnitude).First(s => highest / s <= 4.0000001 && IsRound(s));
        return [.. Enumerable.Range(0, (int)Math.Ceiling((highest / step) - 1e-9) + 1).Select(i => i * step)];
    }

    /// <summary>Whether every tick can be written without a further decimal: quarters of a tenth or of ten cannot.</summary>
    private static bool IsRound(double step) =>
        step >= 1 ? step == Math.Floor(step) : step == 0.25 || Math.Abs((step / Math.Pow(10, Math.Floor(Math.Log10(step) + 1e-9))) - 2.5) > 0.01;

    /// <summary>A round value at or above the highest of some distances from zero.</summary>
    public static double RoundUp(double highest)
    {
        if (!(highest > 0)) return 1;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(highest)));
        return new[] { 1, 1.5, 2, 3, 4, 5, 6, 8, 10 }.Select(s => s * magnitude).First(s => s >= highest - 1e-9);
    }
}
