using Impact.Core.Estimation;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation;

public class MultipleImputationTests
{
    [SharedFact]
    public void Pooled_regressions_agree_with_R()
    {
        Pooled("nhanes_chl", "nhanes_imputed_long.csv", "chl", ["age", "bmi"]);
        Pooled("nhanes_bmi_m20", "nhanes_m20_imputed_long.csv", "bmi", ["age", "hyp", "chl"]);
    }

    [SharedFact]
    public void Equal_sets_agree_with_the_limit_of_the_rules()
    {
        var reference = ReferenceCase.Load("rubin", "scalar_zero_between");
        var pooled = Core.Estimation.Pooled.Of([.. Enumerable.Repeat(new TermEstimate("x", 2) { Se = 0.5, Df = 30 }, 5)]);
        foreach (var (value, name) in new[] { (pooled.Value, "pooled"), (pooled.Total, "total"), (Math.Sqrt(pooled.Total), "se"), (pooled.Lambda, "lambda"), (pooled.Df, "df") }) reference.Holds(value, name);
    }

    [Fact]
    public void Equal_sets_leave_the_observed_degrees_of_freedom()
    {
        var pooled = Core.Estimation.Pooled.Of([.. Enumerable.Repeat(new TermEstimate("x", 2) { Se = 0.5, Df = 30 }, 5)]);
        (pooled.Value, pooled.Total, pooled.Lambda).ShouldBe((2, 0.25, 0));
        pooled.Df.ShouldBe(28.1818181818182, 1e-12);
    }

    /// <summary>Values of <c>pool.scalar(Q = c(1.2, 0.7, 1.9, 1.1), U = c(.30, .25, .36, .28), n = 40, k = 3)</c> of mice 3.15.</summary>
    [Fact]
    public void Four_sets_are_pooled_as_R_does()
    {
        var sets = new[] { (1.2, 0.30), (0.7, 0.25), (1.9, 0.36), (1.1, 0.28) }.Select(s => new TermEstimate("x", s.Item1) { Se = Math.Sqrt(s.Item2), Df = 37 });
        var pooled = Core.Estimation.Pooled.Of([.. sets]);
        pooled.Value.ShouldBe(1.225, 1e-12);
        pooled.Between.ShouldBe(0.249166666666667, 1e-12);
        pooled.Total.ShouldBe(0.608958333333333, 1e-12);
        pooled.Df.ShouldBe(6.876103015358070, 1e-12);
    }

    [Fact]
    public void A_set_without_an_answer_refuses_the_whole()
    {
        var table = new Table([new NumberColumn("set", [1, 1, 1, 2, 2, 2]), new NumberColumn("y", [1, 2, 4, 1, 2, 3]), new NumberColumn("x", [1, 2, 3, 1, 2, double.NaN])]);
        Spec.Refusal(new { estimator = "mi", imputation = "set", inner = new { estimator = "ols", outcome = "y", terms = "x" } }, table).ShouldBe(RefusalReason.TooFewObservations);
    }

    private static void Pooled(string id, string file, string outcome, string[] terms)
    {
        var reference = ReferenceCase.Load("rubin", id);
        var fit = Spec.Estimate(new { estimator = "mi", imputation = ".imp", inner = new { estimator = "ols", outcome, terms, vcov = "classical" } }, ReferenceCase.Data(file).Table());
        foreach (var term in fit.Terms)
        {
            reference.Holds(term.Value, "pooled", term.Term);
            reference.Holds(term.Se!.Value, "se", term.Term);
            reference.Holds(term.Df!.Value, "df_barnard_rubin", term.Term);
            reference.Holds(term.P!.Value, "p", term.Term);
            reference.Holds(term.Low!.Value, "ci_low", term.Term);
            foreach (var name in new[] { "within", "between", "total", "lambda", "riv", "fmi", "relative_efficiency" })
                reference.Holds(fit.NumberAt("pooling", term.Term, name), name, term.Term);
        }
    }
}
