using Impact.Core.Estimation;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation;

public class LinearReferenceTests
{
    private static readonly string[] Kinds = ["classical", "HC0", "HC1", "HC2", "HC3"];

    [SharedFact]
    public void Regressions_agree_with_the_certified_values_of_NIST()
    {
        foreach (var id in new[] { "Longley", "Wampler1", "Wampler2", "Wampler3", "Wampler4", "Norris", "Pontius", "NoInt1", "NoInt2" })
        {
            var reference = ReferenceCase.Load("nist_linear", id);
            var table = ReferenceCase.Data("nist_" + id.ToLowerInvariant() + ".csv").Table();
            var (terms, full) = NistTerms(id, table, reference.At("coefficients").GetArrayLength());
            var fit = Spec.Estimate(new { estimator = "ols", outcome = "y", terms, intercept = !id.StartsWith("NoInt", StringComparison.Ordinal), vcov = "classical" }, full);
            for (var i = 0; i < fit.Terms.Count; i++)
            {
                reference.Holds(fit.Terms[i].Value, "coefficients", i, "estimate");
                if (reference.At("residual_sd").GetDouble() != 0) reference.Holds(fit.Terms[i].Se!.Value, "coefficients", i, "sd");
            }
            reference.Holds(fit.NumberAt("r_squared"), "r_squared");
        }
    }

    [SharedFact]
    public void Errors_for_unequal_variances_agree_with_R()
    {
        var lalonde = ReferenceCase.Data("lalonde.csv").Table().With("black", cell => cell("race") == "black" ? 1 : 0).With("hispan", cell => cell("race") == "hispan" ? 1 : 0);
        Robust("lalonde_re78", lalonde, "re78", ["treat", "age", "educ", "black", "hispan", "married", "nodegree", "re74", "re75"]);
        Robust("airquality", ReferenceCase.Data("airquality.csv").Table(), "Ozone", ["Solar.R", "Wind", "Temp"]);
        Robust("longley", ReferenceCase.Data("nist_longley.csv").Table(), "y", ["x1", "x2", "x3", "x4", "x5", "x6"]);
    }

    [SharedFact]
    public void Weighted_errors_agree_with_R()
    {
        var reference = ReferenceCase.Load("ols_robust", "lalonde_wls");
        var table = ReferenceCase.Data("lalonde.csv").Table().With("black", cell => cell("race") == "black" ? 1 : 0).With("hispan", cell => cell("race") == "hispan" ? 1 : 0)
            .With("w", cell => 1 + Number(cell("educ")));
        foreach (var vcov in Kinds)
        {
            var terms = new[] { "treat", "age", "educ", "black", "hispan", "married", "nodegree", "re74", "re75" };
            foreach (var term in Spec.Estimate(new { estimator = "ols", outcome = "re78", terms, weights = "w", vcov }, table).Terms)
            {
                reference.Holds(term.Value, "coefficients", term.Term);
                reference.Holds(term.Se!.Value, "se", vcov, term.Term);
            }
        }
    }

    [SharedFact]
    public void Errors_of_a_series_agree_with_R()
    {
        var reference = ReferenceCase.Load("ols_robust", "airquality_newey_west_lag4");
        var fit = Spec.Estimate(new { estimator = "ols", outcome = "Ozone", terms = new[] { "Wind", "Temp" }, vcov = "HAC", lag = 4 }, ReferenceCase.Data("airquality.csv").Table());
        foreach (var term in fit.Terms)
        {
            reference.Holds(term.Value, "coefficients", term.Term);
            reference.Holds(term.Se!.Value, "se_adjust_n_over_n_minus_k", term.Term);
        }
    }

    [SharedFact]
    public void Cluster_robust_errors_agree_with_R()
    {
        Clustered("thornton_got_any", "thornton_hiv.csv", ("got", "villnum"), ["any"]);
        Clustered("thornton_got_any_cov", "thornton_hiv.csv", ("got", "villnum"), ["any", "tinc", "distvct", "age"]);
        Clustered("card_krueger_fte", "card_krueger.csv", ("fte", "id"), ["nj", "d", "d_nj"]);
        Clustered("sleepstudy_few_clusters", "sleepstudy.csv", ("Reaction", "Subject"), ["Days"]);
        Clustered("thornton_age", "thornton_hiv.csv", ("age", "villnum"), ["any", "distvct"]);
    }

    [SharedFact]
    public void One_treated_cluster_is_refused_by_CR2_and_flagged_by_CR1()
    {
        var reference = ReferenceCase.Load("ols_cluster", "organ_one_treated_cluster");
        var table = OrganDonations();
        Spec.Refusal(new { estimator = "ols", outcome = "Rate", terms = new[] { "ca", "post", "t_post" }, cluster = "State" }, table).ShouldBe(RefusalReason.OneTreatedCluster);
        var fit = Spec.Estimate(new { estimator = "ols", outcome = "Rate", terms = new[] { "ca", "post", "t_post" }, cluster = "State", vcov = "CR1" }, table);
        reference.Holds(fit["t_post"].Value, "coefficients", "t_post");
        reference.Holds(fit["t_post"].Se!.Value, "CR1_stata_se", "t_post");
        fit.At("warnings").ShouldBe(new[] { "one-treated-cluster" });
    }

    [SharedFact]
    public void Two_way_clusters_agree_with_R()
    {
        var reference = ReferenceCase.Load("ols_cluster", "card_krueger_two_way");
        var table = ReferenceCase.Data("card_krueger.csv").Table()
            .With("region", cell => Number(cell("southj")) + (2 * Number(cell("centralj"))) + (4 * Number(cell("pa1"))) + (8 * Number(cell("pa2"))));
        foreach (var (vcov, expected) in new[] { ("CR1", "vcov_hc1"), ("CR0", "vcov_hc0") })
        {
            var fit = Spec.Estimate(new { estimator = "ols", outcome = "fte", terms = new[] { "nj", "d", "d_nj" }, cluster = new[] { "id", "region" }, vcov }, table);
            for (var j = 0; j < 4; j++)
                reference.Holds(Math.Pow(fit.Terms[j].Se!.Value, 2), expected, "values", j, j);
        }
    }

    [SharedFact]
    public void The_wild_cluster_bootstrap_over_all_signs_agrees_with_R()
    {
        var reference = ReferenceCase.Load("ols_cluster", "wild_bootstrap_sleepstudy_first10");
        var all = ReferenceCase.Data("sleepstudy.csv");
        var first = all.Text("Subject").Distinct().Take(10).ToArray();
        var fit = Spec.Estimate(new { estimator = "ols", outcome = "Reaction", terms = "Days", cluster = "Subject", vcov = "wild", where = new { Subject = first } }, all.Table());
        reference.Holds(fit["Days"].Value, "estimate");
        reference.Holds(fit["Days"].Se!.Value, "se_cr1");
        reference.Holds(fit["Days"].Statistic!.Value, "t");
        reference.Holds(fit["Days"].P!.Value, "p_two_sided_symmetric");
        fit["Days"].Low!.Value.ShouldBeInRange(0.1, 8.5);
    }

    public static Table OrganDonations() => ReferenceCase.Data("organ_donations.csv").Table()
        .With("ca", cell => cell("State") == "California" ? 1 : 0)
        .With("post", cell => Number(cell("Quarter_Num")) >= 4 ? 1 : 0)
        .With("t_post", cell => cell("State") == "California" && Number(cell("Quarter_Num")) >= 4 ? 1 : 0);

    private static double Number(string? cell) => double.Parse(cell!, System.Globalization.CultureInfo.InvariantCulture);

    private static (string[] Terms, Table Table) NistTerms(string id, Table table, int coefficients)
    {
        if (id == "Longley") return (["x1", "x2", "x3", "x4", "x5", "x6"], table);
        if (id.StartsWith("NoInt", StringComparison.Ordinal)) return (["x"], table);
        var powers = Enumerable.Range(1, coefficients - 1).Select(p => (Name: "x" + p, Power: p)).ToArray();
        return ([.. powers.Select(p => p.Name)], powers.Aggregate(table, (t, p) => t.With(p.Name, cell => Math.Pow(Number(cell("x")), p.Power))));
    }

    private static void Robust(string id, Table table, string outcome, string[] terms)
    {
        var reference = ReferenceCase.Load("ols_robust", id);
        foreach (var kind in Kinds)
        {
            var fit = Spec.Estimate(new { estimator = "ols", outcome, terms, vcov = kind }, table);
            foreach (var term in fit.Terms)
            {
                reference.Holds(term.Value, "coefficients", term.Term);
                reference.Holds(term.Se!.Value, "se", kind, term.Term);
            }
            if (kind == "HC2") Summary(reference, fit);
            if (kind == "HC1") reference.Holds(fit.NumberAt("joint_test", "f"), "wald_hc1_all_slopes", "f");
        }
    }

    private static void Summary(ReferenceCase reference, Estimate fit)
    {
        foreach (var term in fit.Terms)
        {
            reference.Holds(term.Statistic!.Value, "hc2", "t", term.Term);
            reference.Holds(term.P!.Value, "hc2", "p", term.Term);
            reference.Holds(term.Low!.Value, "hc2", "ci_low", term.Term);
            reference.Holds(term.High!.Value, "hc2", "ci_high", term.Term);
        }
        foreach (var name in new[] { "sigma", "r_squared", "adj_r_squared", "loglik", "aic", "bic", "max_leverage" })
            reference.Holds(fit.NumberAt(name), name);
        reference.Holds(fit.NumberAt("f", "f"), "f", "value");
    }

    private static void Clustered(string id, string file, (string Outcome, string Cluster) columns, string[] terms)
    {
        var (reference, table) = (ReferenceCase.Load("ols_cluster", id), ReferenceCase.Data(file).Table());
        foreach (var (vcov, expected) in new[] { ("CR0", "CR0"), ("CR1", "CR1_stata"), ("CR2", "CR2"), ("CR3", "CR3_clubSandwich") })
        {
            var fit = Spec.Estimate(new { estimator = "ols", outcome = columns.Outcome, terms, cluster = columns.Cluster, vcov }, table);
            fit.Clusters.ShouldBe(reference.At("clusters").GetInt32());
            foreach (var term in fit.Terms)
            {
                reference.Holds(term.Value, "coefficients", term.Term);
                reference.Holds(term.Se!.Value, expected, "se", term.Term);
                if (vcov == "CR3") continue;
                reference.Holds(term.Df!.Value, expected, "df", term.Term);
                reference.Holds(term.P!.Value, expected, "p", term.Term);
                reference.Holds(term.Low!.Value, expected, "ci_low", term.Term);
            }
        }
    }
}
