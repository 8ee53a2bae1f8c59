using Impact.Core.Estimation;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Glm;

public class GlmReferenceTests
{
    [SharedFact]
    public void Logistic_regression_agrees_with_R()
    {
        var lalonde = ReferenceCase.Data("lalonde.csv").Table().With("black", cell => cell("race") == "black" ? 1 : 0).With("hispan", cell => cell("race") == "hispan" ? 1 : 0);
        Logistic("lalonde_ps", lalonde, "treat", ["age", "educ", "black", "hispan", "married", "nodegree", "re74", "re75"]);
        var (reference, fit) = Logistic("birthwt_low", ReferenceCase.Data("birthwt.csv").Table(), "low", ["smoke", "age", "lwt", "ht", "ui"]);
        foreach (var (ours, theirs) in new[] { ("mean_with", "risk1"), ("mean_without", "risk0"), ("difference", "risk_difference"), ("difference_se", "se_rd_delta_information"),
            ("difference_se_hc0", "se_rd_delta_hc0"), ("log_ratio", "log_rr"), ("log_ratio_se", "se_log_rr_delta_information") })
            reference.Holds(fit.NumberAt("marginal", "smoke", ours), "marginal_standardisation", theirs);
    }

    [Fact]
    public void Separation_is_refused()
    {
        var table = new Table([new NumberColumn("x", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), new NumberColumn("y", [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])]);
        Spec.Refusal(new { estimator = "logit", outcome = "y", terms = "x" }, table).ShouldBe(RefusalReason.Separation);
    }

    [Fact]
    public void Separation_by_one_level_of_a_factor_is_refused()
    {
        var table = new Table([new TextColumn("street", ["a", "a", "a", "b", "b", "b", "c", "c", "c"]), new NumberColumn("y", [0, 1, 1, 0, 0, 1, 1, 1, 1])]);
        Spec.Refusal(new { estimator = "logit", outcome = "y", terms = "street", factors = "street" }, table).ShouldBe(RefusalReason.Separation);
    }

    [Fact]
    public void A_person_far_away_is_no_separation()
    {
        var table = new Table([new NumberColumn("x", [1, 2, 3, 4, 5, 6, 7, 8, 400]), new NumberColumn("y", [0, 0, 1, 0, 1, 0, 1, 1, 1])]);
        Spec.Estimate(new { estimator = "logit", outcome = "y", terms = "x" }, table)["x"].Value.ShouldBeInRange(0.1, 2);
    }

    [Fact]
    public void A_group_without_events_has_no_finite_rate_ratio()
    {
        var table = new Table([new NumberColumn("x", [0, 0, 0, 0, 1, 1, 1, 1]), new NumberColumn("y", [3, 1, 4, 1, 0, 0, 0, 0])]);
        Spec.Refusal(new { estimator = "poisson", outcome = "y", terms = "x" }, table).ShouldBe(RefusalReason.Separation);
    }

    [Theory]
    [InlineData("logit", "CR2", "one-treated-cluster")]
    [InlineData("logit", "CR1", null)]
    [InlineData("poisson", "CR2", "one-treated-cluster")]
    public void One_treated_cluster_is_refused_or_comes_with_a_warning(string estimator, string vcov, string? refusal)
    {
        double[] Column(Func<int, double> value) => [.. Enumerable.Range(0, 60).Select(value)];
        var table = new Table([new NumberColumn("y", Column(i => i * 7 % 10 % 2)), new NumberColumn("treated", Column(i => i < 6 ? 1 : 0)), new NumberColumn("g", Column(i => i / 6))]);
        var spec = new { estimator, outcome = "y", terms = "treated", cluster = "g", vcov };
        if (refusal is not null) Spec.Refusal(spec, table).Id.ShouldBe(refusal);
        else Spec.Estimate(spec, table).At("warnings").ShouldBe(new[] { "one-treated-cluster" });
    }

    [Fact]
    public void Errors_by_cluster_need_clusters()
    {
        var table = new Table([new NumberColumn("x", [1, 2, 3, 4, 5, 6, 7, 8]), new NumberColumn("y", [0, 1, 0, 1, 1, 0, 1, 1]), new NumberColumn("one", [1, 1, 1, 1, 1, 1, 1, 1])]);
        Spec.Refusal(new { estimator = "logit", outcome = "y", terms = "x", vcov = "CR1" }, table).ShouldBe(RefusalReason.MissingField);
        Spec.Refusal(new { estimator = "logit", outcome = "y", terms = "x", cluster = "one" }, table).ShouldBe(RefusalReason.TooFewClusters);
    }

    [SharedFact]
    public void Regressions_of_counts_agree_with_R()
    {
        Counts("quine", ReferenceCase.Data("quine.csv").Table(), new() { ["outcome"] = "Days", ["terms"] = new[] { "Eth", "Sex", "Age", "Lrn" } });
        Counts("warpbreaks", ReferenceCase.Data("warpbreaks.csv").Table(), new() { ["outcome"] = "breaks", ["terms"] = new[] { "wool", "tension" } });
        Counts("ship_accidents", ReferenceCase.Data("ship_accidents.csv").Table(), new() { ["outcome"] = "incidents", ["terms"] = new[] { "type", "construction", "operation" }, ["exposure"] = "service" });
    }

    /// <summary>Values of R's <c>glm(family = Gamma("log"))</c>; the dispersion is that of Pearson.</summary>
    [Fact]
    public void Errors_of_costs_take_their_spread_from_the_data()
    {
        double[] x = [.. Enumerable.Range(0, 60).Select(i => Math.Sin(1 + (i * 1.7)) + (0.3 * Math.Cos(i * 0.9)))];
        double[] cost = [.. x.Select((v, i) => Math.Exp(0.2 + (0.5 * v) + (0.4 * Math.Cos(i * 3.1))))];
        var fit = Spec.Estimate(new { estimator = "gamma", outcome = "cost", terms = "x" }, new([new NumberColumn("x", x), new NumberColumn("cost", cost)]));
        new[] { fit["(Intercept)"].Value, fit["x"].Value }.ShouldBe([0.2380337021510, 0.5095912008237], 1e-9);
        new[] { fit["(Intercept)"].Se!.Value, fit["x"].Se!.Value }.ShouldBe([0.0330907725149, 0.0444162405030], 1e-9);
    }

    /// <summary>
    /// R's <c>glm</c> stops Fisher scoring early here: its coefficients miss the maximum by 6e-8. The maximum below is by Newton's method on the score equations, in R; it is held to 1e-11, the rest to 1e-7.
    /// </summary>
    [SharedFact]
    public void Gamma_regression_of_costs_agrees_with_R()
    {
        var reference = ReferenceCase.Load("costs_bootstrap", "medexp_open_gamma") with { Tolerance = 1e-7 };
        double[] maximum = [3.09119437864562574, -0.22723019783113907, 0.02064932856791823, 0.05261520584682164, 0.13264366590879767];
        var table = ReferenceCase.Data("medexp_open.csv").Table();
        var fit = Spec.Estimate(new { estimator = "gamma", outcome = "med", terms = new[] { "female", "age", "ndisease", "linc" } }, table);
        var robust = Spec.Estimate(new { estimator = "gamma", outcome = "med", terms = new[] { "female", "age", "ndisease", "linc" }, vcov = "HC0" }, table);
        fit.N.ShouldBe(reference.At("n").GetInt32());
        fit.Terms.Select(t => t.Value).ShouldBe(maximum, 1e-11);
        foreach (var term in fit.Terms)
        {
            reference.Holds(term.Value, "coefficients", term.Term);
            reference.Holds(term.Se!.Value, "se_model", term.Term);
            reference.Holds(robust[term.Term].Se!.Value, "se_hc0", term.Term);
        }
        reference.Holds(fit.NumberAt("dispersion_pearson"), "dispersion_pearson");
        reference.Holds(fit.NumberAt("share_zero"), "share_zero");
        reference.Holds(fit.NumberAt("deviance"), "deviance");
        reference.Holds(fit.NumberAt("marginal", "female", "difference"), "average_difference_female");
    }

    private static (ReferenceCase Reference, Estimate Fit) Logistic(string id, Table table, string outcome, string[] terms)
    {
        var reference = ReferenceCase.Load("logistic", id);
        var fit = Spec.Estimate(new { estimator = "logit", outcome, terms }, table);
        var robust = Spec.Estimate(new { estimator = "logit", outcome, terms, vcov = "HC0" }, table);
        foreach (var term in fit.Terms)
        {
            reference.Holds(term.Value, "coefficients", term.Term);
            reference.Holds(term.Se!.Value, "se", term.Term);
            // The z and p of the case rest on R's weights of the step before the last; its own coefficient and error give ours.
            term.Statistic!.Value.ShouldBe(reference.At("coefficients", term.Term).GetDouble() / reference.At("se", term.Term).GetDouble(), 1e-9 * Math.Abs(term.Statistic!.Value));
            term.P!.Value.ShouldBe(reference.At("p", term.Term).GetDouble(), 1e-6 * term.P!.Value);
            reference.Holds(robust[term.Term].Se!.Value, "se_hc0_sandwich", term.Term);
            reference.Holds(fit.NumberAt("ratio", term.Term), "odds_ratio", term.Term);
        }
        foreach (var name in new[] { "deviance", "null_deviance", "loglik", "aic", "mcfadden_r2", "auc" }) reference.Holds(fit.NumberAt(name), name);
        return (reference, fit);
    }

    private static void Counts(string id, Table table, Dictionary<string, object> spec)
    {
        var reference = ReferenceCase.Load("counts", id);
        spec["factors"] = spec["terms"];
        Estimate Run(string estimator, string vcov = "model") => Spec.Estimate(new Dictionary<string, object>(spec) { ["estimator"] = estimator, ["vcov"] = vcov }, table);
        var (poisson, robust, negative) = (Run("poisson"), Run("poisson", "HC0"), Run("negative-binomial"));
        foreach (var term in poisson.Terms)
        {
            var name = term.Term.Replace("=", "", StringComparison.Ordinal);
            reference.Holds(term.Value, "poisson", "coefficients", name);
            reference.Holds(term.Se!.Value, "poisson", "se", name);
            reference.Holds(robust[term.Term].Se!.Value, "poisson", "se_hc0", name);
            reference.Holds(poisson.NumberAt("se_quasi", term.Term), "poisson", "se_quasi", name);
        }
        foreach (var (ours, theirs) in new[] { ("deviance", "deviance"), ("loglik", "loglik"), ("pearson_chisq", "pearson_chisq"), ("dispersion_pearson", "dispersion_pearson") })
            reference.Holds(poisson.NumberAt(ours), "poisson", theirs);
        if (reference.At("negative_binomial").ValueKind == System.Text.Json.JsonValueKind.String) negative.At("theta").ShouldBeNull();
        else NegativeBinomial(reference, negative);
    }

    private static void NegativeBinomial(ReferenceCase reference, Estimate fit)
    {
        foreach (var term in fit.Terms)
        {
            var name = term.Term.Replace("=", "", StringComparison.Ordinal);
            reference.Holds(term.Value, "negative_binomial", "coefficients", name);
            reference.Holds(term.Se!.Value, "negative_binomial", "se_expected_information_given_theta", name);
            reference.Holds(fit.NumberAt("se_observed_joint", term.Term), "negative_binomial", "se_observed_joint", name);
        }
        foreach (var name in new[] { "theta", "alpha", "se_log_theta", "loglik" }) reference.Holds(fit.NumberAt(name), "negative_binomial", name);
        reference.Holds(fit.NumberAt("overdispersion_test", "statistic"), "negative_binomial", "lr_test_alpha_0", "statistic");
        reference.Holds(fit.NumberAt("overdispersion_test", "p"), "negative_binomial", "lr_test_alpha_0", "p_half_chisq1");
    }
}
