using System.Text.Json;
using Impact.Core.Estimation;
using Impact.Core.Estimation.Staggered;
using Impact.Core.Estimation.Weighting;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Staggered;

public class StaggeredReferenceTests
{
    /// <summary>R's <c>glm</c> stops at a deviance that changes by 1e-8; with 1e-14 the same R formula gives our digits (0.0286488625393484 for group 2004 in 2005).</summary>
    private const double EarlyStop = 3e-6;

    [SharedTheory]
    [InlineData("mpdta_nocov", "reg", "never", "varying", false)]
    [InlineData("mpdta_lpop_dr", "dr", "never", "varying", true)]
    [InlineData("mpdta_lpop_notyet", "dr", "not-yet", "varying", true)]
    [InlineData("mpdta_lpop_reg_universal", "reg", "never", "universal", true)]
    [InlineData("mpdta_lpop_ipw", "ipw", "never", "varying", true)]
    public void Group_time_effects_and_their_averages_agree_with_did(string id, string method, string control, string @base, bool isAdjusted)
    {
        var reference = ReferenceCase.Load("callaway_santanna", id);
        if (method == "ipw") reference = reference with { Tolerance = EarlyStop };
        var fit = Spec.Estimate(Specification(method, control, @base, isAdjusted), ReferenceCase.Data("mpdta.csv").Table());

        HoldsGroupTimes(reference, fit);
        foreach (var aggregation in new[] { "simple", "dynamic", "group", "calendar" })
        {
            reference.Holds(fit[aggregation].Value, "aggregations", aggregation, "overall_att");
            if (aggregation != "group") reference.Holds(fit[aggregation].Se!.Value, "aggregations", aggregation, "overall_se");
            HoldsKeys(reference, fit, aggregation);
        }
    }

    [SharedFact]
    public void The_pre_test_agrees_with_did()
    {
        var reference = ReferenceCase.Load("callaway_santanna", "mpdta_nocov");
        var fit = Spec.Estimate(Specification("reg", "never", "varying", false), ReferenceCase.Data("mpdta.csv").Table());

        reference.Holds(fit.NumberAt("pre_test", "W"), "wald_pre_test", "W", 0, 0);
        fit.NumberAt("pre_test", "p").ShouldBe(reference.At("wald_pre_test", "p", 0, 0).GetDouble(), 1e-5);
    }

    /// <summary>
    /// did 2.1.2 looks up the groups of the overall group average in the list of group-moments: its first three entries are all 2004, so the sizes of 2006 and 2007
    /// get the influence of 2004. With that lookup its number follows from ours; the influence of a group's share on a weighted mean is its own deviation from it.
    /// </summary>
    [SharedFact]
    public void The_error_of_the_group_average_differs_from_did_by_its_lookup_only()
    {
        var reference = ReferenceCase.Load("callaway_santanna", "mpdta_nocov");
        var table = ReferenceCase.Data("mpdta.csv").Table();
        using var spec = JsonDocument.Parse(JsonSerializer.Serialize(Specification("reg", "never", "varying", false)));
        var (panel, _, _) = GroupTimePanel.Of(new EstimationRequest { Estimator = "staggered-did", Fields = spec.RootElement, Table = table, Whole = table, Factors = [] }, false)!.Value;
        var groups = new Aggregation(panel, GroupTimeEffects.Of(panel, new GroupTimeRules("reg", false, false))!).Group;
        var shares = groups.Select(g => panel.Share(g.Key)).ToArray();
        var mean = Influence.Combine([.. groups.Select(g => g.Effect)], [.. shares.Select(s => s / shares.Sum())]);
        var lookup = groups.Sum(g => g.Effect.Value - mean.Value) / shares.Sum();

        var theirs = mean with { Function = [.. mean.Function.Select((f, i) => f + (panel.First[i] == 2004 ? lookup : 0))] };

        reference.Holds(theirs.Se(null), "aggregations", "group", "overall_se");
    }

    private static object Specification(string method, string control, string @base, bool isAdjusted) => new
    {
        estimator = "staggered-did",
        outcome = "lemp",
        unit = "countyreal",
        time = "year",
        first_treated = "first.treat",
        covariates = isAdjusted ? new[] { "lpop" } : [],
        method,
        control,
        @base,
    };

    private static void HoldsGroupTimes(ReferenceCase reference, Estimate fit)
    {
        var groups = reference.At("att_gt", "group");
        for (var k = 0; k < groups.GetArrayLength(); k++)
        {
            var term = fit[$"ATT({groups[k].GetInt32()},{reference.At("att_gt", "t", k).GetInt32()})"];
            reference.Holds(term.Value, "att_gt", "att", k);
            if (reference.At("att_gt", "se", k).ValueKind == JsonValueKind.Null) (term.Se ?? 0).ShouldBe(0);
            else reference.Holds(term.Se!.Value, "att_gt", "se", k);
        }
    }

    private static void HoldsKeys(ReferenceCase reference, Estimate fit, string aggregation)
    {
        var keys = reference.At("aggregations", aggregation, "egt");
        if (keys.ValueKind == JsonValueKind.Null) return;
        for (var k = 0; k < keys.GetArrayLength(); k++)
        {
            var term = fit[$"{aggregation}({keys[k].GetInt32()})"];
            reference.Holds(term.Value, "aggregations", aggregation, "att_egt", k);
            if (reference.At("aggregations", aggregation, "se_egt", k).ValueKind == JsonValueKind.Number)
                reference.Holds(term.Se!.Value, "aggregations", aggregation, "se_egt", k);
        }
    }
}
