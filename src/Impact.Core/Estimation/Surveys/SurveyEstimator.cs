using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Surveys;

/// <summary>Means and totals of a survey that was not a simple random sample.</summary>
internal static class SurveyEstimator
{
    /// <summary>The estimator <c>survey</c>: term <c>mean</c> or <c>total</c>, and per level of <c>by</c> one named <c>mean(column=level)</c>. Persons
    /// without an outcome stay in the design with weight zero; <c>margins</c> (persons there are, per column and value; the columns named in
    /// <c>margin_columns</c>) rakes the weights. With <c>terms</c> the coefficients of a <c>linear</c> or <c>logit</c> <c>model</c>.</summary>
    public static Estimator Estimator { get; } = new(
        "survey",
        [
            new("outcome", FieldKind.SparseColumn, true), new("weights", FieldKind.NumberColumn), Field.Group("strata"),
            Field.Group("cluster"), new("population", FieldKind.NumberColumn), Field.Choice("statistic", "mean", "total"),
            new("by", FieldKind.Columns), new("terms", FieldKind.Terms),
            Field.Choice("model", SurveyRegression.Models), new("margins", FieldKind.Inner), new("margin_columns", FieldKind.Columns),
        ],
        Run);

    private static Estimation Run(EstimationRequest request)
    {
        if (Sample.Of(request) is not { } sample) return Specification.Refuse(RefusalReason.InvalidField, "margins");
        if (request.Table.Rows < 2 || sample.Known == 0) return new NotEstimable(RefusalReason.TooFewObservations);
        if (sample.Weights.Any(w => !(w >= 0)) || sample.Weights.All(w => w == 0)) return Specification.Refuse(RefusalReason.InvalidField, "weights");
        if (!sample.Design.HasSpread) return new NotEstimable(RefusalReason.TooFewClusters);
        if (sample.Design.Population is { } population && population.Any(p => p < 1)) return Specification.Refuse(RefusalReason.InvalidField, "population");
        if (request.Has("terms")) return SurveyRegression.Estimate(request, sample);
        var total = request.Word("statistic") == "total";
        var whole = sample.Estimate(total, _ => true, request.Level);
        if (whole is null) return new NotEstimable(RefusalReason.NoVariation);
        return new Estimate
        {
            Estimator = request.Estimator,
            N = sample.Known,
            Dropped = request.Table.Rows - sample.Known,
            Clusters = request.Has("cluster") ? sample.Design.Drawn : null,
            Terms = [whole, .. Parts(request, sample, total)],
            Diagnostics = sample.Diagnostics(whole, request.Level),
        };
    }

    private static IEnumerable<TermEstimate> Parts(EstimationRequest request, Sample sample, bool total)
    {
        foreach (var column in request.Words("by"))
        {
            var values = request.TextsOf(column);
            foreach (var value in values.Distinct().Order(StringComparer.Ordinal))
            {
                if (sample.Estimate(total, i => values[i] == value, request.Level) is { } part)
                    yield return part with { Term = $"{part.Term}({column}={value})" };
            }
        }
    }
}
