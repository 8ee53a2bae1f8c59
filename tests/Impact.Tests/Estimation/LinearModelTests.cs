using Impact.Core.Estimation;

namespace Impact.Tests.Estimation;

public class LinearModelTests
{
    private static readonly double[] X = [1, 2, 3, 4, 5, 6];
    private static readonly double[] Y = [2, 1, 4, 3, 6, 5];

    [Fact]
    public void A_line_through_points_has_the_textbook_slope()
    {
        var fit = new LinearModel(Y, Line()).Fit()!;
        fit.Coefficients[0].ShouldBe(0.6, 1e-14);
        fit.Coefficients[1].ShouldBe(29.0 / 35, 1e-14);
        fit.Leverage.Sum().ShouldBe(2, 1e-13);
    }

    [Fact]
    public void A_column_that_others_explain_is_left_out_by_name()
    {
        var fit = new LinearModel(Y, Line().With("double", X.Select(v => (2 * v) + 1)).With("square", X.Select(v => v * v))).Fit()!;
        fit.Dropped.ShouldBe(["double"]);
        fit.Names.ShouldBe([Design.Intercept, "x", "square"]);
    }

    [Fact]
    public void A_weight_of_two_is_the_row_twice()
    {
        var weighted = new LinearModel(Y, Line()) { Weights = [2, 1, 1, 1, 1, 1] }.Fit()!;
        var twice = new LinearModel([.. Y, Y[0]], Design.Constant(7).With("x", X.Append(X[0]))).Fit()!;
        weighted.Coefficients[1].ShouldBe(twice.Coefficients[1], 1e-14);
        weighted.UnscaledResiduals()[0].ShouldBe(twice.Residuals[0], 1e-14);
    }

    [Fact]
    public void A_point_alone_on_its_column_has_no_leverage_correction()
    {
        var fit = new LinearModel(Y, Line().With("first", X.Select(v => v == 1 ? 1.0 : 0.0))).Fit()!;
        Covariance.Of(fit, CovarianceKind.HC2).ShouldBeNull();
        Covariance.Of(fit, CovarianceKind.HC1).ShouldNotBeNull();
    }

    private static Design Line() => Design.Constant(6).With("x", X);
}
