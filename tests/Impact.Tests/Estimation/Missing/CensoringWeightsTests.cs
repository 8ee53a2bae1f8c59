using Impact.Core.Estimation;
using Impact.Core.Estimation.Weighting;
using Impact.Core.Numerics;

namespace Impact.Tests.Estimation.Missing;

public class CensoringWeightsTests
{
    [Fact]
    public void It_recovers_the_difference_that_those_who_stayed_miss()
    {
        var table = Study(1500, 5);
        var term = Spec.Estimate(new { estimator = "ipcw", outcome = "y", treatment = "d", covariates = "x" }, table)["difference"];
        var stayed = Spec.Estimate(new { estimator = "ols", outcome = "y", terms = "d", vcov = "HC2" }, table)["d"];
        Math.Abs(stayed.Value - 1).ShouldBeGreaterThan(3 * stayed.Se!.Value);
        Math.Abs(term.Value - 1).ShouldBeLessThan(3 * term.Se!.Value);
    }

    [Fact]
    public void It_recovers_the_mean_and_describes_the_weights()
    {
        var estimate = Spec.Estimate(new { estimator = "ipcw", outcome = "y", covariates = new[] { "x", "d" } }, Study(1500, 6));
        Math.Abs(estimate["mean"].Value - 0.5).ShouldBeLessThan(3 * estimate["mean"].Se!.Value);
        estimate.NumberAt("share_observed").ShouldBeInRange(0.5, 0.8);
        estimate.NumberAt("ess").ShouldBeLessThan(estimate.NumberAt("observed"));
        estimate.NumberAt("weight_max_share").ShouldBeInRange(0.001, 0.1);
    }

    // Independent of the influence function: the same specification on resampled persons.
    [Fact]
    public void The_standard_error_is_that_of_resampling_persons()
    {
        var table = Study(400, 7);
        var spec = new { estimator = "ipcw", outcome = "y", treatment = "d", covariates = "x" };
        double[] draws = [.. Enumerable.Range(0, 600).Select(b =>
        {
            var random = new CounterRandom(99, (ulong)b);
            return Spec.Estimate(spec, table.Take([.. Enumerable.Range(0, table.Rows).Select(_ => random.NextInt(table.Rows))]))["difference"].Value;
        })];
        var mean = draws.Average();
        var se = Math.Sqrt(draws.Sum(d => (d - mean) * (d - mean)) / (draws.Length - 1));
        Spec.Estimate(spec, table)["difference"].Se!.Value.ShouldBe(se, 0.1 * se);
    }

    // The influence of a person is n times the derivative of the estimate to the weight of that person: here by refitting with a little more of each.
    [Fact]
    public void The_standard_error_is_that_of_the_numerically_differentiated_estimate()
    {
        var table = Study(200, 8);
        const double step = 1e-4;
        double[] influence = [.. Enumerable.Range(0, 200).Select(i => 200 * (Perturbed(table, i, step) - Perturbed(table, i, -step)) / (2 * step))];
        var term = Spec.Estimate(new { estimator = "ipcw", outcome = "y", treatment = "d", covariates = "x" }, table)["difference"];
        term.Value.ShouldBe(Perturbed(table, 0, 0), 1e-10);
        term.Se!.Value.ShouldBe(new Influence(0, influence).Se(null), 1e-6);
    }

    [Fact]
    public void When_everybody_stayed_it_is_the_difference_of_means()
    {
        var table = Study(100, 9).With("all", column => double.Parse(column("x")!, System.Globalization.CultureInfo.InvariantCulture) + 1);
        var term = Spec.Estimate(new { estimator = "ipcw", outcome = "all", treatment = "d", covariates = "x" }, table)["difference"];
        var plain = Spec.Estimate(new { estimator = "ols", outcome = "all", terms = "d", vcov = "HC0" }, table)["d"];
        term.Value.ShouldBe(plain.Value, 1e-12);
        term.Se!.Value.ShouldBe(plain.Se!.Value, 1e-12);
    }

    [Fact]
    public void What_has_no_honest_answer_is_refused()
    {
        var x = Enumerable.Range(0, 60).Select(i => (double)i).ToArray();
        RefusalReason Of(Func<int, double> y, Func<int, double> z) => Spec.Refusal(
            new { estimator = "ipcw", outcome = "y", covariates = "z" },
            new([new NumberColumn("y", [.. x.Select((_, i) => y(i))]), new NumberColumn("z", [.. x.Select((_, i) => z(i))])]));
        Of(i => i < 30 ? i : double.NaN, i => i).ShouldBe(RefusalReason.Separation);
        Of(_ => double.NaN, i => i).ShouldBe(RefusalReason.TooFewObservations);
        Of(i => i % 3 == 0 ? double.NaN : 4, i => i * i % 7).ShouldBe(RefusalReason.NoVariation);
        Of(i => (i < 12 && i != 3) || i == 59 ? i % 5 : double.NaN, i => i < 12 ? 0 : 1).ShouldBe(RefusalReason.NoOverlap);
        Spec.Refusal(new { estimator = "ipcw", outcome = "y", treatment = "x", covariates = Array.Empty<string>() }, Study(50, 1)).ShouldBe(RefusalReason.InvalidField);
    }

    private static double Perturbed(Table table, int person, double step)
    {
        double[] Of(string name) => ((NumberColumn)table.Find(name)!).Values;
        var (y, d) = (Of("y"), Of("d"));
        double[] weights = [.. y.Select((_, i) => i == person ? 1 + step : 1)];
        double[] stayed = [.. y.Select(v => double.IsNaN(v) ? 0.0 : 1.0)];
        var design = Design.Constant(y.Length).With("d", d).With("x", Of("x"));
        var p = new Core.Estimation.Glm.GeneralisedLinearModel(stayed, design, Core.Estimation.Glm.GlmFamily.Logit) { Weights = weights }.Fit()!.Means;
        double Mean(double arm)
        {
            int[] units = [.. Enumerable.Range(0, y.Length).Where(i => d[i] == arm && stayed[i] == 1)];
            return units.Sum(i => weights[i] * y[i] / p[i]) / units.Sum(i => weights[i] / p[i]);
        }

        return Mean(1) - Mean(0);
    }

    /// <summary>An effect of 1 on y, of mean 0 without it; people with a low x leave, most of all in the treated arm.</summary>
    private static Table Study(int n, ulong seed)
    {
        var random = new CounterRandom(seed, 3);
        double[] x = [.. Enumerable.Range(0, n).Select(_ => random.NextNormal())];
        double[] d = [.. x.Select((_, i) => (double)(i % 2))];
        double[] y = [.. x.Zip(d, (a, t) => t + a + random.NextNormal())];
        double[] left = [.. x.Zip(d, (a, t) => 1 / (1 + Math.Exp(0.1 + (1.1 * a) + (1.4 * (1 - t)))))];
        return new([new NumberColumn("x", x), new NumberColumn("d", d), new NumberColumn("y", [.. y.Zip(left, (v, p) => random.NextDouble() < p ? double.NaN : v)])]);
    }
}
