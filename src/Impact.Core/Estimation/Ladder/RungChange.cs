using Impact.Core.Estimation.Shares;

namespace Impact.Core.Estimation.Ladder;

/// <summary>Change on a ladder whose rungs have an order but no distance.</summary>
internal static class RungChange
{
    /// <summary>The estimator <c>ladder</c>: terms <c>up</c>, <c>same</c>, <c>down</c> (shares with Wilson intervals), <c>sign-test</c> (share that
    /// rose among those who moved) and <c>stuart-maxwell</c> (chi-squared of equal division over the rungs).</summary>
    public static Estimator Estimator { get; } = new(
        "ladder",
        [Field.Column("rung_before"), Field.Column("rung_after"), new("levels", FieldKind.Number)],
        Run);

    /// <summary>The change in a table of rungs.</summary>
    public static Estimate Estimate(RungTable table, double level)
    {
        var moved = table.Up + table.Down;
        var tests = new List<TermEstimate>();
        if (moved > 0)
            tests.Add(Share("sign-test", new(table.Up, moved), level) with { P = McNemar.ExactP(new(0, table.Up, table.Down, 0)) });
        if (StuartMaxwell.Test(table) is { } margins)
            tests.Add(new("stuart-maxwell", margins.Statistic) { Statistic = margins.Statistic, Df = margins.Df, P = margins.P });
        return new Estimate
        {
            Estimator = "ladder",
            N = table.N,
            Terms =
            [
                Share("up", new(table.Up, table.N), level), Share("same", new(table.Same, table.N), level),
                Share("down", new(table.Down, table.N), level), .. tests,
            ],
            Diagnostics = new Dictionary<string, object?> { ["transitions"] = Rows(table) },
        };
    }

    private static Estimation Run(EstimationRequest request)
    {
        var (before, after) = (request.Outcome("rung_before"), request.Outcome("rung_after"));
        var levels = request.Number("levels") ?? before.Concat(after).Max();
        if (!CountFields.IsWhole(levels) || levels is < 2 or > 100) return Specification.Refuse(RefusalReason.InvalidField, "levels");
        if (!before.All(Exists)) return Specification.Refuse(RefusalReason.InvalidField, "rung_before");
        if (!after.All(Exists)) return Specification.Refuse(RefusalReason.InvalidField, "rung_after");
        return Estimate(RungTable.Of([.. before.Select(r => (int)r)], [.. after.Select(r => (int)r)], (int)levels), request.Level);

        bool Exists(double rung) => CountFields.IsWhole(rung) && rung >= 1 && rung <= levels;
    }

    private static TermEstimate Share(string term, Count count, double level)
    {
        var (low, high) = Wilson.Interval(count.Successes, count.N, level);
        return new(term, count.Share) { Low = low, High = high };
    }

    private static int[][] Rows(RungTable table) =>
        [.. Enumerable.Range(0, table.Rungs).Select(i => Enumerable.Range(0, table.Rungs).Select(j => table.Cells[i, j]).ToArray())];
}
