using Impact.Core.Estimation.StandardErrors;

namespace Impact.Core.Estimation.Weighting;

/// <summary>Doubly robust difference-in-differences between two moments, of the same units or of two samples.</summary>
internal static class DoublyRobustDifference
{
    /// <summary>Default method.</summary>
    public const string Improved = "improved";

    /// <summary>The estimator <c>dr-did</c>: <c>outcome_pre</c> and <c>outcome_post</c> for a panel, <c>outcome</c> and <c>post</c> for two samples.</summary>
    public static Estimator Estimator { get; } = new(
        "dr-did",
        [
            new("outcome_pre", FieldKind.NumberColumn), new("outcome_post", FieldKind.NumberColumn), new("outcome", FieldKind.NumberColumn),
            new("post", FieldKind.NumberColumn), Field.Column("treatment"), new("covariates", FieldKind.Terms),
            Field.Choice("method", Improved, "traditional", "reg", "ipw"), Field.Group("cluster"),
        ],
        Run);

    private static Estimation Run(EstimationRequest request)
    {
        var treated = request.Outcome("treatment");
        if (treated.Any(a => a is not (0 or 1))) return Specification.Refuse(RefusalReason.InvalidField, "treatment");
        var design = Design.Constant(treated.Length).With(request.Terms("covariates")).Independent();
        var arm = (int)treated.Sum();
        if (Math.Min(arm, treated.Length - arm) <= design.Columns.Count) return new NotEstimable(RefusalReason.TooFewObservations);
        var method = request.Word("method", Improved);
        if (method != "reg" && design.Columns.Count > 1 && LacksOverlap(treated, design, method)) return new NotEstimable(RefusalReason.NoOverlap);
        if (request.Has("outcome_pre") && request.Has("outcome_post"))
        {
            double[] change = [.. request.Outcome("outcome_post").Zip(request.Outcome("outcome_pre"), (after, before) => after - before)];
            if (TreatedData.IsExact(change, design, treated)) return new NotEstimable(RefusalReason.NoVariation);
            return Result(request, treated, new PanelDifference(change, treated, design).Effect(method));
        }

        if (!request.Has("outcome") || !request.Has("post")) return Specification.Refuse(RefusalReason.MissingField, "outcome_pre");
        if (request.Outcome("post").Any(p => p is not (0 or 1))) return Specification.Refuse(RefusalReason.InvalidField, "post");
        if (request.Outcome().Distinct().Count() < 2) return new NotEstimable(RefusalReason.NoVariation);
        if (method is not (Improved or "traditional")) return Specification.Refuse(RefusalReason.InvalidField, "method");
        return Result(request, treated, new CrossSectionDifference(request.Outcome(), request.Outcome("post"), treated, design).Effect(method));
    }

    /// <summary>Whether no weights exist, or one unit of the comparison group carries more than half of them.</summary>
    private static bool LacksOverlap(double[] treated, Design design, string method)
    {
        var odds = method == Improved ? Propensity.TiltedOdds(treated, design) : Propensity.Fit(treated, design)?.Score.Select(e => e / (1 - e)).ToArray();
        if (odds is null) return true;
        double[] weights = [.. odds.Where((_, i) => treated[i] == 0)];
        return !(weights.Max() <= WeightedArms.LargestShare * weights.Sum());
    }

    private static Estimation Result(EstimationRequest request, double[] treated, Influence? effect)
    {
        var clusters = TreatedData.ClustersOf(request);
        if (TreatedData.ClusterFault(clusters, i => treated[i] == 1, i => treated[i] == 0) is { } fault) return new NotEstimable(fault);
        if (effect is null || !double.IsFinite(effect.Value)) return new NotEstimable(RefusalReason.NoOverlap);
        return new Estimate
        {
            Estimator = request.Estimator,
            N = treated.Length,
            Clusters = clusters?.Count,
            Terms = [effect.Term("ATT", clusters, request.Level)],
            Diagnostics = new Dictionary<string, object?>
            {
                ["method"] = request.Word("method", Improved),
                ["treated"] = (int)treated.Sum(),
                ["warnings"] = clusters is null ? [] : ClusterWarnings.Of([treated], [clusters]),
            },
        };
    }
}
