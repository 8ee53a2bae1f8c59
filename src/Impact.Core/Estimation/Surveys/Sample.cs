using System.Text.Json;
using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Surveys;

/// <summary>The persons of a survey with their weights, and what they say about all.</summary>
internal sealed record Sample
{
    /// <summary>Outcome of each person; not a number when missing.</summary>
    public required double[] Outcome { get; init; }

    /// <summary>Weight of each person.</summary>
    public required double[] Weights { get; init; }

    /// <summary>How they were drawn.</summary>
    public required SurveyDesign Design { get; init; }

    /// <summary>Columns that the weights were calibrated to; empty without raking.</summary>
    public required IReadOnlyList<Raking.Margin> Margins { get; init; }

    /// <summary>Persons with an outcome.</summary>
    public int Known => Outcome.Count(v => !double.IsNaN(v));

    /// <summary>The sample of a request; null when the margins do not fit the persons.</summary>
    public static Sample? Of(EstimationRequest request)
    {
        var rows = request.Table.Rows;
        var cells = request.Table.Find(request.Word("outcome"))!;
        double[] weights = request.Column("weights") ?? [.. Enumerable.Repeat(1.0, rows)];
        var margins = MarginsOf(request);
        if (margins.Any(m => m.Values.Count == 0) || (margins.Count > 0 ? Raking.Weights(weights, margins) : weights) is not { } raked) return null;
        return new()
        {
            Outcome = [.. Enumerable.Range(0, rows).Select(i => cells.Number(i) ?? double.NaN)],
            Weights = raked,
            Margins = margins,
            Design = new(
                request.Has("strata") ? request.TextsOf(request.Word("strata")) : [.. Enumerable.Repeat("", rows)],
                request.Has("cluster") ? request.TextsOf(request.Word("cluster")) : [.. Enumerable.Range(0, rows).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))])
            {
                Population = request.Column("population"),
            },
        };
    }

    /// <summary>The mean or total of a part of the persons; null when nobody counts or nothing varies.</summary>
    public TermEstimate? Estimate(bool total, Func<int, bool> part, double level)
    {
        double[] w = [.. Weights.Select((v, i) => part(i) && !double.IsNaN(Outcome[i]) ? v : 0)], y = [.. Outcome.Select(v => double.IsNaN(v) ? 0 : v)];
        var (sum, size) = (NeumaierSum.Of(w.Zip(y, (a, b) => a * b)), NeumaierSum.Of(w));
        if (size == 0)
            return null;
        var value = total ? sum : sum / size;
        double[] influence = total ? y : [.. y.Select(v => (v - value) / size)];
        var se = Se(w, influence);
        var (low, high) = Interval.Around(value, ConfidenceLevel.T(level, Design.Df) * se);
        return se > 0
            ? new(total ? "total" : "mean", value) { Se = se, Statistic = value / se, Df = Design.Df, P = StudentT.TwoSidedP(value / se, Design.Df), Low = low, High = high }
            : null;
    }

    /// <summary>Standard error of a sum over persons of weight times influence.</summary>
    public double Se(double[] weights, double[] influence) => Math.Sqrt(Design.Variance(Contributions(weights, influence)));

    /// <summary>Effect of design and weights, and for yes and no the interval on the logit scale.</summary>
    public Dictionary<string, object?> Diagnostics(TermEstimate whole, double level)
    {
        var known = Enumerable.Range(0, Outcome.Length).Where(i => !double.IsNaN(Outcome[i])).ToArray();
        double n = known.Length, size = known.Sum(i => Weights[i]);
        var mean = known.Sum(i => Weights[i] * Outcome[i]) / size;
        var variance = known.Sum(i => Weights[i] * Math.Pow(Outcome[i] - mean, 2)) / size * n / (n - 1);
        var simple = variance / n * (size - n) / size;
        var yesNo = whole.Term == "mean" && known.All(i => Outcome[i] is 0 or 1);
        var (low, high) = Interval.Around(0, ConfidenceLevel.T(level, Design.Df) * whole.Se!.Value / (mean * (1 - mean)));
        return new()
        {
            ["sum_of_weights"] = Weights.Sum(),
            ["weight_min"] = Weights.Min(),
            ["weight_max"] = Weights.Max(),
            ["kish_design_effect"] = Weights.Length * Weights.Sum(w => w * w) / Math.Pow(Weights.Sum(), 2),
            ["design_effect"] = whole.Term == "mean" && simple > 0 ? whole.Se.Value * whole.Se.Value / simple : null,
            ["logit_interval"] = yesNo ? new[] { Expit(mean, low), Expit(mean, high) } : null,
            ["se_weights_fixed"] = Margins.Count > 0 && whole.Term == "mean"
                ? Math.Sqrt(Design.Variance([.. Weights.Select((w, i) => double.IsNaN(Outcome[i]) ? 0 : w * (Outcome[i] - mean) / size)]))
                : null,
        };
    }

    private static double Expit(double share, double shift) => 1 / (1 + (1 - share) / share * Math.Exp(-shift));

    // Weights that were raked adapt to the persons drawn: only what the margins do not explain still varies (J.-C. Deville and C.-E. Särndal, 1992).
    private double[] Contributions(double[] weights, double[] influence)
    {
        if (Margins.Count == 0)
            return [.. weights.Zip(influence, (w, z) => w * z)];
        double[] inside = [.. influence.Zip(weights, (z, w) => w == 0 ? 0 : z)];
        var columns = Margins.SelectMany((m, k) => m.Totals.Keys.Order(StringComparer.Ordinal).Skip(k == 0 ? 0 : 1)
            .Select(v => m.Values.Select(x => x == v ? 1.0 : 0.0).ToArray())).ToArray();
        var fit = new LinearModel(inside, new([.. columns.Select((_, j) => $"m{j}")], columns)) { Weights = Weights }.Fit()!;
        return [.. Weights.Zip(fit.UnscaledResiduals(), (w, e) => w * e)];
    }

    private static List<Raking.Margin> MarginsOf(EstimationRequest request)
    {
        if (!request.Has("margins")) return [];
        return [.. request.Fields.GetProperty("margins").EnumerateObject().Select(margin => new Raking.Margin(
            request.Words("margin_columns").Contains(margin.Name) ? request.TextsOf(margin.Name) : [],
            margin.Value.ValueKind == JsonValueKind.Object
                ? margin.Value.EnumerateObject().Where(v => v.Value.ValueKind == JsonValueKind.Number).ToDictionary(v => v.Name, v => v.Value.GetDouble())
                : []))];
    }
}
