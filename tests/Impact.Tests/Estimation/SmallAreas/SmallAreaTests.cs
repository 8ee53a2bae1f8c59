using Impact.Core.Estimation;
using Impact.Core.Numerics;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.SmallAreas;

public class SmallAreaTests
{
    [SharedFact]
    public void Milk_in_small_areas_agrees_with_R()
    {
        var (reference, milk) = (ReferenceCase.Load("small_area", "milk"), ReferenceCase.Data("milk.csv").Table().With("D", cell => Math.Pow(double.Parse(cell("SD")!, null), 2)));
        foreach (var method in new[] { "REML", "ML", "FH" })
        {
            var spec = new { estimator = "small-area", outcome = "yi", variance = "D", terms = "MajorArea", factors = "MajorArea", method };
            var estimate = Spec.Estimate(spec, milk);
            reference.Holds(estimate.NumberAt("A"), method, "A");
            reference.Holds([.. estimate.Terms.Select(t => t.Value)], method, "beta");
            reference.Holds([.. estimate.Terms.Select(t => t.Se!.Value)], method, "se_beta");
            reference.Holds([.. Areas(estimate, "gamma").Take(5)], method, "gamma_first5");
            reference.Holds(Areas(estimate, "eblup"), method, "eblup");
            reference.Holds(Areas(estimate, "mse"), method, "mse");
        }
    }

    [SharedFact]
    public void Areas_without_covariates_agree()
    {
        foreach (var id in new[] { "eight_schools", "neighbourhoods_made_up" })
        {
            var reference = ReferenceCase.Load("small_area", id);
            double[] Of(string name) => [.. reference.At(name).EnumerateArray().Select(e => e.GetDouble())];
            var table = new Table([new NumberColumn("y", Of("y")), new NumberColumn("D", Of("D"))]);
            var estimate = Spec.Estimate(new { estimator = "small-area", outcome = "y", variance = "D", method = "PM" }, table);
            reference.Holds(estimate.NumberAt("A"), "A_pm");
            reference.Holds(estimate["(Intercept)"].Value, "mu");
            reference.Holds(Areas(estimate, "eblup"), "shrunk");
            reference.Holds(estimate.NumberAt("A_dersimonian_laird"), "tau2_dl");
            reference.Holds(estimate.NumberAt("Q"), "Q");
            reference.Holds(estimate.NumberAt("I2"), "I2");
        }
    }

    [Fact]
    public void The_best_guess_is_nearer_to_the_truth_than_the_direct_figure()
    {
        var random = new CounterRandom(4, 0);
        double[] truth = [.. Enumerable.Range(0, 200).Select(_ => 0.4 + 0.1 * random.NextNormal())], noise = [.. truth.Select((_, i) => 0.002 + 0.02 * (i % 5))];
        double[] direct = [.. truth.Zip(noise, (t, d) => t + Math.Sqrt(d) * random.NextNormal())];
        var estimate = Spec.Estimate(new { estimator = "small-area", outcome = "y", variance = "D" }, new([new NumberColumn("y", direct), new NumberColumn("D", noise)]));
        var (guess, mse) = (Areas(estimate, "eblup"), Areas(estimate, "mse"));
        double Error(IReadOnlyList<double> figures) => figures.Zip(truth, (a, b) => (a - b) * (a - b)).Sum();
        Error(guess).ShouldBeLessThan(Error(direct) / 2);
        Error(guess).ShouldBe(mse.Sum(), 0.35 * mse.Sum());
    }

    [Fact]
    public void Areas_that_differ_no_more_than_chance_shrink_fully()
    {
        var table = new Table([new NumberColumn("y", [1, 2, 3, 2]), new NumberColumn("D", [9, 9, 9, 9])]);
        var estimate = Spec.Estimate(new { estimator = "small-area", outcome = "y", variance = "D" }, table);
        Areas(estimate, "eblup").ShouldAllBe(v => Math.Abs(v - 2) < 1e-12);
    }

    [Fact]
    public void A_variance_of_zero_is_refused() =>
        Spec.Refusal(new { estimator = "small-area", outcome = "y", variance = "D" }, new([new NumberColumn("y", [1, 2, 3, 2]), new NumberColumn("D", [9, 0, 9, 9])]))
            .ShouldBe(RefusalReason.InvalidField);

    private static IReadOnlyList<double> Areas(Estimate estimate, string name) => (IReadOnlyList<double>)estimate.At(name)!;
}
