using Impact.Core.Estimation;
using Impact.Core.Estimation.Surveys;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Surveys;

public class SurveyTests
{
    [SharedFact]
    public void A_stratified_cluster_survey_agrees_with_R()
    {
        var reference = ReferenceCase.Load("survey_weights", "nhanes_stratified_cluster");
        var spec = new { estimator = "survey", outcome = "HI_CHOL", weights = "WTMEC2YR", strata = "SDMVSTRA", cluster = "SDMVPSU", by = "race" };
        var estimate = Spec.Estimate(spec, ReferenceCase.Data("nhanes_survey.csv").Table());
        reference.Holds(estimate["mean"].Value, "mean");
        reference.Holds(estimate["mean"].Se!.Value, "se");
        reference.Holds(estimate["mean"].Df!.Value, "degf");
        reference.Holds(estimate.NumberAt("design_effect"), "deff");
        reference.Holds((IReadOnlyList<double>)estimate.At("logit_interval")!, "ciprop_logit");
        reference.Holds([.. Enumerable.Range(1, 4).Select(r => estimate[$"mean(race={r})"].Value)], "by_race", "mean");
        reference.Holds([.. Enumerable.Range(1, 4).Select(r => estimate[$"mean(race={r})"].Se!.Value)], "by_race", "se");
    }

    [SharedFact]
    public void A_logistic_regression_on_a_survey_agrees_with_R()
    {
        var reference = ReferenceCase.Load("survey_weights", "nhanes_stratified_cluster");
        var spec = new
        {
            estimator = "survey", outcome = "HI_CHOL", weights = "WTMEC2YR", strata = "SDMVSTRA", cluster = "SDMVPSU",
            terms = new[] { "race", "RIAGENDR" }, factors = "race", model = "logit",
        };
        var estimate = Spec.Estimate(spec, ReferenceCase.Data("nhanes_survey.csv").Table());
        foreach (var (term, name) in estimate.Terms.Zip(["(Intercept)", "factor(race)2", "factor(race)3", "factor(race)4", "RIAGENDR"]))
        {
            reference.Holds(term.Value, "svyglm", "coefficients", name);
            term.Se!.Value.ShouldBe(reference.At("svyglm", "se", name).GetDouble(), 1e-5 * term.Se.Value);
        }

        // The case takes weights of a step before the maximum (glm stops at 1e-8). The linearised errors at the maximum, in base R with epsilon = 1e-15:
        double[] converged = [0.1289756661056723, 0.0864402417901805, 0.1617129327809155, 0.2953600467364523, 0.0767609404501678];
        estimate.Terms.Select(t => t.Se!.Value).ShouldBe(converged, 1e-12);
    }

    [Fact]
    public void A_regression_on_the_constant_is_the_mean()
    {
        var table = new Table([new NumberColumn("y", [1, 2, 4, 8, 3, 5]), new NumberColumn("w", [1, 2, 1, 3, 1, 2]), new NumberColumn("x", [0, 0, 0, 1, 1, 1])]);
        var mean = Spec.Estimate(new { estimator = "survey", outcome = "y", weights = "w", by = "x" }, table);
        var line = Spec.Estimate(new { estimator = "survey", outcome = "y", weights = "w", terms = "x" }, table);
        line["(Intercept)"].Value.ShouldBe(mean["mean(x=0)"].Value, 1e-12);
        line["(Intercept)"].Se!.Value.ShouldBe(mean["mean(x=0)"].Se!.Value, 1e-12);
        line["x"].Value.ShouldBe(mean["mean(x=1)"].Value - mean["mean(x=0)"].Value, 1e-12);
    }

    [SharedFact]
    public void Raked_and_post_stratified_weights_agree_with_R()
    {
        var (reference, births) = (ReferenceCase.Load("survey_weights", "birthwt_rake"), ReferenceCase.Data("birthwt.csv").Table().With("w", _ => 10));
        Dictionary<string, double> race = new() { ["1"] = 1100, ["2"] = 300, ["3"] = 490 }, smoke = new() { ["0"] = 1300, ["1"] = 590 };
        var raked = Spec.Estimate(new { estimator = "survey", outcome = "bwt", weights = "w", margin_columns = new[] { "race", "smoke" }, margins = new { race, smoke } }, births);
        reference.Holds(raked["mean"].Value, "weighted_mean");
        reference.Holds(raked.NumberAt("weight_min"), "weight_min");
        reference.Holds(raked.NumberAt("weight_max"), "weight_max");
        reference.Holds(raked.NumberAt("sum_of_weights"), "sum");
        reference.Holds(raked.NumberAt("kish_design_effect"), "kish_deff");
        reference.Holds(raked.NumberAt("se_weights_fixed"), "se_weights_fixed_linearised");
        var stratified = Spec.Estimate(new { estimator = "survey", outcome = "bwt", weights = "w", margin_columns = "race", margins = new { race } }, births);
        reference.Holds(stratified["mean"].Value, "poststratified_mean");
        reference.Holds(stratified["mean"].Se!.Value, "poststratified_se");
    }

    // By hand: stratum a has totals 3 and 7, b has 4 and 4; 2 of 10 clusters drawn in each: variance = 0.8 × 2 × (4 + 4) = 12.8.
    [Fact]
    public void A_total_with_a_finite_population_comes_out()
    {
        var table = new Table(
        [
            new NumberColumn("y", [1, 2, 3, 4, 4, 1, 3]), new TextColumn("h", ["a", "a", "a", "a", "b", "b", "b"]),
            new TextColumn("c", ["1", "1", "2", "2", "1", "2", "2"]), new NumberColumn("N", [10, 10, 10, 10, 10, 10, 10]),
        ]);
        var total = Spec.Estimate(new { estimator = "survey", outcome = "y", strata = "h", cluster = "c", population = "N", statistic = "total" }, table)["total"];
        total.Value.ShouldBe(18);
        total.Se!.Value.ShouldBe(Math.Sqrt(0.8 * 2 * 8), 1e-12);
        total.Df.ShouldBe(2);
    }

    [Fact]
    public void A_stratum_with_one_cluster_has_no_answer() =>
        Spec.Refusal(new { estimator = "survey", outcome = "y", cluster = "c" }, new([new NumberColumn("y", [1, 2]), new TextColumn("c", ["1", "1"])]))
            .ShouldBe(RefusalReason.TooFewClusters);

    [Fact]
    public void Raked_weights_count_as_many_as_there_are_on_every_margin_at_once()
    {
        string[] sex = ["f", "f", "f", "m", "m", "m"], age = ["old", "old", "young", "young", "young", "old"];
        Raking.Margin[] margins = [new(sex, new Dictionary<string, double> { ["f"] = 30, ["m"] = 70 }), new(age, new Dictionary<string, double> { ["old"] = 60, ["young"] = 40 })];
        var weights = Raking.Weights([1, 1, 1, 1, 2, 1], margins)!;
        foreach (var margin in margins)
            foreach (var (value, total) in margin.Totals) weights.Where((_, i) => margin.Values[i] == value).Sum().ShouldBe(total, 1e-9);
    }

    [Fact]
    public void Margins_that_miss_a_value_are_refused()
    {
        var table = new Table([new NumberColumn("y", [1, 2, 3]), new TextColumn("sex", ["f", "m", "x"])]);
        Spec.Refusal(new { estimator = "survey", outcome = "y", margin_columns = "sex", margins = new { sex = new { f = 10, m = 10 } } }, table).ShouldBe(RefusalReason.InvalidField);
    }
}
