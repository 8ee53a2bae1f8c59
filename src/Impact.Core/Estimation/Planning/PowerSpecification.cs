using System.Text.Json;

namespace Impact.Core.Estimation.Planning;

/// <summary>Reads a question about power from JSON, and writes its answer.</summary>
public static class PowerSpecification
{
    private static readonly Dictionary<string, PowerDesign> Designs = new()
    {
        ["two-group"] = PowerDesign.TwoGroup,
        ["change"] = PowerDesign.Change,
        ["ancova"] = PowerDesign.Ancova,
        ["proportions"] = PowerDesign.Proportions,
    };

    private static readonly string[] Fields = ["n", "sd", "r", "icc", "cluster_size", "drop_out", "p", "alpha", "power", "difference", "design"];

    /// <summary>Answers a specification.</summary>
    /// <param name="specJson">The question as JSON: <c>design</c> and the parts of <see cref="PowerQuestion"/>.</param>
    /// <param name="answered">What to do with the answer.</param>
    /// <param name="refused">What to do with a fault in the specification; its subject is the field.</param>
    public static T Run<T>(string specJson, Func<PowerAnswer, T> answered, Func<NotEstimable, T> refused)
    {
        ArgumentNullException.ThrowIfNull(specJson);
        ArgumentNullException.ThrowIfNull(answered);
        ArgumentNullException.ThrowIfNull(refused);
        try
        {
            using var document = Specification.Parse(specJson);
            var spec = document.RootElement;
            if (FaultOf(spec) is { } fault) return refused(fault);
            var question = Question(spec);
            return Power.Fault(question) is { } part
                ? refused(Specification.Refuse(Has(spec, part) ? RefusalReason.InvalidField : RefusalReason.MissingField, part))
                : answered(Power.Answer(question));
        }
        catch (JsonException)
        {
            return refused(new NotEstimable(RefusalReason.InvalidSpecification));
        }
    }

    /// <summary>The answer as JSON, with the parts that follow from what was given.</summary>
    public static string Write(PowerAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        (string Name, double? Value)[] parts =
        [
            ("power", answer.Power), ("smallest_difference", answer.SmallestDifference), ("n_needed", answer.NNeeded), ("n_exact", answer.NExact),
            ("design_effect", answer.DesignEffect),
        ];
        return JsonSerializer.Serialize(parts.Where(p => p.Value is { } value && double.IsFinite(value)).ToDictionary(p => p.Name, p => p.Value));
    }

    private static NotEstimable? FaultOf(JsonElement spec)
    {
        if (spec.ValueKind != JsonValueKind.Object) return new NotEstimable(RefusalReason.InvalidSpecification);
        if (!Has(spec, "design")) return Specification.Refuse(RefusalReason.MissingField, "design") with { Choices = [.. Designs.Keys] };
        var design = spec.GetProperty("design");
        if (design.ValueKind != JsonValueKind.String || !Designs.ContainsKey(design.GetString()!)) return Specification.Refuse(RefusalReason.InvalidField, "design") with { Choices = [.. Designs.Keys] };
        foreach (var field in spec.EnumerateObject().Where(f => f.Name != "design"))
        {
            if (!Fields.Contains(field.Name)) return Specification.Refuse(RefusalReason.UnknownField, field.Name) with { Choices = Fields };
            if (Has(spec, field.Name) && !IsNumber(field.Value) && !(field.Name is "n" or "p" && field.Value.ValueKind == JsonValueKind.Array && field.Value.EnumerateArray().All(IsNumber)))
                return Specification.Refuse(RefusalReason.InvalidField, field.Name);
        }

        return null;
    }

    private static bool Has(JsonElement spec, string field) => spec.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble());

    private static PowerQuestion Question(JsonElement spec) => new()
    {
        Design = Designs[spec.GetProperty("design").GetString()!],
        N = Numbers(spec, "n"),
        Sd = Number(spec, "sd"),
        R = Number(spec, "r"),
        Icc = Number(spec, "icc") ?? 0,
        ClusterSize = Number(spec, "cluster_size") ?? 1,
        DropOut = Number(spec, "drop_out") ?? 0,
        P = Numbers(spec, "p"),
        Alpha = Number(spec, "alpha") ?? 0.05,
        Power = Number(spec, "power") ?? 0.8,
        Difference = Number(spec, "difference"),
    };

    private static double? Number(JsonElement spec, string field) => Has(spec, field) ? spec.GetProperty(field).GetDouble() : null;

    private static double[] Numbers(JsonElement spec, string field) =>
        !Has(spec, field) ? []
        : spec.GetProperty(field) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(v => v.GetDouble())]
        : [spec.GetProperty(field).GetDouble()];
}
