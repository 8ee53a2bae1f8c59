using Impact.Core.Estimation;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Shares;

public class RateRatioTests
{
    private static readonly Table Nothing = new([]);

    [SharedFact]
    public void Ratios_of_rates_agree_with_R()
    {
        var reference = ReferenceCase.Load("counts", "rate_ratio_two_samples");
        for (var i = 0; i < reference.At("rows").GetArrayLength(); i++)
        {
            double Of(string name) => reference.At("rows", i, name).GetDouble();
            var fit = Spec.Estimate(new { estimator = "rate-ratio", events = new[] { Of("x1"), Of("x2") }, time = new[] { Of("t1"), Of("t2") } }, Nothing);

            reference.Holds(fit["rate-ratio"].Value, "rows", i, "rate_ratio");
            reference.Holds(fit["rate-ratio"].P!.Value, "rows", i, "exact_p");
            reference.Holds([fit["rate-ratio"].Low!.Value, fit["rate-ratio"].High!.Value], "rows", i, "exact_ci");
            reference.Holds((double[])fit.At("wald")!, "rows", i, "wald_log_ci");
            reference.Holds((double[])fit.At("rate_first")!, "rows", i, "rate1_exact_ci");
        }
    }

    /// <summary>Values of R's <c>poisson.test</c>.</summary>
    [Fact]
    public void Bounds_of_a_rate_and_of_a_ratio_are_exact()
    {
        var fit = Spec.Estimate(new { estimator = "rate-ratio", events = new[] { 12, 30 }, time = new[] { 100, 120 } }, Nothing);
        ((double[])fit.At("rate_first")!).ShouldBe([0.06200575108722, 0.20961585048177], 1e-12);
        new[] { fit["rate-ratio"].Low!.Value, fit["rate-ratio"].High!.Value }.ShouldBe([0.223810928201, 0.965434908043], 1e-11);
    }

    [Fact]
    public void A_group_without_events_has_no_ratio() =>
        Spec.Refusal(new { estimator = "rate-ratio", events = new[] { 0, 5 }, time = new[] { 10, 12 } }, Nothing).ShouldBe(RefusalReason.ZeroEvents);
}
