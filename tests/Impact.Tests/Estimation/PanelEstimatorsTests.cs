using Impact.Core.Estimation;
using Result = Impact.Core.Estimation.Estimation;

namespace Impact.Tests.Estimation;

public class PanelEstimatorsTests
{
    [Fact]
    public void Persons_alone_in_their_cluster_give_the_paired_t_test()
    {
        var panel = Panel(24);
        var change = ((Estimate)PairedChange.Estimate(panel))["change"];
        double[] changes = [.. panel.FollowUp.Zip(panel.Baseline, (after, before) => after - before)];
        change.Value.ShouldBe(changes.Average(), 1e-14);
        change.Se!.Value.ShouldBe(Math.Sqrt(Variance(changes) / 24), 1e-14);
        change.Df!.Value.ShouldBe(23, 1e-10);
    }

    [Fact]
    public void Without_covariates_difference_in_differences_is_the_welch_test_of_the_changes()
    {
        var panel = Panel(40);
        var effect = ((Estimate)DifferenceInDifferences.Estimate(panel))["treated"];
        var (treated, comparison) = (Changes(panel, true), Changes(panel, false));
        var (a, b) = (Variance(treated) / treated.Length, Variance(comparison) / comparison.Length);
        effect.Value.ShouldBe(treated.Average() - comparison.Average(), 1e-13);
        effect.Se!.Value.ShouldBe(Math.Sqrt(a + b), 1e-13);
    }

    [Fact]
    public void An_effect_put_into_noiseless_groups_is_found_by_every_estimator()
    {
        var panel = Panel(60);
        var shifted = panel with { FollowUp = [.. panel.FollowUp.Select((y, i) => panel.Treated[i] ? y + 5 : y)] };
        foreach (var estimate in new Func<PairedPanel, double, Result>[] { DifferenceInDifferences.Estimate, Ancova.Estimate, LinAdjusted.Estimate })
        {
            var (before, after) = ((Estimate)estimate(panel, 0.95), (Estimate)estimate(shifted, 0.95));
            (after["treated"].Value - before["treated"].Value).ShouldBe(5, 1e-12);
            after["treated"].Se!.Value.ShouldBe(before["treated"].Se!.Value, 1e-12);
        }
    }

    [Fact]
    public void Too_few_persons_clusters_or_variation_is_refused_by_name()
    {
        Reason(DifferenceInDifferences.Estimate(Panel(18))).ShouldBe(RefusalReason.TooFewObservations);
        Reason(DifferenceInDifferences.Estimate(Panel(40) with { Cluster = [.. Enumerable.Range(0, 40).Select(i => $"{i % 6}")] })).ShouldBe(RefusalReason.TooFewClusters);
        Reason(PairedChange.Estimate(Panel(40) with { FollowUp = Panel(40).Baseline })).ShouldBe(RefusalReason.NoVariation);
    }

    [Fact]
    public void A_treatment_that_the_covariates_explain_is_refused()
    {
        var panel = Panel(40);
        var copy = new Covariate("street=B", [.. panel.Treated.Select(t => t ? 0.0 : 1.0)]);
        foreach (var estimate in new Func<PairedPanel, double, Result>[] { DifferenceInDifferences.Estimate, Ancova.Estimate })
            Reason(estimate(panel with { Covariates = [copy] }, 0.95)).ShouldBe(RefusalReason.SingularDesign);
    }

    [Fact]
    public void A_covariate_without_variation_in_one_arm_is_left_out_of_the_interacted_model_and_named()
    {
        var panel = Panel(40);
        var onlyTreated = new Covariate("rare", [.. panel.Treated.Select((t, i) => t && i % 3 == 0 ? 1.0 : 0.0)]);
        var estimate = (Estimate)LinAdjusted.Estimate(panel with { Covariates = [onlyTreated] });
        estimate.Diagnostics["dropped_columns"].ShouldBe(new[] { "rare" });
        estimate["treated"].Value.ShouldBe(((Estimate)LinAdjusted.Estimate(panel))["treated"].Value, 1e-13);
    }

    private static RefusalReason Reason(Result estimation) => estimation.ShouldBeOfType<NotEstimable>().Reason;

    private static double[] Changes(PairedPanel panel, bool treated) =>
        [.. Enumerable.Range(0, panel.Treated.Count).Where(i => panel.Treated[i] == treated).Select(i => panel.FollowUp[i] - panel.Baseline[i])];

    private static double Variance(double[] values) => values.Sum(v => Math.Pow(v - values.Average(), 2)) / (values.Length - 1);

    private static PairedPanel Panel(int persons) => new()
    {
        Baseline = [.. Enumerable.Range(0, persons).Select(i => 3 + (2 * Math.Sin(i * 1.7)))],
        FollowUp = [.. Enumerable.Range(0, persons).Select(i => 2.5 + Math.Sin(i * 1.7) + Math.Cos(i * 3.1))],
        Treated = [.. Enumerable.Range(0, persons).Select(i => i % 2 == 0)],
        Cluster = [.. Enumerable.Range(0, persons).Select(i => $"h{i}")],
    };
}
