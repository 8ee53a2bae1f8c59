using Impact.Core.Numerics;
using System.Text.Json;

namespace Impact.Core.Estimation.Missing;

/// <summary>Imputes the missing cells of a specification itself and pools what it says in the imputed sets.</summary>
internal static class ChainedImputation
{
    private const int UsualSets = 20;
    private const int UsualRounds = 10;
    private const int Most = 1000;
    private const string Matching = "pmm";
    private const string Normal = "normal";

    /// <summary>The fields that say how to impute.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [new("imputations", FieldKind.Number), new("iterations", FieldKind.Number), new("auxiliary", FieldKind.Words), Field.Choice("method", Matching, Normal)];

    /// <summary>Runs the inner specification in each imputed set.</summary>
    /// <param name="request">The request as <c>mi</c> gets it.</param>
    /// <param name="inner">The inner specification with what it takes over from the outer.</param>
    public static Estimation Run(EstimationRequest request, JsonElement inner)
    {
        var (sets, rounds) = (request.Count("imputations") ?? UsualSets, request.Count("iterations") ?? UsualRounds);
        if (sets is < 2 or > Most) return Specification.Refuse(RefusalReason.InvalidField, "imputations");
        if (rounds is < 1 or > Most) return Specification.Refuse(RefusalReason.InvalidField, "iterations");
        var id = inner.TryGetProperty("estimator", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        var estimator = Estimators.All.FirstOrDefault(e => e.Id == id);
        if (estimator is null || Specification.Fault(inner, estimator, request.Whole) is not null) return Estimators.Run(inner, request.Whole);
        if (estimator.Fields.Any(f => f.Kind == FieldKind.Inner)) return Specification.Refuse(RefusalReason.InvalidField, "inner");
        if (ImputationModel.Of((inner, estimator), request, out var refusal) is not { } model) return refusal!;
        var estimation = model.Missing.Count == 0 ? Estimators.Run(inner, request.Whole) : Pooled((request, inner), model, sets, rounds);
        return estimation is Estimate estimate ? Described(estimate, model, (rounds, Method(request))) : estimation;
    }

    private static Estimation Pooled((EstimationRequest Request, JsonElement Inner) asked, ImputationModel model, int sets, int rounds)
    {
        var chained = new ChainedEquations(model.Numbers, model.Indicators, rounds, asked.Request.Seed)
        {
            Fill = Method(asked.Request) == Normal ? NormalDraws.Fill : PredictiveMeanMatching.Fill,
        };
        var results = new Estimation[sets];
        RowChunks.ForEach(sets, s => results[s] = Estimators.Run(asked.Inner, model.Filled(asked.Request.Whole, chained.Impute(s + 1))));
        return MultipleImputation.Pool(asked.Request, results);
    }

    private static string Method(EstimationRequest request) => request.Word("method", Matching);

    private static Estimate Described(Estimate estimate, ImputationModel model, (int Rounds, string Method) how) => estimate with
    {
        Estimator = "mi",
        Diagnostics = new Dictionary<string, object?>(estimate.Diagnostics) { ["missing"] = model.Missing, ["iterations"] = how.Rounds, ["method"] = how.Method },
    };
}
