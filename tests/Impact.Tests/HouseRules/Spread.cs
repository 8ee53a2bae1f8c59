namespace Impact.Tests.HouseRules;

internal static class Spread
{
    public static double ShareBelow(IEnumerable<int> sizes, int limit)
    {
        var all = sizes.ToList();
        return all.Count == 0 ? 1 : all.Count(size => size < limit) / (double)all.Count;
    }
}
