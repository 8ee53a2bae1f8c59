using Impact.Core.Estimation.Means;
using Impact.Core.Numerics;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Means;

public class OneWayTests
{
    [SharedFact]
    public void Three_groups_agree_with_R()
    {
        var reference = ReferenceCase.Load("tests", "anorexia_three");
        var test = new OneWay([.. new[] { "CBT", "Cont", "FT" }.Select(TwoGroups.WeightChange)]);
        reference.Holds(test.KruskalWallis().Statistic, "kruskal", "H");
        reference.Holds(test.KruskalWallis().P, "kruskal", "p");
        reference.Holds(test.Welch().Statistic, "welch_anova", "F");
        reference.Holds(test.Welch().Df2, "welch_anova", "df2");
        reference.Holds(test.Welch().P, "welch_anova", "p");
        reference.Holds(test.Anova().Statistic, "anova", "F");
        reference.Holds(test.Anova().P, "anova", "p");
        reference.Holds(test.Between, "anova", "ss_between");
        reference.Holds(test.Within, "anova", "ss_within");
        reference.Holds(test.EtaSquared, "eta2");
        reference.Holds(test.OmegaSquared, "omega2");
    }

    [SharedFact]
    public void Spread_of_two_groups_agrees_with_R()
    {
        foreach (var (reference, x, y) in TwoGroups.All)
        {
            reference.Holds(new OneWay([x, y]).Levene().Statistic, "levene_median", "F");
            reference.Holds(new OneWay([x, y]).Levene().P, "levene_median", "p");
        }
    }

    [SharedFact]
    public void Certified_analyses_of_variance_come_out()
    {
        foreach (var id in new[] { "SiRstv", "SmLs01", "SmLs02", "SmLs03", "SmLs04", "SmLs05", "SmLs07", "SmLs08" })
        {
            var (reference, data) = (ReferenceCase.Load("nist_anova", id), ReferenceCase.Data($"nist_{id}.csv".ToLowerInvariant()));
            var test = new OneWay([.. data.Text("group").Zip(data.Numbers("y")).GroupBy(p => p.First, p => p.Second).Select(g => g.ToArray())]);
            reference.Holds(test.Anova().Statistic, "between", "f");
            reference.Holds(test.EtaSquared, "r_squared");
            reference.Holds(Math.Sqrt(test.Within / test.Anova().Df2), "residual_sd");
        }
    }

    [SharedFact]
    public void Certified_means_and_deviations_come_out()
    {
        foreach (var id in new[] { "Michelso", "Lew", "Mavro", "NumAcc1", "NumAcc2", "NumAcc3" })
        {
            var (reference, values) = (ReferenceCase.Load("nist_univariate", id), ReferenceCase.Data($"nist_{id}.csv".ToLowerInvariant()).Numbers("y"));
            var moments = Moments.Of(values);
            reference.Holds(moments.Mean, "mean");
            reference.Holds(moments.Sd, "sd");
            var lag = values.Zip(values.Skip(1), (a, b) => (a - moments.Mean) * (b - moments.Mean)).Sum() / moments.SumOfSquares;
            reference.Holds(lag, "autocorrelation_lag1");
        }
    }

    [SharedFact]
    public void Two_groups_within_strata_agree_with_R()
    {
        var reference = ReferenceCase.Load("tests", "mantel_haenszel_ucb");
        var table = reference.At("table").EnumerateArray().Select(e => e.GetInt32()).ToArray();
        var ratio = Spec.Estimate(new { estimator = "mantel-haenszel", table }, new([]))["odds-ratio"];
        reference.Holds(ratio.Value, "common_or");
        reference.Holds(ratio.Statistic!.Value, "x2");
        reference.Holds(ratio.P!.Value, "p");
        reference.Holds([ratio.Low!.Value, ratio.High!.Value], "ci95");
    }
}
