using Impact.Core.Estimation;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation;

public class DesignReferenceTests
{
    [SharedFact]
    public void Adjustment_for_a_baseline_agrees_with_R()
    {
        var anorexia = ReferenceCase.Data("anorexia.csv").Table();
        foreach (var (id, level) in new[] { ("anorexia_ft_vs_cont", "FT"), ("anorexia_cbt_vs_cont", "CBT") })
            Adjusted(id, ("Postwt", "Prewt"), anorexia.With("tr", cell => cell("Treat") == level ? 1 : 0), new { Treat = new[] { level, "Cont" } });
        Adjusted("lalonde_re75_re78", ("re78", "re75"), ReferenceCase.Data("lalonde.csv").Table().With(Renamed("lalonde.csv", "treat", "tr")), new { });
    }

    [SharedFact]
    public void Three_groups_are_tested_together()
    {
        var reference = ReferenceCase.Load("ancova", "anorexia_three_groups");
        var treat = ReferenceCase.Data("anorexia.csv").Text("Treat").Select(t => t == "Cont" ? "-Cont" : t);
        var table = new Table([.. ReferenceCase.Data("anorexia.csv").Table().Columns.Skip(1), new TextColumn("Treat", [.. treat])]);
        var fit = Spec.Estimate(new { estimator = "ancova", outcome = "Postwt", baseline = "Prewt", treatment = "Treat", factors = new[] { "Treat" }, vcov = "classical" }, table);
        reference.Holds(fit["Treat=FT"].Value, "coefficients", "TreatFT");
        reference.Holds(fit["Treat=CBT"].Se!.Value, "se", "TreatCBT");
        reference.Holds(fit.NumberAt("treatment_test", "f"), "F_treat");
        reference.Holds(fit.NumberAt("treatment_test", "p"), "p");
    }

    [SharedFact]
    public void Two_way_fixed_effects_agree_with_R()
    {
        Effects("organ_donations_twfe", LinearReferenceTests.OrganDonations(), ("Rate", "t_post", "treated"), ["State", "Quarter_Num"]);
        var card = ReferenceCase.Data("card_krueger.csv");
        Effects("card_krueger_twfe", card.Table(), ("fte", "d_nj", "d_nj"), ["id", "d"]);
        var both = card.Rows.Zip(card.Numbers("fte")).Where(r => !double.IsNaN(r.Second)).GroupBy(r => r.First[0]).Where(g => g.Count() == 2).Select(g => g.Key).ToHashSet();
        Effects("card_krueger_twfe_balanced", (card with { Rows = [.. card.Rows.Where(r => both.Contains(r[0]))] }).Table(), ("fte", "d_nj", "d_nj"), ["id", "d"]);
        Effects("mpdta_twfe", ReferenceCase.Data("mpdta.csv").Table().With("D", Started), ("lemp", "D", "D"), ["countyreal", "year"]);
    }

    [SharedFact]
    public void One_way_fixed_effects_agree_with_R()
    {
        var reference = ReferenceCase.Load("fixed_effects_did", "sleepstudy_oneway_fe");
        var fit = Spec.Estimate(new { estimator = "did", outcome = "Reaction", terms = "Days", absorb = "Subject", cluster = "Subject" }, ReferenceCase.Data("sleepstudy.csv").Table());
        reference.Holds(fit["Days"].Value, "coefficient");
        reference.Holds(fit["Days"].Se!.Value, "se_cluster_nested");
        reference.Holds(fit.NumberAt("r2_within"), "r2_within");
    }

    [SharedFact]
    public void Four_means_give_the_difference_in_differences()
    {
        var reference = ReferenceCase.Load("fixed_effects_did", "card_krueger_2x2_means");
        var spec = new Dictionary<string, object> { ["estimator"] = "ols", ["outcome"] = "fte", ["terms"] = new[] { "nj", "d", "d_nj" } };
        var table = ReferenceCase.Data("card_krueger.csv").Table();
        reference.Holds(Spec.Estimate(spec, table)["d_nj"].Value, "did");
        reference.Holds(Spec.Estimate(spec, table)["d_nj"].Se!.Value, "se_hc2");
        reference.Holds(Spec.Estimate(new Dictionary<string, object>(spec) { ["cluster"] = "id", ["vcov"] = "CR1" }, table)["d_nj"].Se!.Value, "se_cluster_store_cr1");
    }

    [SharedFact]
    public void An_event_study_agrees_with_R()
    {
        var mpdta = ReferenceCase.Data("mpdta.csv").Table().With("treated", cell => cell("first.treat") == "2007" ? 1 : 0);
        var spec = new
        {
            estimator = "event-study", outcome = "lemp", absorb = new[] { "countyreal", "year" }, cluster = "countyreal",
            relative = "year", treated = "treated", reference = 2006, where = new Dictionary<string, object> { ["first.treat"] = new[] { 0, 2007 } },
        };
        Study("mpdta_2007_event_study", Spec.Estimate(spec, mpdta), "year=", "year::");
        var organ = new { estimator = "event-study", outcome = "Rate", absorb = new[] { "State", "Quarter_Num" }, cluster = "State", relative = "Quarter_Num", treated = "ca", reference = 3, vcov = "CR1" };
        Study("organ_donations_event_study", Spec.Estimate(organ, LinearReferenceTests.OrganDonations()), "Quarter_Num=", "Quarter_Num::");
    }

    private static double Started(Func<string, string?> cell)
    {
        var (first, year) = (int.Parse(cell("first.treat")!, null), int.Parse(cell("year")!, null));
        return first > 0 && year >= first ? 1 : 0;
    }

    private static TextColumn Renamed(string file, string column, string name) => new(name, [.. ReferenceCase.Data(file).Text(column)]);

    private static void Adjusted(string id, (string Outcome, string Baseline) columns, Table table, object where)
    {
        var reference = ReferenceCase.Load("ancova", id);
        foreach (var (estimator, expected) in new[] { ("ancova", "ancova"), ("change", "change_score"), ("lin", "lin") })
        {
            var fit = Spec.Estimate(new { estimator, outcome = columns.Outcome, baseline = columns.Baseline, treatment = "tr", where }, table);
            reference.Holds(fit.Terms[0].Value, expected, "estimate");
            reference.Holds(fit.Terms[0].Se!.Value, expected, "se");
            reference.Holds(fit.Terms[0].Df!.Value, expected, "df");
            reference.Holds(fit.Terms[0].P!.Value, expected, "p");
            reference.Holds(fit.Terms[0].Low!.Value, expected, "ci_low");
            reference.Holds(fit.Terms[0].High!.Value, expected, "ci_high");
            if (estimator != "ancova") continue;
            reference.Holds(fit.NumberAt("classical_se", "tr"), "ancova_classical", "se");
            reference.Holds(fit.NumberAt("adjusted_means", "control"), "ancova_classical", "adjusted_means", "control");
            reference.Holds(fit.NumberAt("adjusted_means", "tr"), "ancova_classical", "adjusted_means", "treated");
            reference.Holds(fit.NumberAt("equal_slopes", "f"), "test_equal_slopes_F", "F");
            reference.Holds(fit.NumberAt("equal_slopes", "p"), "test_equal_slopes_F", "p");
        }
    }

    private static void Effects(string id, Table table, (string Outcome, string Column, string Name) terms, string[] absorb)
    {
        var reference = ReferenceCase.Load("fixed_effects_did", id);
        foreach (var (vcov, expected) in new[] { ("CR1", "cluster_fixest_default_nested"), ("CR0", "cluster_no_adjustment_CR0"), ("classical", "iid"), ("HC1", "hetero_HC1") })
        {
            var fit = Spec.Estimate(new { estimator = "did", outcome = terms.Outcome, terms = terms.Column, absorb, cluster = absorb[0], vcov }, table);
            reference.Holds(fit.Terms[0].Value, "coefficients", terms.Name);
            reference.Holds(fit.Terms[0].Se!.Value, expected, "se", terms.Name);
            reference.Holds(fit.Terms[0].P!.Value, expected, "p", terms.Name);
            reference.Holds(fit.Terms[0].Low!.Value, expected, "ci95", "values", 0, 0);
            reference.Holds(fit.NumberAt("r2_within"), "r2_within");
        }
    }

    private static void Study(string id, Estimate fit, string ours, string theirs)
    {
        var reference = ReferenceCase.Load("event_study", id);
        foreach (var expected in reference.At("coefficients").EnumerateObject())
        {
            var term = fit.Terms.Single(t => expected.Name.StartsWith(t.Term.Replace(ours, theirs, StringComparison.Ordinal) + ":", StringComparison.Ordinal));
            reference.Holds(term.Value, "coefficients", expected.Name);
            reference.Holds(term.Se!.Value, "se_cluster_nested", expected.Name);
            reference.Holds(term.P!.Value, "p", expected.Name);
        }
        var matrix = (double[][])fit.At("vcov")!;
        for (var i = 0; i < matrix.Length; i++)
            for (var j = 0; j < matrix.Length; j++) matrix[i][j].ShouldBe(reference.At("vcov", "values", i, j).GetDouble(), 1e-10);
    }
}
