using Impact.Core.Estimation.Glm;
using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Surveys;

/// <summary>Regression on the persons of a survey: weighted, with the errors of the design.</summary>
/// <remarks>D. A. Binder (1983): the linearised errors of the mean, applied to the scores of the model.</remarks>
internal static class SurveyRegression
{
    /// <summary>The words of <c>model</c>.</summary>
    public static string[] Models { get; } = ["linear", "logit"];

    /// <summary>Coefficients of <c>terms</c>, log odds ratios for <c>logit</c>; degrees of freedom are those of the design less the terms.</summary>
    public static Estimation Estimate(EstimationRequest request, Sample sample)
    {
        int[] known = [.. Enumerable.Range(0, sample.Outcome.Length).Where(i => !double.IsNaN(sample.Outcome[i]) && sample.Weights[i] > 0)];
        double[] Part(IReadOnlyList<double> column) => [.. known.Select(i => column[i])];
        var design = Design.Constant(known.Length).With(request.Terms("terms").Select(t => new Covariate(t.Name, Part(t.Values))));
        if (design.Independent().Columns.Count < design.Columns.Count) return new NotEstimable(RefusalReason.SingularDesign);
        var df = sample.Design.Df + 1 - design.Columns.Count;
        if (df < 1) return new NotEstimable(RefusalReason.TooFewClusters);
        var (outcome, weights) = (Part(sample.Outcome), Part(sample.Weights));
        var logit = request.Word("model") == "logit";
        if (logit && outcome.Any(y => y is not (0 or 1))) return Specification.Refuse(RefusalReason.ImpossibleOutcome, "outcome");
        var (fit, residuals) = logit ? Logit(outcome, weights, design) : Linear(outcome, weights, design);
        return fit is null
            ? new NotEstimable(logit ? RefusalReason.Separation : RefusalReason.SingularDesign)
            : new Estimate
            {
                Estimator = request.Estimator,
                N = known.Length,
                Dropped = request.Table.Rows - known.Length,
                Clusters = request.Has("cluster") ? sample.Design.Drawn : null,
                Terms = [.. design.Names.Select((name, j) => Term(name, fit.Coefficients[j], sample.Se(sample.Weights, Influence(fit, design, residuals, j).Spread(known, sample.Weights.Length)), (df, request.Level)))],
                Diagnostics = new Dictionary<string, object?> { ["model"] = logit ? "logit" : "linear", ["design_df"] = sample.Design.Df },
            };
    }

    private static (Fit? Fit, double[] Residuals) Linear(double[] outcome, double[] weights, Design design)
    {
        var fit = new LinearModel(outcome, design) { Weights = weights }.Fit();
        return (fit, fit?.UnscaledResiduals() ?? []);
    }

    private static (Fit? Fit, double[] Residuals) Logit(double[] outcome, double[] weights, Design design)
    {
        // Weights of mean one: their size does not matter, and the fit keeps its digits.
        var mean = weights.Average();
        var fit = new GeneralisedLinearModel(outcome, design, GlmFamily.Logit) { Weights = [.. weights.Select(w => w / mean)] }.Fit();
        return (fit?.Working, fit is null ? [] : [.. outcome.Zip(fit.Means, (y, mu) => (y - mu) / mean)]);
    }

    // How much a person moves coefficient j, per unit of weight: row j of (X'WX)⁻¹ times the person's columns and residual.
    private static double[] Influence(Fit fit, Design design, double[] residuals, int j)
    {
        var inverse = fit.Triangle.InverseCrossProduct();
        return [.. residuals.Select((e, i) => e * design.Columns.Select((column, k) => inverse[j, k] * column[i]).Sum())];
    }

    private static double[] Spread(this double[] part, int[] rows, int count)
    {
        var all = new double[count];
        for (var i = 0; i < rows.Length; i++) all[rows[i]] = part[i];
        return all;
    }

    private static TermEstimate Term(string name, double value, double se, (double Df, double Level) reference)
    {
        var (low, high) = Interval.Around(value, ConfidenceLevel.T(reference.Level, reference.Df) * se);
        return new(name, value) { Se = se, Statistic = value / se, Df = reference.Df, P = StudentT.TwoSidedP(value / se, reference.Df), Low = low, High = high };
    }
}
