using System.Text.Json;

namespace Impact.Core.Estimation;

/// <summary>Checks a specification against the fields of its estimator and the columns of the data.</summary>
internal static class Specification
{
    private static readonly IReadOnlyList<Field> Common =
    [
        new("estimator", FieldKind.Word, true), new("data", FieldKind.Word), new("level", FieldKind.Number), new("seed", FieldKind.Number),
        new("factors", FieldKind.Columns), new("where", FieldKind.Inner),
    ];

    /// <summary>Reads a specification; of a field that is named twice nobody knows which is meant.</summary>
    /// <exception cref="JsonException">It is no JSON, it names a field twice, or a text in it holds half a character.</exception>
    public static JsonDocument Parse(string specJson)
    {
        try
        {
            var document = JsonDocument.Parse(specJson, new JsonDocumentOptions { AllowDuplicateProperties = false });
            _ = Texts(document.RootElement).Count();
            return document;
        }
        catch (InvalidOperationException half)
        {
            // Escapes such as \ud800 are good JSON, and yet no text.
            throw new JsonException(null, half);
        }
    }

    /// <summary>Every text in a value, names of fields included.</summary>
    public static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Texts(property.Value).Prepend(property.Name)),
        _ => [],
    };

    /// <summary>The strings in a value: itself, or its items; other values give nothing.</summary>
    public static IReadOnlyList<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)],
        _ => [],
    };

    /// <summary>The first fault of a specification; null when there is none.</summary>
    public static NotEstimable? Fault(JsonElement spec, Estimator estimator, Table table)
    {
        IReadOnlyList<Field> known = [.. Common, .. estimator.Fields];
        var present = spec.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).ToDictionary(p => p.Name, p => p.Value);
        if (present.Keys.FirstOrDefault(name => known.All(f => f.Name != name)) is { } unknown) return Refuse(RefusalReason.UnknownField, unknown) with { Choices = Names(known) };
        if (known.FirstOrDefault(f => f.Required && !present.ContainsKey(f.Name)) is { } missing) return Refuse(RefusalReason.MissingField, missing.Name) with { Choices = Names(known) };
        var factors = present.TryGetValue("factors", out var list) ? Strings(list) : [];
        return known.Where(f => present.ContainsKey(f.Name))
            .Select(f => FaultOf(f, present[f.Name]) ?? FaultOfColumns(f, present[f.Name], (table, factors)))
            .FirstOrDefault(fault => fault is not null) ?? FaultOfLevel(present);
    }

    /// <summary>A list of terms of which two have the same name, for example a column <c>g=b</c> beside a level b of a factor g; null when there is none.</summary>
    public static NotEstimable? FaultOfNames(EstimationRequest request, Estimator estimator) =>
        estimator.Fields.FirstOrDefault(f => f.Kind == FieldKind.Terms && request.TermNames(f.Name).CountBy(name => name).Any(name => name.Value > 1)) is { } twice
            ? Refuse(RefusalReason.InvalidField, twice.Name)
            : null;

    /// <summary>The columns whose missing cells drop a row, and those that do not.</summary>
    public static (IReadOnlyList<string> Complete, IReadOnlyList<string> Sparse) UsedColumns(JsonElement spec, Estimator estimator)
    {
        string[] Of(params FieldKind[] kinds) => [.. estimator.Fields.Where(f => kinds.Contains(f.Kind))
            .SelectMany(f => spec.TryGetProperty(f.Name, out var value) ? Strings(value) : []).Distinct()];
        return (Of(FieldKind.NumberColumn, FieldKind.Terms, FieldKind.Columns, FieldKind.Group), Of(FieldKind.SparseColumn));
    }

    /// <summary>A refusal about a field or column.</summary>
    public static NotEstimable Refuse(RefusalReason reason, string subject) => new(reason) { Subject = subject };

    private static IReadOnlyList<string> Names(IEnumerable<Field> fields) => [.. fields.Select(field => field.Required ? field.Name + "*" : field.Name)];

    private static NotEstimable? FaultOf(Field field, JsonElement value)
    {
        var fits = field.Kind switch
        {
            FieldKind.Number => value.ValueKind == JsonValueKind.Number,
            FieldKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            FieldKind.Inner => value.ValueKind == JsonValueKind.Object,
            FieldKind.Numbers => value.ValueKind == JsonValueKind.Number || (value.ValueKind == JsonValueKind.Array && AreNumbers(value)),
            FieldKind.Word => value.ValueKind == JsonValueKind.String && (field.Words.Count == 0 || field.Words.Contains(value.GetString()!)),
            FieldKind.NumberColumn or FieldKind.SparseColumn => value.ValueKind == JsonValueKind.String,
            FieldKind.Group => IsStringOrStrings(value) && Strings(value).Count == 1,
            _ => IsStringOrStrings(value),
        };
        return fits ? null : Refuse(RefusalReason.InvalidField, field.Name) with { Choices = field.Words };
    }

    private static bool AreNumbers(JsonElement list) => list.EnumerateArray()
        .All(v => v.ValueKind == JsonValueKind.Number || (v.ValueKind == JsonValueKind.Array && AreNumbers(v)));

    /// <summary>One text, or a list of texts that differ.</summary>
    private static bool IsStringOrStrings(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        || (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) && Strings(value).Distinct().Count() == value.GetArrayLength());

    private static NotEstimable? FaultOfColumns(Field field, JsonElement value, (Table Table, IReadOnlyList<string> Factors) data)
    {
        if (field.Kind is not (FieldKind.NumberColumn or FieldKind.Terms or FieldKind.Columns or FieldKind.Group or FieldKind.SparseColumn)) return null;
        foreach (var name in Strings(value))
        {
            if (data.Table.Find(name) is not { } column) return Refuse(RefusalReason.UnknownColumn, name);
            if (name == Design.Intercept && field.Kind is FieldKind.NumberColumn or FieldKind.Terms) return Refuse(RefusalReason.InvalidField, field.Name);
            var mustBeNumbers = field.Kind is FieldKind.NumberColumn or FieldKind.SparseColumn || (field.Kind == FieldKind.Terms && !data.Factors.Contains(name));
            if (mustBeNumbers && HasText(column)) return Refuse(RefusalReason.NotNumeric, name);
        }
        return null;
    }

    private static bool HasText(TableColumn column) =>
        Enumerable.Range(0, column.Count).Any(i => column.Number(i) is { } number && !double.IsFinite(number));

    private static NotEstimable? FaultOfLevel(Dictionary<string, JsonElement> present)
    {
        if (present.TryGetValue("level", out var level) && level.GetDouble() is <= 0 or >= 1) return Refuse(RefusalReason.InvalidField, "level");
        return present.TryGetValue("seed", out var seed) && !seed.TryGetUInt64(out _) ? Refuse(RefusalReason.InvalidField, "seed") : null;
    }
}
