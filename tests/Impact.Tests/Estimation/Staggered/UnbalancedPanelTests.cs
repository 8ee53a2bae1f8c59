using Impact.Core.Estimation;

namespace Impact.Tests.Estimation.Staggered;

public class UnbalancedPanelTests
{
    [Fact]
    public void A_comparison_is_of_the_units_measured_at_both_of_its_moments()
    {
        var table = Table(miss: (unit, time) => (unit % 5 == 0 && time == 3) || (unit % 7 == 0 && time == 1));
        var estimate = Spec.Estimate(Of("per-comparison"), table);
        double Change(bool treated, int to) => Rows(table).Where(r => r.IsTreated == treated).GroupBy(r => r.Unit)
            .Where(u => u.Any(r => r.Time == to) && u.Any(r => r.Time == 2)).Average(u => u.Single(r => r.Time == to).Outcome - u.Single(r => r.Time == 2).Outcome);

        estimate["ATT(3,3)"].Value.ShouldBe(Change(true, 3) - Change(false, 3), 1e-12);
        estimate["ATT(3,4)"].Value.ShouldBe(Change(true, 4) - Change(false, 4), 1e-12);
        estimate["ATT(3,1)"].Value.ShouldBe(Change(true, 1) - Change(false, 1), 1e-12);
        (estimate.N, estimate.NumberAt("incomplete_units"), estimate.NumberAt("left_out_units")).ShouldBe((40, 12, 0));
        estimate.NumberAt("measured_share_min").ShouldBe(0.8, 0.06);
    }

    [Fact]
    public void Balanced_leaves_the_incomplete_units_out_and_says_how_many()
    {
        var estimate = Spec.Estimate(Of("balanced"), Table(miss: (unit, time) => unit % 5 == 0 && time == 3));
        (estimate.N, estimate.NumberAt("incomplete_units"), estimate.NumberAt("left_out_units")).ShouldBe((32, 8, 8));
    }

    [Fact]
    public void With_nothing_missing_both_are_the_same() =>
        Spec.Estimate(Of("per-comparison"), Table((_, _) => false)).Terms.ShouldBe(Spec.Estimate(Of("balanced"), Table((_, _) => false)).Terms);

    private static object Of(string panel) => new { estimator = "staggered-did", outcome = "y", unit = "unit", time = "time", first_treated = "first", @base = "universal", panel };

    private static IEnumerable<(int Unit, int Time, bool IsTreated, double Outcome)> Rows(Table table) => Enumerable.Range(0, table.Rows).Select(i =>
        ((int)table.Find("unit")!.Number(i)!.Value, (int)table.Find("time")!.Number(i)!.Value, table.Find("first")!.Number(i) == 3, table.Find("y")!.Number(i)!.Value));

    private static Table Table(Func<int, int, bool> miss)
    {
        var rows = (from unit in Enumerable.Range(0, 40) from time in Enumerable.Range(1, 4) where !miss(unit, time) select (unit, time)).ToList();
        return new(
        [
            new NumberColumn("unit", [.. rows.Select(r => (double)r.unit)]),
            new NumberColumn("time", [.. rows.Select(r => (double)r.time)]),
            new NumberColumn("first", [.. rows.Select(r => r.unit < 20 ? 3.0 : 0.0)]),
            new NumberColumn("y", [.. rows.Select(r => (r.unit * 37 % 11) + ((r.unit + r.time) * 13 % 7) + (r.unit < 20 && r.time >= 3 ? 2.0 : 0.0))]),
        ]);
    }
}
