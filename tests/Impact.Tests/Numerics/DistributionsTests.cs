using Impact.Core.Numerics;
using Impact.Tests.Reference;

namespace Impact.Tests.Numerics;

public class DistributionsTests
{
    private static ReferenceCase Case => ReferenceCase.Load("distributions", "quantiles_tails");

    [SharedFact]
    public void Quantiles_agree_down_to_one_in_a_million_million()
    {
        Quantiles("qnorm", Normal.Quantile);
        foreach (var df in new[] { 1, 2.5, 9.3, 46 })
            Quantiles(FormattableString.Invariant($"qt_{df}"), p => StudentT.Quantile(p, df));
        Quantiles("qt_1e6", p => StudentT.Quantile(p, 1e6));
        Quantiles("qchisq_1", p => ChiSquared.Quantile(p, 1));
        Quantiles("qchisq_7", p => ChiSquared.Quantile(p, 7));
        Quantiles("qf_3_17.5", p => FisherF.Quantile(p, 3, 17.5), first: 1);
        Quantiles("qgamma_0.5_2", p => Gamma.Quantile(p, 0.5, 2));
        Quantiles("qbeta_3_7", p => Beta.Quantile(p, 3, 7));
    }

    // R 4.2.2 gives 7.84111275908828e-09 at 1e-12; by 40-digit arithmetic that value has 1.00000016e-12 below it.
    [Theory]
    [InlineData(1e-12, 7.841111912541771774e-09)]
    [InlineData(1e-6, 7.841544037482937444e-05)]
    public void Deep_quantiles_of_F_agree_with_forty_digit_arithmetic(double p, double f) =>
        (FisherF.Quantile(p, 3, 17.5) / f).ShouldBe(1, 1e-13);

    [SharedFact]
    public void Upper_tails_keep_their_digits()
    {
        Relative(StudentT.UpperTail(8, 3), "upper_t", "t=8,df=3");
        Relative(StudentT.UpperTail(12, 40), "upper_t", "t=12,df=40");
        Relative(StudentT.UpperTail(38, 200), "upper_t", "t=38,df=200");
        Relative(Normal.UpperTail(5), "upper_normal", "z=5");
        Relative(Normal.UpperTail(10), "upper_normal", "z=10");
        Relative(Normal.UpperTail(37), "upper_normal", "z=37");
        Relative(FisherF.UpperTail(330.285339234588, 6, 9), "upper_F", "330.285339234588;6,9");
        Relative(FisherF.UpperTail(15.9, 1, 46), "upper_F", "15.9;1,46");
        Relative(ChiSquared.UpperTail(100, 3), "upper_chisq", "100;3");
        Relative(ChiSquared.UpperTail(600, 500), "upper_chisq", "600;500");
    }

    [SharedFact]
    public void The_noncentral_t_distribution_agrees()
    {
        foreach (var row in Case.At("noncentral_t_cdf").EnumerateArray())
        {
            double At(string name) => row.GetProperty(name).GetDouble();
            NoncentralT.LowerTail(At("t"), At("df"), At("ncp")).ShouldBe(At("cdf"), 1e-11);
            NoncentralT.UpperTail(At("t"), At("df"), At("ncp")).ShouldBe(1 - At("cdf"), 1e-11);
        }
    }

    private static void Quantiles(string name, Func<double, double> quantile, int first = 0)
    {
        for (var i = first; i < Case.At("p").GetArrayLength(); i++)
            Relative(quantile(Case.At("p", i).GetDouble()), name, i);
    }

    private static void Relative(double actual, params object[] path)
    {
        var expected = Case.At(path).GetDouble();
        ReferenceTable.Note(Case, actual, expected);
        Math.Abs(actual - expected).ShouldBeLessThanOrEqualTo(3e-12 * Math.Abs(expected), $"{string.Join('.', path)}: {actual:R} / {expected:R}");
    }
}
