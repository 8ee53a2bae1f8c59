using Impact.Core.Estimation;

namespace Impact.Tests.Estimation.Survival;

/// <summary>Coefficients of a Cox model that have no finite value (coxph warns "Loglik converged before variable").</summary>
public class RunningOffTests
{
    [Fact]
    public void A_yes_or_no_that_everybody_with_the_event_shares_is_separation() => Refusal(
        new { estimator = "cox", time = "time", @event = "event", terms = new[] { "x", "yes" } },
        new("time", "1 0.2 0.2 0.2 0.1 3.9 0.3 3.2 11.9"), new("event", "1 0 1 1 0 0 1 1 1"),
        new("x", "-384140.9 581209.6 475031.2 316763.2 1498711.3 572546.9 1096370.4 -1353477.8 1003971.8"), new("yes", "1 0 1 1 0 0 1 1 1")).ShouldBe(RefusalReason.Separation);

    [Fact]
    public void Hazards_beyond_what_a_double_holds_are_separation_too() => Refusal(
        new { estimator = "cox", time = "time", @event = "event", terms = new[] { "a", "b", "c", "d" }, ties = "breslow" },
        new("time", "0.176 0.0004 0.801 0.302 1.363 0.561 2.455 0.0141 9.269 0.182"), new("event", "0 0 1 1 1 1 1 0 1 1"),
        new("a", "4981871.59 6706743.91 4774940.68 3894140.92 4250695.64 5921732.80 3182509.77 4844380.51 2964471.41 4822106.05"), new("b", "1 1 1 1 0 1 1 1 1 0"),
        new("c", "-1.10109 0.99534 -1.14071 1.13842 -1.09350 -1.10258 0.02436 0.97059 -0.42765 0.60038"),
        new("d", "-1.34105 -0.30815 -0.70040 0.53121 -1.62609 2.11330 2.60395 0.69399 -1.61118 -0.15119")).ShouldBe(RefusalReason.Separation);

    [Fact]
    public void One_cluster_gives_no_robust_error() => Refusal(
        new { estimator = "cox", time = "time", @event = "event", terms = "x", cluster = "street" },
        new("time", "1 2 3 4 5 6"), new("event", "1 1 0 1 1 1"), new("x", "1 0 1 1 0 0"), new("street", "k k k k k k")).ShouldBe(RefusalReason.TooFewClusters);

    private static RefusalReason Refusal(object spec, params Cells[] columns) =>
        Spec.Refusal(spec, new Table([.. columns.Select(c => new TextColumn(c.Name, c.Values.Split(' ')))]));

    private sealed record Cells(string Name, string Values);
}
