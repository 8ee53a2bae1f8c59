using Impact.Core.Estimation;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Mixed;

public class MixedEffectsTests
{
    [SharedFact]
    public void A_random_intercept_agrees_with_R() => Mixed("sleepstudy_intercept", []);

    /// <summary>
    /// Everybody has the same days, so that REML has a closed form: the covariance of the regressions per subject less σ²(Z'Z)⁻¹, σ² pooled within subjects. It is computed in R and held to 1e-6;
    /// lme4's search stops 1.2e-5 from it.
    /// </summary>
    [SharedFact]
    public void A_random_slope_has_the_closed_form_of_a_balanced_design()
    {
        var (reference, fit) = Mixed("sleepstudy_slope", ["Days"]);
        fit.NumberAt("variance", "(Intercept)").ShouldBe(612.08993866252558, 612e-6);
        fit.NumberAt("variance", "Days").ShouldBe(35.07166049831741, 35e-6);
        fit.NumberAt("residual_variance").ShouldBe(654.941027072299, 654e-6);
        ((double)((object[])fit.At("covariances")!)[0]).ShouldBe(9.60433331674398, 1e-5);
        fit.NumberAt("criterion").ShouldBeLessThan(reference.At("reml_criterion").GetDouble());
    }

    [Fact]
    public void Groups_that_do_not_differ_give_the_ordinary_regression()
    {
        double[] y = [1, 2, 3, 4, 4, 3, 2, 1, 2, 4, 1, 3];
        var table = new Table([new NumberColumn("y", y), new TextColumn("g", [.. Enumerable.Range(0, 12).Select(i => "abc"[i / 4].ToString())])]);
        var fit = Spec.Estimate(new { estimator = "mixed", outcome = "y", group = "g" }, table);
        fit.NumberAt("variance", "(Intercept)").ShouldBe(0, 1e-6);
        fit["(Intercept)"].Value.ShouldBe(2.5, 1e-9);
    }

    private static (ReferenceCase Reference, Estimate Fit) Mixed(string id, string[] slopes)
    {
        var (reference, table) = (ReferenceCase.Load("mixed_model", id), ReferenceCase.Data("sleepstudy.csv").Table());
        Estimate Run(string method) => Spec.Estimate(new { estimator = "mixed", outcome = "Reaction", terms = "Days", group = "Subject", slopes, method }, table);
        var (fit, likelihood) = (Run("REML"), Run("ML"));
        foreach (var term in fit.Terms)
        {
            reference.Holds(term.Value, "fixed", term.Term);
            reference.Holds(term.Se!.Value, "se", term.Term);
            // lmerTest differentiates numerically: in this balanced design the exact value with a random slope is 17 (as Kenward-Roger), of which it misses 1.2e-5.
            (reference with { Tolerance = 2e-5 }).Holds(term.Df!.Value, "df_satterthwaite", term.Term);
            reference.Holds(likelihood[term.Term].Se!.Value, "ml", "se", term.Term);
        }
        (reference with { Tolerance = 2e-5 }).Holds(fit.NumberAt("variance", "(Intercept)"), "var_components", "Subject:(Intercept):NA");
        reference.Holds(fit.NumberAt("residual_variance"), "var_components", "Residual:NA:NA");
        fit.NumberAt("criterion").ShouldBe(reference.At("reml_criterion").GetDouble(), 1e-8);
        likelihood.NumberAt("loglik").ShouldBe(reference.At("ml", "loglik").GetDouble(), 1e-8);
        return (reference, fit);
    }
}
