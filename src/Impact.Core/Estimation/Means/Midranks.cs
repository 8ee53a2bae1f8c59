namespace Impact.Core.Estimation.Means;

/// <summary>Ranks in which equal values share the mean of their places.</summary>
/// <param name="Doubled">Twice the rank of each value (a whole number), in the order of the values.</param>
/// <param name="TieSum">Sum over groups of t equal values of t³ - t.</param>
internal sealed record Midranks(IReadOnlyList<int> Doubled, double TieSum)
{
    public static Midranks Of(IReadOnlyList<double> values)
    {
        var doubled = new int[values.Count];
        var (place, ties) = (0, 0.0);
        foreach (var equal in Enumerable.Range(0, values.Count).GroupBy(i => values[i]).OrderBy(g => g.Key))
        {
            var t = equal.Count();
            foreach (var i in equal)
                doubled[i] = 2 * place + t + 1;
            place += t;
            ties += (double)t * t * t - t;
        }

        return new(doubled, ties);
    }
}
