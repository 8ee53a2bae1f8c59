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
        if (model.Missing.Count == 0)
            return Described(Estimators.Run(inner, request.Whole), model, new() { ["iterations"] = rounds, ["method"] = request.Word("method", Matching) });
        return Pooled((request, inner), model, sets, model.Missing.Count == 1 ? 1 : rounds);
    }

    private static Estimation Pooled((EstimationRequest Request, JsonElement Inner) asked, ImputationModel model, int sets, int rounds)
    {
        var method = asked.Request.Word("method", Matching);
        var chained = new ChainedEquations(model.Columns, rounds, asked.Request.Seed) { Fill = method == Normal ? NormalDraws.Fill : PredictiveMeanMatching.Fill };
        var (results, beyond) = (new Estimation[sets], new int[sets][]);
        RowChunks.ForEach(sets, s =>
        {
            var filled = chained.Impute(s + 1);
            beyond[s] = [.. model.Columns.Zip(filled, (column, values) => column.Beyond(values))];
            results[s] = Estimators.Run(asked.Inner, model.Filled(asked.Request.Whole, filled));
        });
        return Described(MultipleImputation.Pool(asked.Request, results), model, new Dictionary<string, object?>
        {
            ["iterations"] = rounds,
            ["method"] = method,
            ["filled"] = model.Columns.Select((column, j) => (column, j)).Where(c => c.column.Missing > 0).ToDictionary(c => c.column.Name, c => (object?)Filled(c.column, method, beyond.Average(set => set[c.j]))),
        });
    }

    /// <summary>How the cells of a column were filled; of numbers also how many, on average over the sets, lie beyond all that was observed.</summary>
    private static Dictionary<string, object?> Filled(ImputedColumn column, string method, double beyond)
    {
        var filled = new Dictionary<string, object?> { ["cells"] = column.Missing, ["how"] = column.How(method) };
        if (!column.IsClass) filled["beyond_observed"] = beyond;
        return filled;
    }

    /// <summary>The estimate with how the cells were filled, which goes before what the inner estimator calls the same.</summary>
    private static Estimation Described(Estimation estimation, ImputationModel model, Dictionary<string, object?> how) => estimation is not Estimate estimate ? estimation : estimate with
    {
        Estimator = "mi",
        Diagnostics = new Dictionary<string, object?>([.. estimate.Diagnostics.Where(d => !how.ContainsKey(d.Key)), .. how]) { ["missing"] = model.Missing },
    };
}
