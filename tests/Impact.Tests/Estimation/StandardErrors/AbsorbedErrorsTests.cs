using Impact.Core.Estimation;

namespace Impact.Tests.Estimation.StandardErrors;

/// <summary>Errors that need the leverage of rows, when effects were taken out beforehand or rows have weights. Values of R 4.2: lm with dummies, sandwich, clubSandwich, estimatr.</summary>
public class AbsorbedErrorsTests
{
    private static readonly Table Panel = new(
    [
        Column("unit", "a a a a b b b c c c c d d d d e e e f f f f g g g g h"),
        Column("time", "1 2 3 4 2 3 4 1 2 3 4 1 2 3 4 1 3 4 1 2 3 4 1 2 3 4 2"),
        Column("treated", "0 0 1 1 0 1 1 0 0 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0"),
        Column("x", "-0.5 1.1 0.6 1 1.1 -1 -0.1 0.1 1.4 -2.9 -0.2 -0.1 0 0.3 0.6 1 0.2 0.9 -0.3 1.5 1.8 -0.9 -1.5 0.1 -0.7 -1.4 0.4"),
        Column("place", "n o o q o q o n p o n n q p o q p n p o p p o n o p o"),
        Column("w", "1 2 5 5 3 2 1 4 4 1 5 3 2 1 5 2 2 2 1 1 3 4 4 5 2 3 2"),
        Column("y", "0.2 3 0.6 2.4 0.4 0.1 3.5 0.1 1.4 -1.8 3 0.8 0.4 0.4 1.2 1.1 1.6 2.8 -0.3 -1.3 2.3 1.2 -1 -3.2 -1.4 0.3 1.1"),
    ]);

    /// <summary>Unit h has one row: R's dummies give it leverage one, and it says nothing about the terms.</summary>
    [Theory]
    [InlineData("HC2", null, 0.975775423983, 0.311098429216)]
    [InlineData("HC3", null, 1.32904507265, 0.4711561547)]
    [InlineData("HC2", "w", 1.25213225356, 0.413318862713)]
    public void Leverage_of_absorbed_effects_counts(string vcov, string? weights, double treated, double x)
    {
        var estimate = Spec.Estimate(new { estimator = "did", outcome = "y", terms = Terms, absorb = Absorbed, vcov, weights }, Panel);
        estimate["treated"].Se!.Value.ShouldBe(treated, 1e-10);
        estimate["x"].Se!.Value.ShouldBe(x, 1e-10);
        estimate["x"].Df.ShouldBe(14);
    }

    [Theory]
    [InlineData("place", 0.817624478930, 2.58211053244, 0.236522801124, 2.17568383815)]
    [InlineData("unit", 0.957296000157, 3.97581678133, 0.276485896192, 2.83920506989)]
    public void Clusters_are_corrected_for_absorbed_effects_that_lie_within_them_or_across(string cluster, double treated, double treatedDf, double x, double xDf)
    {
        var estimate = Spec.Estimate(new { estimator = "did", outcome = "y", terms = Terms, absorb = Absorbed, vcov = "CR2", cluster, where = new { unit = "abcdefg".Select(c => c.ToString()) } }, Panel);
        (estimate["treated"].Se!.Value, estimate["treated"].Df!.Value).ShouldBeNear((treated, treatedDf));
        (estimate["x"].Se!.Value, estimate["x"].Df!.Value).ShouldBeNear((x, xDf));
    }

    [Fact]
    public void Weights_do_not_say_how_precise_a_row_is_for_the_correction_of_clusters()
    {
        var estimate = Spec.Estimate(new { estimator = "ols", outcome = "y", terms = Terms, weights = "w", cluster = "place" }, Panel);
        (estimate["(Intercept)"].Se!.Value, estimate["(Intercept)"].Df!.Value).ShouldBeNear((0.42490072131, 2.23804386178));
        (estimate["treated"].Se!.Value, estimate["treated"].Df!.Value).ShouldBeNear((0.911474512503, 2.33187240955));
        (estimate["x"].Se!.Value, estimate["x"].Df!.Value).ShouldBeNear((0.155987841181, 1.73323108218));
    }

    [Fact]
    public void Equal_weights_change_nothing()
    {
        var weighed = Spec.Estimate(new { estimator = "ols", outcome = "y", terms = Terms, weights = "w2", cluster = "place" }, Panel.With("w2", _ => 7));
        var plain = Spec.Estimate(new { estimator = "ols", outcome = "y", terms = Terms, cluster = "place" }, Panel);
        (weighed["x"].Se!.Value, weighed["x"].Df!.Value).ShouldBeNear((plain["x"].Se!.Value, plain["x"].Df!.Value));
    }

    /// <summary>With unit effects and two moments the scores of each moment add up to nothing: what is left is rounding, and once gave p = 1e-16.</summary>
    [Fact]
    public void A_variance_that_is_rounding_is_no_error()
    {
        var estimate = Spec.Estimate(
            new { estimator = "did", outcome = "y", terms = "treated", absorb = Absorbed, cluster = "time", vcov = "CR1", where = new { time = new[] { 2, 3 }, unit = new[] { "a", "b", "c", "d", "f", "g" } } }, Panel);
        var term = estimate["treated"];
        (term.Se, term.P, term.Low).ShouldBe((null, null, null));
    }

    private static string[] Terms => ["treated", "x"];

    private static string[] Absorbed => ["unit", "time"];

    private static TextColumn Column(string name, string cells) => new(name, cells.Split(' '));
}

/// <summary>Compares a standard error and its degrees of freedom.</summary>
file static class Near
{
    public static void ShouldBeNear(this (double Se, double Df) found, (double Se, double Df) expected)
    {
        found.Se.ShouldBe(expected.Se, 1e-10);
        found.Df.ShouldBe(expected.Df, 1e-8);
    }
}
