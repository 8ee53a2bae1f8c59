using Impact.Core.Observations;

namespace Impact.Reports.Charts;

/// <summary>A group as drawn on the cover.</summary>
/// <param name="Group">Group.</param>
/// <param name="Marks">Marks to draw.</param>
/// <param name="Filled">Marks to fill.</param>
public sealed record CoverGroup(Role Group, int Marks, int Filled);

/// <summary>A group in its place.</summary>
/// <param name="Group">Group.</param>
/// <param name="Filled">Number of places, from the middle, that are filled.</param>
/// <param name="Places">One place per mark, from the middle outward.</param>
internal sealed record CoverDisc(Role Group, int Filled, IReadOnlyList<Spot> Places);

/// <summary>Lays groups out as sunflowers that touch: each mark takes the same area, so size is number.</summary>
/// <remarks>Phyllotaxis after Vogel (1979): angle n times the golden angle, radius the square root of n.</remarks>
internal sealed record CoverLayout(IReadOnlyList<CoverDisc> Discs, Spot Corner, double Width, double Height)
{
    private const double Spacing = 11;
    private const double Gap = 16;
    private const double Tilt = 0.5;
    private static readonly double Golden = Math.PI * (3 - Math.Sqrt(5));

    /// <summary>Places one, two or three groups.</summary>
    public static CoverLayout Of(IReadOnlyList<CoverGroup> groups)
    {
        var radii = groups.Select(g => (Spacing * Math.Sqrt(g.Marks)) + 6).ToList();
        var centres = Centres(radii);
        var discs = groups.Select((g, i) => new CoverDisc(g.Group, g.Filled, Seeds(g.Marks, centres[i]))).ToList();
        var left = centres.Select((c, i) => c.X - radii[i]).Min();
        var top = centres.Select((c, i) => c.Y - radii[i]).Min();
        var right = centres.Select((c, i) => c.X + radii[i]).Max();
        var bottom = centres.Select((c, i) => c.Y + radii[i]).Max();
        return new CoverLayout(discs, new Spot(left, top), right - left, bottom - top);
    }

    private static List<Spot> Centres(List<double> radii)
    {
        List<Spot> centres = [new Spot(0, 0)];
        if (radii.Count < 2) return centres;
        var apart = radii[0] + radii[1] + Gap;
        centres.Add(new Spot(apart * Math.Cos(Tilt), -apart * Math.Sin(Tilt)));
        if (radii.Count > 2) centres.Add(Touching(radii, apart));
        return centres;
    }

    // The third disc touches the other two: the law of cosines gives its direction.
    private static Spot Touching(List<double> radii, double apart)
    {
        var toFirst = radii[0] + radii[2] + Gap;
        var toSecond = radii[1] + radii[2] + Gap;
        var angle = Math.Acos(((toFirst * toFirst) + (apart * apart) - (toSecond * toSecond)) / (2 * toFirst * apart));
        return new Spot(toFirst * Math.Cos(angle - Tilt), toFirst * Math.Sin(angle - Tilt));
    }

    private static List<Spot> Seeds(int count, Spot centre) =>
        [.. Enumerable.Range(0, count).Select(i => new Spot(
            centre.X + (Spacing * Math.Sqrt(i + 0.5) * Math.Cos(i * Golden)),
            centre.Y + (Spacing * Math.Sqrt(i + 0.5) * Math.Sin(i * Golden))))];
}
