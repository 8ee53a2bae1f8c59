using Impact.Core.Estimation;
using Impact.Core.Estimation.Glm;
using Impact.Core.Estimation.Missing;
using Impact.Core.Numerics;

namespace Impact.Tests.Estimation.Missing;

public class ClassImputationTests
{
    /// <summary>Values of R's <c>nnet::multinom(y ~ x, reltol = 1e-16)</c> on the ten rows.</summary>
    [Fact]
    public void The_regression_of_classes_agrees_with_R()
    {
        double[] x = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        var fit = new MultinomialRegression([0, 1, 0, 2, 1, 0, 2, 1, 2, 2], 3, Design.Constant(10).With("x", x), [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]).Fit();
        double[] reference = [-0.930245749165, 0.298682121573, -2.849506695005, 0.713928127849];
        fit.Coefficients.Zip(reference).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-6);
    }

    [Fact]
    public void With_two_classes_it_is_the_logistic_regression()
    {
        var random = new CounterRandom(5, 5);
        double[] x = [.. Enumerable.Range(0, 60).Select(_ => random.NextNormal())];
        int[] classes = [.. x.Select(v => random.NextDouble() < 1 / (1 + Math.Exp(-v)) ? 1 : 0)];
        var design = Design.Constant(60).With("x", x);
        var logistic = new GeneralisedLinearModel(Array.ConvertAll(classes, c => (double)c), design, GlmFamily.Logit).Fit()!;
        var fit = new MultinomialRegression(classes, 2, design, [.. x.Select(_ => 1.0)]).Fit();
        fit.Coefficients.Zip(logistic.Coefficients).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        fit.Root.InverseCrossProduct()[1, 1].ShouldBe(logistic.CovarianceOf(false).Se(1) * logistic.CovarianceOf(false).Se(1), 1e-9);
    }

    [Fact]
    public void Cells_of_a_factor_become_levels_that_there_are_and_the_diagnostics_say_how()
    {
        var estimate = Spec.Estimate(Model("pmm"), Study(300, 1));
        (estimate.N, estimate.Dropped).ShouldBe((300, 0));
        estimate.Terms.Select(t => t.Term).ShouldBe(["(Intercept)", "kind=b", "kind=c", "owner", "x"], ignoreOrder: true);
        estimate.At("filled", "kind", "how").ShouldBe("multinomial");
        estimate.At("filled", "owner", "how").ShouldBe("logistic");
        estimate.NumberAt("filled", "kind", "cells").ShouldBe(estimate.NumberAt("missing", "kind"));
    }

    /// <summary>Who has a high outcome loses the factor sooner: the complete rows are wrong, the filled ones hold.</summary>
    [Fact]
    public void Intervals_hold_the_effect_of_a_factor_of_which_cells_are_lost_by_the_outcome()
    {
        var studies = Enumerable.Range(1, 120).AsParallel().Select(seed => Spec.Estimate(Model("pmm"), Study(300, seed))["kind=c"]).ToList();
        studies.Count(t => t.Low < 1.5 && 1.5 < t.High).ShouldBeGreaterThan(105);
        Math.Abs(studies.Average(t => t.Value) - 1.5).ShouldBeLessThan(0.06);
    }

    /// <summary>Nobody with a high x has been seen without: the logistic regression has no finite estimate.</summary>
    [Fact]
    public void A_predictor_that_tells_classes_apart_without_error_leaves_doubt_near_the_border()
    {
        double[] x = [.. Enumerable.Range(0, 80).Select(i => i / 10.0)];
        double[] has = [.. x.Select((v, i) => i is >= 36 and <= 43 or 5 or 75 ? double.NaN : v >= 4 ? 1.0 : 0.0)];
        double[] shares = new double[80];
        for (ulong draw = 0; draw < 400; draw++)
        {
            var filled = ClassDraws.Fill((has, 2), [x], new CounterRandom(draw, 1));
            for (var i = 0; i < 80; i++) shares[i] += filled[i] / 400;
        }

        shares[5].ShouldBeLessThan(0.1);
        shares[75].ShouldBeGreaterThan(0.9);
        shares[39].ShouldBeInRange(0.2, 0.8);
    }

    private static object Model(string method) => new
    {
        estimator = "mi", method, factors = "kind", imputations = 10, iterations = 5,
        inner = new { estimator = "ols", outcome = "y", terms = new[] { "kind", "owner", "x" }, vcov = "classical" },
    };

    private static Table Study(int n, int seed)
    {
        var random = new CounterRandom((ulong)seed, 17);
        var (kind, owner, x, y) = (new string[n], new double[n], new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            x[i] = random.NextNormal();
            var level = random.NextInt(3);
            owner[i] = random.NextDouble() < 1 / (1 + Math.Exp(-x[i])) ? 1 : 0;
            y[i] = (0.75 * level) + (0.5 * owner[i]) + (0.3 * x[i]) + random.NextNormal();
            kind[i] = random.NextDouble() < 1 / (1 + Math.Exp(2.5 - y[i])) ? "" : "abc"[level].ToString();
            if (random.NextInt(5) == 0) owner[i] = double.NaN;
        }

        return new([new TextColumn("kind", kind), new NumberColumn("owner", owner), new NumberColumn("x", x), new NumberColumn("y", y)]);
    }
}
