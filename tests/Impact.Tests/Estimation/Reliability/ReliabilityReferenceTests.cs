using Impact.Core.Estimation;
using Impact.Core.Estimation.Reliability;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Reliability;

public class ReliabilityReferenceTests
{
    [SharedFact]
    public void Alpha_and_omega_of_three_scales_agree_with_R()
    {
        Scale("djg_loneliness_11", "ABCDEFGHIJK", "ADGHK");
        Scale("djg_emotional_6", "BCEFIJ", "");
        Scale("djg_social_5", "ADGHK", "ADGHK");
    }

    [SharedFact]
    public void Items_of_yes_and_no_give_the_Kuder_Richardson_figure()
    {
        var data = ReferenceCase.Data("loneliness_djg.csv").Table();
        foreach (var item in "ABCDEFGHIJK")
        {
            var lonely = "BCEFIJ".Contains(item) ? new[] { 2.0, 3.0 } : [1.0, 2.0];
            data = data.With(item + "01", cell => lonely.Contains(double.Parse(cell(item.ToString()) ?? "NaN", null)) ? 1 : 0);
        }

        var spec = new { estimator = "reliability", items = "ABCDEFGHIJK".Select(i => i + "01") };
        ReferenceCase.Load("reliability", "djg_scale_scores").Holds(Spec.Estimate(spec, data)["alpha"].Value, "kr20");
    }

    [SharedFact]
    public void Agreement_of_judges_agrees_with_R()
    {
        var reference = ReferenceCase.Load("reliability", "icc_shrout_fleiss");
        double[][] judges = [[9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7]];
        var terms = IntraclassCorrelation.ShroutFleiss(judges, 0.95).Estimated().Terms;
        reference.Holds([.. terms.Select(t => t.Value)], "icc");
        reference.Holds([.. terms.Select(t => t.Statistic!.Value)], "F");
        reference.Holds([.. terms.Select(t => t.P!.Value)], "p");
        reference.Holds([.. terms.Select(t => t.Low!.Value)], "lower");
        reference.Holds([.. terms.Select(t => t.High!.Value)], "upper");
    }

    // The case divides by 2,894 persons where four without a village are in no cluster: n0 = (2894 - 125920 / 2894) / 120 = 23.754. With the
    // 2,890 who are, R gives n0 = 23.720242214533 and icc = 0.0687283743505.
    [SharedFact]
    public void Correlation_within_clusters_agrees_but_for_persons_without_a_cluster()
    {
        var reference = ReferenceCase.Load("reliability", "cluster_icc_thornton_got");
        var estimate = Spec.Estimate(new { estimator = "icc", outcome = "got", cluster = "villnum" }, ReferenceCase.Data("thornton_hiv.csv").Table());
        estimate["icc"].Value.ShouldBe(0.0687283743505, 1e-12);
        estimate.NumberAt("mean_cluster_size").ShouldBe(23.720242214533, 1e-11);
        estimate["icc"].Value.ShouldBe(reference.At("icc").GetDouble(), 1e-4);
        reference.Holds(estimate.NumberAt("ms_between"), "msb");
        reference.Holds(estimate.NumberAt("ms_within"), "msw");
        estimate.Clusters.ShouldBe(121);
    }

    [SharedFact]
    public void Kappa_agrees_with_R()
    {
        var reference = ReferenceCase.Load("reliability", "kappa_2x2");
        var kappa = Spec.Estimate(new { estimator = "kappa", table = new[] { new[] { 20, 5 }, [10, 15] } }, new([]))["kappa"];
        reference.Holds(kappa.Value, "kappa");
        reference.Holds(kappa.Se!.Value, "se");
        reference.Holds([kappa.Low!.Value, kappa.Value, kappa.High!.Value], "ci95");
    }

    private static void Scale(string id, string items, string reverse)
    {
        var reference = ReferenceCase.Load("reliability", id);
        string[] names = [.. items.Select(i => i.ToString())], reversed = [.. reverse.Select(i => i.ToString())];
        var estimate = Spec.Estimate(new { estimator = "reliability", items = names, reverse = reversed, scale = new[] { 1, 3 } }, ReferenceCase.Data("loneliness_djg.csv").Table());
        var alpha = estimate["alpha"];
        reference.Holds(alpha.Value, "alpha");
        reference.Holds([alpha.Low!.Value, alpha.High!.Value], "feldt_ci95");
        reference.Holds(alpha.Se!.Value, "duhachek_iacobucci_ase");
        foreach (var figure in new[] { "alpha_standardised", "mean_inter_item_r", "sem", "sd_total" })
            reference.Holds(estimate.NumberAt(figure), figure);
        reference.Holds(estimate["omega"].Value, "omega_ml_one_factor");
        reference.Holds(estimate.NumberAt("one_factor", "chi_squared"), "cfa_chisq");
        foreach (var name in names)
        {
            reference.Holds(estimate.NumberAt("item_rest_correlation", name), "item_rest_correlation", name);
            reference.Holds(estimate.NumberAt("alpha_if_deleted", name), "alpha_if_deleted", name);
            reference.Holds(estimate.NumberAt("one_factor", "loadings", name), "loadings", name);
            reference.Holds(estimate.NumberAt("one_factor", "residual_variances", name), "residual_variances", name);
        }
    }
}
