using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Reliability;

/// <summary>How well the items of a questionnaire hang together.</summary>
internal static class ScaleReliability
{
    /// <summary>The estimator <c>reliability</c>: terms <c>alpha</c> (Feldt) and <c>omega</c> (one factor, delta method).</summary>
    public static Estimator Estimator { get; } = new(
        "reliability",
        [new("items", FieldKind.Columns, true), new("reverse", FieldKind.Words), new("scale", FieldKind.Numbers)],
        Run);

    private static Estimation Run(EstimationRequest request)
    {
        var (names, reverse, scale) = (request.Words("items"), request.Words("reverse"), request.Numbers("scale"));
        if (names.Count < 2) return Specification.Refuse(RefusalReason.InvalidField, "items");
        if (reverse.Except(names).Any()) return Specification.Refuse(RefusalReason.InvalidField, "reverse");
        if (scale.Count is not (0 or 2) || (reverse.Count > 0 && scale.Count == 0)) return Specification.Refuse(request.Has("scale") ? RefusalReason.InvalidField : RefusalReason.MissingField, "scale");
        if (request.Table.Rows < 3) return new NotEstimable(RefusalReason.TooFewObservations);
        if (names.FirstOrDefault(n => request.NumbersOf(n).Any(double.IsNaN)) is { } text) return Specification.Refuse(RefusalReason.NotNumeric, text);
        double[][] items = [.. names.Select(n => reverse.Contains(n) ? [.. request.NumbersOf(n).Select(v => scale[0] + scale[1] - v)] : request.NumbersOf(n))];
        return items.Any(i => i.Distinct().Count() < 2) ? new NotEstimable(RefusalReason.NoVariation) : Estimate(request, names, new(items));
    }

    private static Estimate Estimate(EstimationRequest request, IReadOnlyList<string> names, ItemScale scale)
    {
        var (alpha, interval) = CronbachAlpha.Feldt(scale, request.Level);
        var factor = OneFactor.Fit(scale);
        return new()
        {
            Estimator = request.Estimator,
            N = scale.N,
            Terms = [new("alpha", alpha) { Se = CronbachAlpha.Se(scale), Low = interval.Low, High = interval.High }, .. Omega(factor, request.Level)],
            Diagnostics = new Dictionary<string, object?>
            {
                ["alpha_standardised"] = scale.Items * scale.MeanCorrelation / (1 + (scale.Items - 1) * scale.MeanCorrelation),
                ["mean_inter_item_r"] = scale.MeanCorrelation,
                ["sd_total"] = Math.Sqrt(scale.TotalVariance),
                ["sem"] = Math.Sqrt(scale.TotalVariance * (1 - alpha)),
                ["item_rest_correlation"] = names.Select((n, i) => (n, i)).ToDictionary(x => x.n, x => (object?)scale.ItemRestCorrelation(x.i)),
                ["alpha_if_deleted"] = names.Select((n, i) => (n, i)).ToDictionary(x => x.n, x => (object?)scale.AlphaWithout(x.i)),
                ["one_factor"] = factor is null ? null : Factor(factor, names),
            },
        };
    }

    private static TermEstimate[] Omega(OneFactor? factor, double level)
    {
        if (factor is null)
            return [];
        var (low, high) = Interval.Around(factor.Omega, ConfidenceLevel.Normal(level) * factor.OmegaSe);
        return [new("omega", factor.Omega) { Se = factor.OmegaSe, Low = low, High = high }];
    }

    private static Dictionary<string, object?> Factor(OneFactor factor, IReadOnlyList<string> names) => new()
    {
        ["loadings"] = names.Zip(factor.Loadings).ToDictionary(p => p.First, p => (object?)p.Second),
        ["residual_variances"] = names.Zip(factor.Residuals).ToDictionary(p => p.First, p => (object?)p.Second),
        ["heywood"] = factor.Residuals.Any(r => r < 0),
        ["chi_squared"] = factor.ChiSquared,
        ["df"] = factor.Df,
        ["p"] = factor.Df > 0 ? ChiSquared.UpperTail(factor.ChiSquared, factor.Df) : null,
    };
}
