using Impact.Core.Estimation;
using Impact.Core.Estimation.Survival;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Survival;

public class SurvivalReferenceTests
{
    private static readonly string[] Ids = ["lung_sex", "lung_inst"];

    [SharedFact]
    public void Curves_agree_with_R()
    {
        foreach (var id in Ids)
        {
            var reference = ReferenceCase.Load("survival", id);
            var points = Groups(id).SelectMany(g => reference.At("times").EnumerateArray().Select(t => new KaplanMeier(g, 0.95).At(t.GetDouble())!)).ToArray();
            reference.Holds([.. points.Select(p => p.Survival)], "survival");
            reference.Holds([.. points.Select(p => p.Se!.Value)], "se_greenwood");
            reference.Holds([.. points.Select(p => p.Low!.Value)], "loglog_lower");
            reference.Holds([.. points.Select(p => p.High!.Value)], "loglog_upper");
            reference.Holds([.. points.Select(p => p.LogLow!.Value)], "log_lower");
            reference.Holds([.. points.Select(p => p.LogHigh!.Value)], "log_upper");
        }
    }

    [SharedFact]
    public void Medians_restricted_means_and_the_log_rank_test_agree_with_R()
    {
        foreach (var (id, tau) in Ids.Zip([365, 500]))
        {
            var reference = ReferenceCase.Load("survival", id);
            var estimate = Spec.Estimate(new { estimator = "survival", time = "time", @event = "status", group = "sex", tau }, Lung(id));
            foreach (var (group, name) in new[] { (0, "(sex=1)"), (1, "(sex=2)") })
            {
                var (median, mean) = (estimate["median" + name], estimate["rmst" + name]);
                reference.Holds([median.Value, median.Low!.Value, median.High!.Value], "median", "values", group);
                reference.Holds([mean.Value, mean.Se!.Value], "rmst", "values", group);
            }

            reference.Holds(estimate["log-rank"].Statistic!.Value, "logrank", "chisq");
            reference.Holds(estimate["log-rank"].P!.Value, "logrank", "p");
            reference.Holds((IReadOnlyList<double>)estimate.At("expected")!, "logrank", "expected");
            reference.Holds(estimate.NumberAt("peto_peto"), "peto_peto_rho1");
        }
    }

    [SharedFact]
    public void Hazard_ratios_agree_with_R()
    {
        foreach (var id in Ids)
        {
            foreach (var ties in new[] { "efron", "breslow" })
                Cox(id, ties);
        }
    }

    private static void Cox(string id, string ties)
    {
        var reference = ReferenceCase.Load("survival", id);
        string[] terms = id == "lung_sex" ? ["sex", "age", "ph.ecog"] : ["sex", "age"];
        var spec = new Dictionary<string, object> { ["estimator"] = "cox", ["time"] = "time", ["event"] = "status", ["terms"] = terms, ["ties"] = ties };
        var robust = new Dictionary<string, object>(spec) { [id == "lung_sex" ? "vcov" : "cluster"] = id == "lung_sex" ? "robust" : "inst" };
        var (model, sandwich) = (Spec.Estimate(spec, Lung(id)), Spec.Estimate(robust, Lung(id)));
        foreach (var term in terms)
        {
            reference.Holds(model[term].Value, "cox", ties, "coefficients", term);
            reference.Holds(model[term].Se!.Value, "cox", ties, "se", term);
            reference.Holds(sandwich[term].Se!.Value, "cox", ties, "se_robust", term);
        }

        reference.Holds((IReadOnlyList<double>)model.At("log_likelihood")!, "cox", ties, "loglik");
        reference.Holds(model.NumberAt("likelihood_ratio_test", "statistic"), "cox", ties, "lr_test");
        reference.Holds(model.NumberAt("score_test", "statistic"), "cox", ties, "score");
        model.NumberAt("wald_test", "statistic").ShouldBe(reference.At("cox", ties, "wald").GetDouble(), 0.00501);
        reference.Holds(model.NumberAt("concordance"), "cox", ties, "concordance");
    }

    private static Table Lung(string id) =>
        id == "lung_sex" ? ReferenceCase.Data("lung.csv").Table() : RowFilter.Complete(ReferenceCase.Data("lung.csv").Table(), ["inst"]);

    private static IReadOnlyList<FollowUp>[] Groups(string id)
    {
        var lung = Lung(id);
        double Cell(string column, int row) => lung.Find(column)!.Number(row)!.Value;
        return [.. Enumerable.Range(0, lung.Rows).GroupBy(i => Cell("sex", i)).OrderBy(g => g.Key)
            .Select(g => g.Select(i => new FollowUp(Cell("time", i), Cell("status", i) == 2)).ToArray())];
    }
}
