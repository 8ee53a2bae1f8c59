using Impact.Core.Estimation;

namespace Impact.Tests.Estimation.Staggered;

/// <summary>Who counts as never treated, by the rules of did::att_gt (Callaway and Sant'Anna 2021).</summary>
public class LastToStartTests
{
    private const int Units = 40;
    private const int Moments = 5;

    [Fact]
    public void Starting_after_the_last_moment_is_never_in_these_moments()
    {
        var later = Spec.Estimate(Of("never"), Panel(2, 4, 9));
        var never = Spec.Estimate(Of("never"), Panel(2, 4, 0));
        later.Terms.ShouldBe(never.Terms);
    }

    [Fact]
    public void When_every_unit_starts_the_last_to_start_are_compared_with_until_they_do()
    {
        var all = Spec.Estimate(Of("not-yet"), Panel(2, 3, 5));
        var untilFive = Spec.Estimate(Of("not-yet", new { time = new[] { 1, 2, 3, 4 } }), Panel(2, 3, 0));
        all.Terms.ShouldBe(untilFive.Terms);
        all.At("left_out_moments").ShouldBe(new[] { 5.0 });
        Spec.Refusal(Of("never"), Panel(2, 3, 5)).ShouldBe(RefusalReason.NoComparison);
    }

    [Fact]
    public void One_cluster_with_all_who_start_gives_no_error()
    {
        var panel = Panel(2, 4, 0);
        Spec.Refusal(Of("never", cluster: "starters"), panel).ShouldBe(RefusalReason.OneTreatedCluster);
        Spec.Estimate(Of("never", cluster: "village"), panel).At("warnings").ShouldBe(new[] { "few-clusters" });
    }

    private static object Of(string control, object? where = null, string? cluster = null) =>
        new { estimator = "staggered-did", outcome = "y", unit = "unit", time = "time", first_treated = "first", control, where, cluster };

    private static Table Panel(double early, double middle, double late)
    {
        double First(int unit) => (unit % 3) switch { 0 => early, 1 => middle, _ => late };
        TableColumn Column(string name, Func<int, int, double> cell) =>
            new NumberColumn(name, [.. Enumerable.Range(0, Units * Moments).Select(i => cell(i / Moments, (i % Moments) + 1))]);
        return new(
        [
            Column("unit", (u, _) => u), Column("time", (_, t) => t), Column("first", (u, _) => First(u)), Column("village", (u, _) => u % 7),
            Column("starters", (u, _) => u % 3 == 2 ? u : -1), Column("y", (u, t) => Math.Sin(u * 1.3) + Math.Sin((u * 0.9) + (t * 2.3)) + (0.2 * t)),
        ]);
    }
}
