using System.Globalization;

namespace Impact.Reports.Charts;

/// <summary>Coordinates as SVG wants them: a point as decimal mark, whatever the culture.</summary>
internal static class Svg
{
    /// <summary>A coordinate with at most one decimal.</summary>
    public static string At(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A box for the <c>viewBox</c> attribute.</summary>
    public static string Box(double width, double height) => $"0 0 {At(width)} {At(height)}";

    /// <summary>A path through points; a missing point breaks the line.</summary>
    public static string Line(IEnumerable<(double X, double? Y)> points)
    {
        var path = new System.Text.StringBuilder();
        var pen = 'M';
        foreach (var (x, y) in points)
        {
            if (y is not { } there)
            {
                pen = 'M';
                continue;
            }

            path.Append(pen).Append(At(x)).Append(' ').Append(At(there));
            pen = 'L';
        }

        return path.ToString();
    }

    /// <summary>Dots as strokes without length, to be drawn with round caps.</summary>
    public static string Dots(IEnumerable<Spot> points) =>
        string.Concat(points.Select(p => $"M{At(p.X)} {At(p.Y)}h0"));

    /// <summary>Squares on their point.</summary>
    public static string Diamonds(IEnumerable<Spot> points, double half) =>
        string.Concat(points.Select(p => $"M{At(p.X)} {At(p.Y - half)}l{At(half)} {At(half)}l{At(-half)} {At(half)}l{At(-half)} {At(-half)}z"));

    /// <summary>Squares around points.</summary>
    public static string Squares(IEnumerable<Spot> points, double side) =>
        string.Concat(points.Select(p => $"M{At(p.X - (side / 2))} {At(p.Y - (side / 2))}h{At(side)}v{At(side)}h{At(-side)}z"));
}
