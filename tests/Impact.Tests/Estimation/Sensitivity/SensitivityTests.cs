using Impact.Core.Estimation.Sensitivity;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Sensitivity;

public class SensitivityTests
{
    [SharedFact]
    public void Strengths_of_an_unmeasured_cause_agree()
    {
        var reference = ReferenceCase.Load("sensitivity", "evalue");
        for (var row = 0; row < 3; row++)
        {
            double At(string name) => reference.At("rows", row, name).GetDouble();
            reference.Holds(EValue.Of(At("estimate")), "rows", row, "e_value");
            reference.Holds(EValue.OfInterval(new(At("lo"), At("hi"))), "rows", row, "e_value_ci");
        }

        reference.Holds(EValue.FromStandardisedDifference(0.5), "smd_0.5_rr");
        reference.Holds(EValue.Of(EValue.FromStandardisedDifference(0.5)), "smd_0.5_e");
        reference.Holds(EValue.Of(EValue.FromCommonOddsRatio(2)), "common_or_2_e");
        reference.Holds(EValue.FromCommonHazardRatio(2), "hr_common_2_rr");
    }

    [SharedFact]
    public void Robustness_values_agree()
    {
        var reference = ReferenceCase.Load("sensitivity", "robustness_value");
        for (var row = 0; row < 2; row++)
        {
            double t = reference.At("rows", row, "t").GetDouble(), df = reference.At("rows", row, "df").GetDouble();
            reference.Holds(RobustnessValue.PartialR2(t, df), "rows", row, "partial_r2");
            reference.Holds(RobustnessValue.Of(t, df), "rows", row, "rv_q1");
            reference.Holds(RobustnessValue.OfSignificance(t, df, 0.95), "rows", row, "rv_q1_alpha05");
        }
    }

    // VanderWeele and Ding (2017): risk ratio 3.9 (1.8 to 8.7).
    [Fact]
    public void The_published_value_comes_out()
    {
        EValue.Of(3.9).ShouldBe(7.26, 0.005);
        EValue.OfInterval(new(1.8, 8.7)).ShouldBe(3.0, 0.005);
        EValue.Of(1 / 3.9).ShouldBe(EValue.Of(3.9), 1e-12);
    }

    [Fact]
    public void What_is_not_significant_needs_no_cause() => RobustnessValue.OfSignificance(1, 60, 0.95).ShouldBe(0);
}
