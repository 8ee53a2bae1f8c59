using Impact.Core.Estimation;

namespace Impact.Tests.Estimation.Weighting;

/// <summary>Weighting against formulas that are worked out here, with one covariate.</summary>
public class WeightingByHandTests
{
    private const int N = 60;

    private static readonly double[] X = [.. Enumerable.Range(0, N).Select(i => Math.Sin(1 + (i * 1.7)) + (0.3 * Math.Cos(i * 0.9)))];
    private static readonly double[] D = [.. X.Select((x, i) => Math.Sin(i * 2.3) + (0.6 * x) > 0.1 ? 1.0 : 0.0)];
    private static readonly double[] Y = [.. X.Select((x, i) => 2 + x + (0.8 * x * x) + D[i] + Math.Cos(i * 3.1))];
    private static readonly double[] E = Propensity();

    [Theory]
    [InlineData("ATE")]
    [InlineData("ATT")]
    [InlineData("ATC")]
    public void Inverse_probability_weights_are_those_of_the_propensity_score(string estimand)
    {
        (double Treated, double Untreated) Of(double e) => estimand switch { "ATE" => (1 / e, 1 / (1 - e)), "ATT" => (1, e / (1 - e)), _ => ((1 - e) / e, 1) };
        var effect = Mean(1, i => Of(E[i]).Treated, Y) - Mean(0, i => Of(E[i]).Untreated, Y);
        Run(new { estimator = "ipw", outcome = "y", treatment = "d", covariates = "x", estimand })[estimand].Value.ShouldBe(effect, 1e-9);
    }

    /// <summary>Glynn and Quinn (2010), equation 4: predictions, and what the predictions miss weighed by the propensity score.</summary>
    [Fact]
    public void Doubly_robust_effects_are_predictions_with_their_weighed_residuals()
    {
        var (m1, m0) = (Line(1), Line(0));
        double[] parts = [.. Rows.Select(i => m1[i] - m0[i] + (D[i] * (Y[i] - m1[i]) / E[i]) - ((1 - D[i]) * (Y[i] - m0[i]) / (1 - E[i])))];
        var term = Run(new { estimator = "aipw", outcome = "y", treatment = "d", covariates = "x", estimand = "ATE" })["ATE"];
        term.Value.ShouldBe(parts.Average(), 1e-9);
        term.Se!.Value.ShouldBe(Math.Sqrt(parts.Sum(p => Math.Pow(p - parts.Average(), 2))) / N, 1e-9);
    }

    /// <summary>Hainmueller (2012), equation 8: weights exp(-λx) of the untreated that have the mean of the treated.</summary>
    [Fact]
    public void Entropy_balancing_tilts_the_untreated_to_the_mean_of_the_treated()
    {
        var effect = Mean(1, _ => 1, Y) - Mean(0, i => Math.Exp(Tilt * X[i]), Y);
        Run(new { estimator = "entropy-balancing", outcome = "y", treatment = "d", covariates = "x", estimand = "ATT" })["ATT"].Value.ShouldBe(effect, 1e-9);
    }

    /// <summary>Graham, Pinto and Egel (2012): the odds that are tilted to the treated are the weights of entropy balancing, and leave nothing for the outcome model to correct.</summary>
    [Fact]
    public void Improved_and_traditional_difference_in_differences_weigh_by_other_odds()
    {
        var change = Line(0);
        var rest = Rows.Select(i => Y[i] - change[i]).ToArray();
        DifferenceInDifferences("improved").Value.ShouldBe(Mean(1, _ => 1, Y) - Mean(0, i => Math.Exp(Tilt * X[i]), Y), 1e-9);
        DifferenceInDifferences("traditional").Value.ShouldBe(Mean(1, _ => 1, rest) - Mean(0, i => E[i] / (1 - E[i]), rest), 1e-9);
        DifferenceInDifferences("reg").Value.ShouldBe(Mean(1, _ => 1, rest), 1e-9);
        DifferenceInDifferences("ipw").Value.ShouldBe(Mean(1, _ => 1, Y) - Mean(0, i => E[i] / (1 - E[i]), Y), 1e-9);
    }

    /// <summary>Largest score first: 3 takes 2.95, and 2.9, which is nearer to it, has to do with 2.</summary>
    [Fact]
    public void Each_untreated_unit_is_matched_once_from_the_largest_score_down()
    {
        var table = new Table(
        [
            new NumberColumn("x", [3, 2.9, 0.5, 1.3, 2.95, 1, 0.4, 0, 2]), new NumberColumn("d", [1, 1, 1, 1, 0, 0, 0, 0, 0]),
            new NumberColumn("y", [9, 8, 5, 6, 4, 3, 2, 1, 7]),
        ]);
        var fit = Spec.Estimate(new { estimator = "matching", outcome = "y", treatment = "d", covariates = "x" }, table);
        ((object?[])fit.At("matched_rows")!).Cast<int[]>().Select(p => (p[0], p[1])).ShouldBe([(1, 5), (2, 9), (3, 7), (4, 6)]);
        fit["ATT"].Value.ShouldBe((5 + 1 + 3 + 3) / 4.0, 1e-12);
    }

    /// <summary>Of one yes/no covariate the models are exact, so that the effect is that of each stratum by its number of treated (Sant'Anna and Zhao 2020, equation 3.3).</summary>
    [Theory]
    [InlineData("improved")]
    [InlineData("traditional")]
    public void Two_samples_give_the_difference_in_differences_of_each_stratum(string method)
    {
        double[] stratum = [.. X.Select(x => x > 0.2 ? 1.0 : 0.0)], after = [.. Rows.Select(i => (double)(i / 2 % 2))];
        double Cell(double s, double d, double t) => Rows.Where(i => stratum[i] == s && D[i] == d && after[i] == t).Average(i => Y[i]);
        double Effect(double s) => Cell(s, 1, 1) - Cell(s, 1, 0) - Cell(s, 0, 1) + Cell(s, 0, 0);
        var expected = Rows.Where(i => D[i] == 1).Average(i => Effect(stratum[i]));
        var table = new Table([new NumberColumn("y", Y), new NumberColumn("d", D), new NumberColumn("post", after), new NumberColumn("s", stratum)]);
        Spec.Estimate(new { estimator = "dr-did", outcome = "y", post = "post", treatment = "d", covariates = "s", method }, table)["ATT"].Value.ShouldBe(expected, 1e-9);
    }

    /// <summary>Sant'Anna and Zhao (2020), the locally efficient estimator for repeated cross-sections, written out in R with <c>glm</c> and <c>lm</c> on the same 60 rows.</summary>
    [Fact]
    public void Two_samples_with_a_covariate_agree_with_the_formula_in_R()
    {
        var table = new Table([new NumberColumn("y", Y), new NumberColumn("d", D), new NumberColumn("post", [.. Rows.Select(i => (double)(i / 2 % 2))]), new NumberColumn("x", X)]);
        Spec.Estimate(new { estimator = "dr-did", outcome = "y", post = "post", treatment = "d", covariates = "x", method = "traditional" }, table)["ATT"].Value.ShouldBe(0.04729714545878, 1e-9);
    }

    /// <summary>Everybody twenty times, one person once more or less: how the estimate moves is the influence of that person, and their squares are the variance (Efron 1982, chapter 6).</summary>
    [Theory]
    [InlineData("""{"estimator":"ipw","outcome":"y","treatment":"d","covariates":"x","estimand":"ATE"}""")]
    [InlineData("""{"estimator":"ipw","outcome":"y","treatment":"d","covariates":"x","estimand":"ATT"}""")]
    [InlineData("""{"estimator":"dr-did","outcome_pre":"zero","outcome_post":"y","treatment":"d","covariates":"x","method":"traditional"}""")]
    [InlineData("""{"estimator":"dr-did","outcome_pre":"zero","outcome_post":"y","treatment":"d","covariates":"x","method":"reg"}""")]
    [InlineData("""{"estimator":"dr-did","outcome_pre":"zero","outcome_post":"y","treatment":"d","covariates":"x","method":"ipw"}""")]
    public void The_error_is_that_of_a_small_change_of_the_weight_of_each_person(string spec)
    {
        const int Copies = 20;
        double Value(int person, int more) => ((Estimate)Estimators.Run(spec, Data.Take([.. Rows.SelectMany(i => Enumerable.Repeat(i, Copies + (i == person ? more : 0)))]))).Terms[0].Value;
        var variance = Rows.Sum(i => Math.Pow(Copies * (Value(i, 1) - Value(i, -1)) / 2, 2));
        var se = ((Estimate)Estimators.Run(spec, Data)).Terms[0].Se!.Value;
        se.ShouldBe(Math.Sqrt(variance), 1e-3 * se);
    }

    private static IEnumerable<int> Rows => Enumerable.Range(0, N);

    private static Table Data => new([new NumberColumn("x", X), new NumberColumn("d", D), new NumberColumn("y", Y), new NumberColumn("zero", new double[N])]);

    private static Estimate Run(object spec) => Spec.Estimate(spec, Data);

    private static TermEstimate DifferenceInDifferences(string method) =>
        Spec.Estimate(new { estimator = "dr-did", outcome_pre = "zero", outcome_post = "y", treatment = "d", covariates = "x", method }, Data)["ATT"];

    private static double Mean(double arm, Func<int, double> weight, double[] values) =>
        Rows.Where(i => D[i] == arm).Sum(i => weight(i) * values[i]) / Rows.Where(i => D[i] == arm).Sum(weight);

    /// <summary>What the line through an arm expects of everybody.</summary>
    private static double[] Line(double arm)
    {
        var (x, y) = (Mean(arm, _ => 1, X), Mean(arm, _ => 1, Y));
        var slope = Rows.Where(i => D[i] == arm).Sum(i => (X[i] - x) * (Y[i] - y)) / Rows.Where(i => D[i] == arm).Sum(i => (X[i] - x) * (X[i] - x));
        return [.. X.Select(v => y + (slope * (v - x)))];
    }

    /// <summary>Logistic regression by Newton's method.</summary>
    private static double[] Propensity()
    {
        var (a, b) = (0.0, 0.0);
        for (var step = 0; step < 50; step++)
        {
            double[] e = [.. X.Select(x => 1 / (1 + Math.Exp(-a - (b * x))))];
            double Sum(Func<int, double> f) => Rows.Sum(f);
            double W(int i) => e[i] * (1 - e[i]);
            var (s0, s1, w, wx, wxx) = (Sum(i => D[i] - e[i]), Sum(i => (D[i] - e[i]) * X[i]), Sum(W), Sum(i => W(i) * X[i]), Sum(i => W(i) * X[i] * X[i]));
            var determinant = (w * wxx) - (wx * wx);
            (a, b) = (a + (((wxx * s0) - (wx * s1)) / determinant), b + (((w * s1) - (wx * s0)) / determinant));
        }

        return [.. X.Select(x => 1 / (1 + Math.Exp(-a - (b * x))))];
    }

    /// <summary>The exponent that gives the untreated the mean of the treated, by halving.</summary>
    private static double Tilt { get; } = Halved();

    private static double Halved()
    {
        var (low, high) = (-20.0, 20.0);
        for (var step = 0; step < 100; step++)
        {
            var middle = (low + high) / 2;
            if (Mean(0, i => Math.Exp(middle * X[i]), X) < Mean(1, _ => 1, X)) low = middle;
            else high = middle;
        }

        return low;
    }
}
