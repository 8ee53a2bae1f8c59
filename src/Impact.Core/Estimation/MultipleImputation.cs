using System.Text.Json;
using System.Text.Json.Nodes;
using Impact.Core.Estimation.Missing;

namespace Impact.Core.Estimation;

/// <summary>The same estimate in several imputed sets, pooled.</summary>
/// <remarks>Rubin (1987), Multiple Imputation for Nonresponse in Surveys; degrees of freedom: Barnard and Rubin (1999), Biometrika 86(4), 948–955. As R's <c>mice::pool</c>.</remarks>
internal static class MultipleImputation
{
    private static readonly string[] Shared = ["factors", "level", "seed"];

    /// <summary>The estimator <c>mi</c>: of the sets that a column numbers (0 is the data before imputation and is not used), or of sets that it makes itself.</summary>
    public static Estimator Estimator { get; } = new(
        "mi", [Field.Group("imputation"), new("inner", FieldKind.Inner, true), .. ChainedImputation.Fields], Run);

    private static Estimation Run(EstimationRequest request)
    {
        using var inner = JsonDocument.Parse(InnerSpecification(request.Fields));
        if (!request.Has("imputation")) return ChainedImputation.Run(request, inner.RootElement);
        return ChainedImputation.Fields.FirstOrDefault(f => request.Has(f.Name)) is { } other
            ? Specification.Refuse(RefusalReason.InvalidField, other.Name)
            : OfColumn(request, inner.RootElement);
    }

    private static Estimation OfColumn(EstimationRequest request, JsonElement inner)
    {
        var column = request.Word("imputation");
        var cells = request.Whole.Find(column)!;
        var sets = Enumerable.Range(0, cells.Count).Where(i => cells.Text(i) is not (null or "0"))
            .GroupBy(i => cells.Text(i)!).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray()).ToArray();
        if (sets.Length < 2) return new NotEstimable(RefusalReason.TooFewObservations) { Subject = column };
        return Pool(request, [.. sets.Select(rows => Estimators.Run(inner, request.Whole.Take(rows)))]);
    }

    private static string InnerSpecification(JsonElement fields)
    {
        var inner = JsonNode.Parse(fields.GetProperty("inner").GetRawText())!.AsObject();
        foreach (var name in Shared)
            if (!inner.ContainsKey(name) && fields.TryGetProperty(name, out var value)) inner[name] = JsonNode.Parse(value.GetRawText());
        return inner.ToJsonString();
    }

    /// <summary>The pooled estimate; a set without an answer refuses the whole.</summary>
    public static Estimation Pool(EstimationRequest request, IReadOnlyList<Estimation> results) =>
        results.FirstOrDefault(r => r is NotEstimable) ?? Pool(request, [.. results.Cast<Estimate>()]);

    private static Estimation Pool(EstimationRequest request, Estimate[] sets)
    {
        string[] terms = [.. sets[0].Terms.Select(t => t.Term).Where(name => sets.All(s => s.Terms.Any(t => t.Term == name && t.Se is not null)))];
        if (terms.Length == 0) return new NotEstimable(RefusalReason.NoStandardError);
        var pooled = terms.ToDictionary(name => name, name => Pooled.Of([.. sets.Select(s => s[name])]));
        return new Estimate
        {
            Estimator = "mi",
            N = sets[0].N,
            Dropped = sets.Max(s => s.Dropped),
            Clusters = sets[0].Clusters,
            Terms = [.. terms.Select(name => Wald.Term(name, (pooled[name].Value, Math.Sqrt(pooled[name].Total), pooled[name].Df), request.Level))],
            Diagnostics = new Dictionary<string, object?>
            {
                ["m"] = sets.Length,
                ["inner"] = sets[0].Estimator,
                ["not_pooled"] = sets.SelectMany(s => s.Terms.Select(t => t.Term)).Distinct().Except(terms).ToArray(),
                ["pooling"] = terms.ToDictionary(name => name, name => (object?)pooled[name].Diagnostics),
            },
        };
    }
}

/// <summary>One quantity pooled over imputed sets.</summary>
/// <param name="Value">Mean of the estimates.</param>
/// <param name="Within">Mean of their variances.</param>
/// <param name="Between">Variance of the estimates between the sets.</param>
/// <param name="Sets">Number of sets, m.</param>
/// <param name="CompleteDf">Degrees of freedom had nothing been missing; infinite for a normal reference.</param>
internal sealed record Pooled(double Value, double Within, double Between, int Sets, double CompleteDf)
{
    /// <summary>Pools the estimates of the sets.</summary>
    public static Pooled Of(IReadOnlyList<TermEstimate> estimates)
    {
        var mean = estimates.Average(e => e.Value);
        return new Pooled(
            mean,
            estimates.Average(e => e.Se!.Value * e.Se.Value),
            estimates.Sum(e => (e.Value - mean) * (e.Value - mean)) / (estimates.Count - 1),
            estimates.Count,
            estimates.Average(e => e.Df ?? double.PositiveInfinity));
    }

    /// <summary>Total variance: within + (1 + 1/m) between.</summary>
    public double Total => Within + Extra;

    /// <summary>Share of the variance that is due to the missing values.</summary>
    public double Lambda => Extra / Total;

    /// <summary>Degrees of freedom of Barnard and Rubin.</summary>
    public double Df
    {
        get
        {
            var observed = double.IsInfinity(CompleteDf) ? double.PositiveInfinity : (CompleteDf + 1) / (CompleteDf + 3) * CompleteDf * (1 - Lambda);
            if (Lambda == 0) return observed;
            var old = (Sets - 1) / (Lambda * Lambda);
            return double.IsInfinity(observed) ? old : old * observed / (old + observed);
        }
    }

    /// <summary>Parts by name.</summary>
    public IReadOnlyDictionary<string, object?> Diagnostics
    {
        get
        {
            var increase = Extra / Within;
            var fraction = (increase + (2 / (Df + 3))) / (1 + increase);
            return new Dictionary<string, object?>
            {
                ["within"] = Within, ["between"] = Between, ["total"] = Total, ["lambda"] = Lambda,
                ["riv"] = increase, ["fmi"] = fraction, ["relative_efficiency"] = 1 / (1 + (fraction / Sets)),
            };
        }
    }

    private double Extra => (1 + (1.0 / Sets)) * Between;
}
