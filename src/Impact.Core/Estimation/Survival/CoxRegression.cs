using Impact.Core.Estimation.StandardErrors;
using Impact.Core.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Impact.Core.Estimation.Survival;

/// <summary>Hazard ratios.</summary>
internal static class CoxRegression
{
    /// <summary>The estimator <c>cox</c>: a log hazard ratio per term; the hazard ratios in the diagnostics.</summary>
    public static Estimator Estimator { get; } = new(
        "cox",
        [
            .. SurvivalFields.Fields, new("terms", FieldKind.Terms, true), Field.Choice("ties", "efron", "breslow"),
            Field.Choice("vcov", "model", "robust"), Field.Group("cluster"),
        ],
        request => SurvivalFields.Use(request, people => Run(request, people)));

    private static Estimation Run(EstimationRequest request, FollowUp[] people)
    {
        var terms = request.Terms("terms");
        if (terms.Count == 0) return Specification.Refuse(RefusalReason.InvalidField, "terms");
        if (people.Count(p => p.Event) <= terms.Count) return new NotEstimable(RefusalReason.TooFewObservations);
        if (request.Has("cluster") && request.ClustersOf(request.Words("cluster")[0]).Count < 2) return new NotEstimable(RefusalReason.TooFewClusters);
        var (fit, reason) = CoxFit.Of(new(people, terms), request.Word("ties", "efron") == "efron");
        return fit is null ? new NotEstimable(reason!) : Result(request, fit, terms);
    }

    private static Estimate Result(EstimationRequest request, CoxFit fit, IReadOnlyList<Covariate> terms)
    {
        var clusters = request.Has("cluster") ? request.TextsOf(request.Word("cluster")) : null;
        var robust = clusters is not null || request.Word("vcov") == "robust";
        var covariance = robust ? CoxResiduals.Robust(fit, clusters) : fit.Covariance;
        var estimates = terms.Select((t, j) => Term(t.Name, fit.Beta[j], Math.Sqrt(covariance[j, j]), request.Level)).ToArray();
        return new()
        {
            Estimator = request.Estimator,
            N = fit.Data.People.Length,
            Clusters = clusters?.Distinct().Count(),
            Terms = estimates,
            Diagnostics = new Dictionary<string, object?>(Tests(fit))
            {
                ["covariance"] = robust ? "robust" : "model",
                ["warnings"] = clusters is null ? [] : ClusterWarnings.Of(terms.Select(t => t.Values), [Clusters.Of(clusters)]),
                ["hazard_ratios"] = estimates.ToDictionary(t => t.Term, t => (object?)new[] { Math.Exp(t.Value), Math.Exp(t.Low!.Value), Math.Exp(t.High!.Value) }),
            },
        };
    }

    private static Dictionary<string, object?> Tests(CoxFit fit)
    {
        var ratio = 2 * (fit.Best.LogLikelihood - fit.Start.LogLikelihood);
        var risk = fit.Data.X.Select(x => Vector<double>.Build.Dense(x).DotProduct(fit.Beta)).ToArray();
        return new()
        {
            ["events"] = fit.Data.People.Count(p => p.Event),
            ["log_likelihood"] = new[] { fit.Start.LogLikelihood, fit.Best.LogLikelihood },
            ["likelihood_ratio_test"] = Chi(ratio, fit.Beta.Count),
            ["wald_test"] = Chi(fit.Beta.DotProduct(fit.Best.Information * fit.Beta), fit.Beta.Count),
            ["score_test"] = Chi(fit.Start.Score.DotProduct(fit.Start.Information.Cholesky().Solve(fit.Start.Score)), fit.Beta.Count),
            ["concordance"] = Concordance.Of(fit.Data.People, risk),
        };
    }

    private static Dictionary<string, object?> Chi(double statistic, int df) =>
        new() { ["statistic"] = statistic, ["df"] = df, ["p"] = ChiSquared.UpperTail(statistic, df) };

    private static TermEstimate Term(string name, double value, double se, double level)
    {
        var (low, high) = Interval.Around(value, ConfidenceLevel.Normal(level) * se);
        return new(name, value) { Se = se, Statistic = value / se, P = Normal.TwoSidedP(value / se), Low = low, High = high };
    }
}
