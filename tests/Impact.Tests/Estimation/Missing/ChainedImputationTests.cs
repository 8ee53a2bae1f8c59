using Impact.Core.Estimation;
using Impact.Core.Estimation.Missing;
using Impact.Core.Numerics;

namespace Impact.Tests.Estimation.Missing;

public class ChainedImputationTests
{
    private static readonly object Regression = new { estimator = "ols", outcome = "y", terms = "x", vcov = "classical" };

    [Fact]
    public void The_same_seed_gives_the_same_digits_and_another_seed_others()
    {
        string Run(int seed) => EstimationJson.Write(Spec.Run(new { estimator = "mi", inner = Regression, auxiliary = "z", imputations = 5, seed }, Open(150)));
        Run(7).ShouldBe(Run(7));
        Run(7).ShouldNotBe(Run(8));
    }

    [Fact]
    public void A_set_is_the_same_whatever_sets_were_made_before_it()
    {
        var chained = Chained(150);
        var third = chained.Impute(3);
        _ = Enumerable.Range(1, 4).AsParallel().WithDegreeOfParallelism(4).Select(chained.Impute).ToArray();
        chained.Impute(3).Zip(third).ShouldAllBe(pair => pair.First.SequenceEqual(pair.Second));
        chained.Impute(2)[1].ShouldNotBe(third[1]);
    }

    [Fact]
    public void Observed_cells_stay_and_whole_numbers_that_are_never_below_zero_stay_so()
    {
        ImputedColumn Rounded(ImputedColumn c) => c with { Values = Array.ConvertAll(c.Values, v => Math.Max(0, Math.Round(2 + (2 * v)))) };
        var chained = Chained(150);
        chained = chained with { Columns = [.. chained.Columns.Select(Rounded)] };
        foreach (var (column, after) in chained.Columns.Zip(chained.Impute(1)))
        {
            column.Values.Zip(after).Where(pair => !double.IsNaN(pair.First)).ShouldAllBe(pair => pair.First == pair.Second);
            after.ShouldAllBe(v => v >= 0 && v == Math.Floor(v));
        }
    }

    [Fact]
    public void With_donors_as_near_as_can_be_matching_gives_what_somebody_had()
    {
        double[] group = [.. Enumerable.Range(0, 90).Select(i => (double)(i % 3))];
        double[] outcome = [.. group.Select((g, i) => i % 5 == 0 ? double.NaN : (10 * g) + (i % 7 < 4 ? 0.25 : -0.25))];
        var filled = PredictiveMeanMatching.Fill(outcome, [group], new CounterRandom(4, 4));
        var error = filled.Select((v, i) => double.IsNaN(outcome[i]) ? Math.Abs(Math.Abs(v - (10 * group[i])) - 0.25) : 0).Max();
        error.ShouldBeLessThan(0.2);
    }

    [Fact]
    public void Normal_draws_go_on_where_the_observed_values_end()
    {
        var chained = Chained(150) with { Fill = NormalDraws.Fill };
        var (before, after) = (chained.Columns[1].Values, chained.Impute(1)[1]);
        double[] observed = [.. before.Where(v => !double.IsNaN(v))];
        before.Zip(after).Where(pair => !double.IsNaN(pair.First)).ShouldAllBe(pair => pair.First == pair.Second);
        after.Except(observed).Count().ShouldBe(before.Count(double.IsNaN));
    }

    /// <summary>Nobody with a low x has a y: what somebody has left would be too high for all of them.</summary>
    [Theory]
    [InlineData("normal")]
    [InlineData("pmm")]
    public void A_slope_goes_on_where_nobody_is_left_to_give(string method)
    {
        var table = Full(400);
        double[] Of(string name) => ((NumberColumn)table.Find(name)!).Values;
        var cut = table.With(new NumberColumn("w", [.. Of("z").Zip(Of("x"), (z, x) => x < -0.3 ? double.NaN : (3 * x) + z)]));
        var estimate = Spec.Estimate(new { estimator = "mi", method, inner = new { estimator = "ols", outcome = "w", terms = "x" } }, cut);
        (estimate["x"].Low < 3.5 && 3.5 < estimate["x"].High).ShouldBeTrue();
        estimate.NumberAt("filled", "w", "beyond_observed").ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("pmm")]
    [InlineData("normal")]
    public void It_says_by_which_method_it_filled(string method) =>
        Spec.Estimate(new { estimator = "mi", method, inner = Regression, imputations = 2 }, Open(150)).Diagnostics["method"].ShouldBe(method);

    [Fact]
    public void With_nothing_missing_it_is_the_inner_estimate()
    {
        var table = Full(80);
        Spec.Estimate(new { estimator = "mi", inner = Regression }, table).Terms.ShouldBe(Spec.Estimate(Regression, table).Terms);
    }

    [Fact]
    public void When_who_left_depends_on_what_is_known_it_recovers_the_mean_that_the_complete_rows_miss()
    {
        var mean = new { estimator = "ols", outcome = "y", vcov = "HC2" };
        var term = Spec.Estimate(new { estimator = "mi", inner = mean, auxiliary = new[] { "x", "z" } }, Open(800))["(Intercept)"];
        var complete = Spec.Estimate(mean, Open(800))["(Intercept)"];
        Math.Abs(complete.Value - 1).ShouldBeGreaterThan(4 * complete.Se!.Value);
        Math.Abs(term.Value - 1).ShouldBeLessThan(3 * term.Se!.Value);
        term.Se.Value.ShouldBeLessThan(0.12);
    }

    [Fact]
    public void It_says_what_was_missing_and_how_it_was_filled()
    {
        var estimate = Spec.Estimate(new { estimator = "mi", inner = Regression, auxiliary = "z", imputations = 4, iterations = 3 }, Open(150));
        estimate.N.ShouldBe(150);
        (estimate.NumberAt("m"), estimate.NumberAt("iterations")).ShouldBe((4, 3));
        estimate.NumberAt("filled", "y", "cells").ShouldBe(estimate.NumberAt("missing", "y"));
        estimate.NumberAt("missing", "y").ShouldBe(((NumberColumn)Open(150).Find("y")!).Values.Count(double.IsNaN));
        estimate.NumberAt("pooling", "x", "fmi").ShouldBeInRange(0.02, 0.9);
    }

    [Fact]
    public void What_cannot_be_filled_is_refused()
    {
        var open = Open(60);
        var none = open.With(new NumberColumn("none", [.. Enumerable.Repeat(double.NaN, 60)]));
        var text = open.With(new TextColumn("street", [.. Enumerable.Range(0, 60).Select(i => i % 7 == 0 ? "" : $"s{i % 5}")]));
        Spec.Refusal(new { estimator = "mi", inner = new { estimator = "ols", outcome = "y", terms = "none" } }, none).ShouldBe(RefusalReason.TooFewObservations);
        Spec.Refusal(new { estimator = "mi", inner = Regression, auxiliary = "street" }, text).ShouldBe(RefusalReason.NotNumeric);
        Spec.Refusal(new { estimator = "mi", inner = new { estimator = "ols", outcome = "y", terms = "x", cluster = "street" } }, text).ShouldBe(RefusalReason.NotImputable);
        Spec.Refusal(new { estimator = "mi", inner = new { estimator = "ols", outcome = "y", terms = new[] { "x", "street" }, factors = "street", cluster = "street" } }, text).ShouldBe(RefusalReason.NotImputable);
        Spec.Refusal(new { estimator = "mi", inner = Regression, auxiliary = "nowhere" }, open).ShouldBe(RefusalReason.UnknownColumn);
        Spec.Refusal(new { estimator = "mi", inner = new { estimator = "magic" } }, open).ShouldBe(RefusalReason.UnknownEstimator);
        Spec.Refusal(new { estimator = "mi", inner = Regression, imputation = "x", iterations = 3 }, open).ShouldBe(RefusalReason.InvalidField);
        Spec.Refusal(new { estimator = "mi", inner = Regression, imputation = "x", method = "normal" }, open).ShouldBe(RefusalReason.InvalidField);
        Spec.Refusal(new { estimator = "mi", inner = Regression, method = "guess" }, open).ShouldBe(RefusalReason.InvalidField);
        Spec.Refusal(new { estimator = "mi", inner = Regression, imputations = 1 }, open).ShouldBe(RefusalReason.InvalidField);
    }

    private static ChainedEquations Chained(int n) =>
        new([.. new[] { "x", "y", "z" }.Select(name => ImputedColumn.OfNumbers(Open(n).Find(name)!))], 5, 3);

    /// <summary>The mean of y is 1 and its slope on x 0.5; those with a low z leave, and some x are lost by chance.</summary>
    private static Table Open(int n)
    {
        var random = new CounterRandom(41, 9);
        var full = Full(n);
        double[] Of(string name) => ((NumberColumn)full.Find(name)!).Values;
        var leaves = Array.ConvertAll(Of("z"), z => random.NextDouble() < 1 / (1 + Math.Exp(1 + (2 * (z - 1)))));
        return new(
        [
            new NumberColumn("x", [.. Of("x").Select(v => random.NextInt(10) == 0 ? double.NaN : v)]),
            new NumberColumn("y", [.. Of("y").Zip(leaves, (v, left) => left ? double.NaN : v)]), full.Find("z")!,
        ]);
    }

    private static Table Full(int n)
    {
        var random = new CounterRandom(40, 9);
        double[] Normal() => [.. Enumerable.Range(0, n).Select(_ => random.NextNormal())];
        var x = Normal();
        double[] y = [.. x.Zip(Normal(), (a, e) => 1 + (0.5 * a) + e)];
        return new([new NumberColumn("x", x), new NumberColumn("y", y), new NumberColumn("z", [.. y.Zip(Normal(), (a, e) => a + (0.5 * e))])]);
    }
}
