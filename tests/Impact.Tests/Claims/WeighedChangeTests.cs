using Impact.Core.Claims;
using Impact.Core.Estimation;
using Impact.Core.Numerics;
using Impact.Tests.Estimation;

namespace Impact.Tests.Claims;

public sealed class WeighedChangeTests
{
    [Fact]
    public void It_is_the_doubly_robust_estimator_of_the_panel_without_and_with_the_baseline()
    {
        var panel = Panel(160);
        foreach (var (estimator, covariates) in new[] { (WeighedChange.Plain, new[] { "age" }), (WeighedChange.BaselineAdjusted, ["age", "before"]) })
        {
            var spec = new { estimator = "dr-did", outcome_pre = "before", outcome_post = "after", treatment = "supported", covariates, cluster = "home" };
            var (term, reference) = (Run(estimator, panel).Terms[0], Spec.Estimate(spec, Table(panel)).Terms[0]);
            (term.Value, term.Se, term.Low, term.High, term.P).ShouldBe((reference.Value, reference.Se, reference.Low, reference.High, reference.P));
            term.Df.ShouldBe(panel.Cluster.Distinct().Count() - 1);
            estimator.Run(panel).Simpler.ShouldBeNull();
        }
    }

    [Fact]
    public void It_finds_an_effect_that_the_backgrounds_would_hide()
    {
        var panel = Panel(400);
        var raw = ((Estimate)DifferenceInDifferences.Estimate(panel with { Covariates = [] }))["treated"];
        var weighed = Run(WeighedChange.Plain, panel).Terms[0];
        raw.High!.Value.ShouldBeLessThan(2);
        (weighed.Low < 2 && 2 < weighed.High).ShouldBeTrue();
    }

    [Fact]
    public void Groups_that_do_not_overlap_are_compared_by_regression_and_it_says_so()
    {
        var panel = Panel(160);
        var apart = panel with { Covariates = [panel.Covariates[0] with { Values = [.. panel.Covariates[0].Values.Select((age, i) => age + (panel.Treated[i] ? 30 : 0))] }] };
        Falls(apart, ClaimReason.LittleOverlap);
        Falls(panel with { Covariates = [new Covariate("neighbourhood=B", [.. panel.Treated.Select((t, i) => t && i % 3 == 0 ? 1.0 : 0.0)])] }, ClaimReason.LittleOverlap);
    }

    [Fact]
    public void Small_groups_and_no_backgrounds_are_other_reasons_for_a_regression()
    {
        var panel = Panel(160);
        Falls(panel with { Cluster = [.. Enumerable.Range(0, 160).Select(i => $"{i % 8}")] }, ClaimReason.SmallGroups);
        Falls(Panel(80), ClaimReason.SmallGroups);
        Falls(panel with { Covariates = [] }, ClaimReason.NothingToAdjustFor);
        WeighedChange.BaselineAdjusted.Run(panel with { Covariates = [] }).Simpler.ShouldBeNull();
    }

    [Fact]
    public void What_no_estimator_can_answer_is_refused_without_a_stand_in()
    {
        var judged = WeighedChange.Plain.Run(Panel(18));
        judged.ShouldBe(new Judged(new NotEstimable(RefusalReason.TooFewObservations)));
        WeighedChange.Plain.Run(Panel(160) with { FollowUp = Panel(160).Baseline }).Estimation.ShouldBe(new NotEstimable(RefusalReason.NoVariation));
    }

    private static void Falls(PairedPanel panel, ClaimReason reason)
    {
        var judged = WeighedChange.Plain.Run(panel);
        judged.Simpler.ShouldBe(reason);
        judged.Estimation.ShouldBeOfType<Estimate>().Terms.ShouldBe(((Estimate)DifferenceInDifferences.Estimate(panel)).Terms);
    }

    private static Estimate Run(DesignEstimator estimator, PairedPanel panel) => estimator.Run(panel).Estimation.ShouldBeOfType<Estimate>();

    /// <summary>Pairs share a home. The old are supported more often, and they would have got worse; support adds 2.</summary>
    private static PairedPanel Panel(int persons)
    {
        var random = new CounterRandom(5, 2);
        double[] age = [.. Enumerable.Range(0, persons).Select(_ => random.NextNormal())];
        bool[] supported = [.. age.Select(a => random.NextDouble() < 1 / (1 + Math.Exp(-a)))];
        double[] before = [.. age.Select(a => 5 + a + random.NextNormal())];
        return new()
        {
            Baseline = before,
            FollowUp = [.. before.Select((b, i) => b - (2 * age[i]) + (supported[i] ? 2 : 0) + random.NextNormal())],
            Treated = supported,
            Cluster = [.. Enumerable.Range(0, persons).Select(i => $"{i / 2}")],
            Covariates = [new("age", age)],
        };
    }

    private static Table Table(PairedPanel panel) => new(
    [
        new NumberColumn("before", [.. panel.Baseline]), new NumberColumn("after", [.. panel.FollowUp]), new NumberColumn("supported", [.. panel.Treated.Select(t => t ? 1.0 : 0)]),
        new NumberColumn("age", [.. panel.Covariates[0].Values]), new TextColumn("home", [.. panel.Cluster]),
    ]);
}
