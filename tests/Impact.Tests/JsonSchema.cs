using System.Text.Json;
using System.Text.RegularExpressions;

namespace Impact.Tests;

/// <summary>The part of JSON Schema (2020-12) that the schemas of this project use; a keyword that is not known here is itself a fault.</summary>
internal static class JsonSchema
{
    private static readonly string[] Silent = ["$schema", "$defs", "$id", "title", "description", "properties", "required", "additionalProperties"];

    public static IReadOnlyList<string> Faults(string schema, string json)
    {
        using var root = JsonDocument.Parse(schema);
        using var value = JsonDocument.Parse(json);
        return [.. Faults(root.RootElement, root.RootElement, value.RootElement, "$")];
    }

    private static IEnumerable<string> Faults(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        if (schema.ValueKind == JsonValueKind.False) return [$"{path} is not in the schema"];
        var keywords = schema.EnumerateObject().SelectMany(k => OfKeyword(root, k, value, path));
        return value.ValueKind == JsonValueKind.Object ? keywords.Concat(OfMembers(root, schema, value, path)) : keywords;
    }

    private static IEnumerable<string> OfKeyword(JsonElement root, JsonProperty keyword, JsonElement value, string path) => keyword.Name switch
    {
        "$ref" => Faults(root, Referred(root, keyword.Value.GetString()!), value, path),
        "type" => OneOf(keyword.Value).Any(t => Is(value, t)) ? [] : [$"{path} is not of type {keyword.Value}"],
        "enum" => keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)) ? [] : [$"{path} is none of {keyword.Value}"],
        "pattern" => Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!) ? [] : [$"{path} does not match {keyword.Value}"],
        "minLength" => value.GetString()!.Length >= keyword.Value.GetInt32() ? [] : [$"{path} is too short"],
        "minimum" => value.GetDouble() >= keyword.Value.GetDouble() ? [] : [$"{path} is too low"],
        "minItems" => value.GetArrayLength() >= keyword.Value.GetInt32() ? [] : [$"{path} has too few items"],
        "maxItems" => value.GetArrayLength() <= keyword.Value.GetInt32() ? [] : [$"{path} has too many items"],
        "items" => value.EnumerateArray().SelectMany((item, k) => Faults(root, keyword.Value, item, $"{path}[{k}]")),
        _ => Silent.Contains(keyword.Name) ? [] : [$"keyword {keyword.Name} is not known here"],
    };

    private static IEnumerable<string> OfMembers(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        var required = schema.TryGetProperty("required", out var names) ? OneOf(names) : [];
        var described = schema.TryGetProperty("properties", out var properties) ? properties : default;
        var other = schema.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        foreach (var name in required.Where(n => !value.TryGetProperty(n, out _))) yield return $"{path} has no {name}";
        foreach (var member in value.EnumerateObject())
        {
            var known = described.ValueKind == JsonValueKind.Object && described.TryGetProperty(member.Name, out var own) ? own : other;
            if (known.ValueKind == JsonValueKind.Undefined) continue;
            foreach (var fault in Faults(root, known, member.Value, $"{path}.{member.Name}")) yield return fault;
        }
    }

    private static IEnumerable<string> OneOf(JsonElement names) =>
        names.ValueKind == JsonValueKind.Array ? [.. names.EnumerateArray().Select(n => n.GetString()!)] : [names.GetString()!];

    private static JsonElement Referred(JsonElement root, string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(root, (element, name) => element.GetProperty(name));

    private static bool Is(JsonElement value, string type) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind.ToString().Equals(type, StringComparison.OrdinalIgnoreCase),
    };
}
