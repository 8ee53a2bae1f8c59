using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Impact.Ingest.Datasets;

/// <summary>What a cell holds; decides how it is read. Written in the schema as <c>value</c>.</summary>
internal enum ValueKind
{
    /// <summary>The sender's own number of a person or thing; stored as a keyed pseudonym only.</summary>
    Identifier,

    /// <summary>A short code without blanks.</summary>
    Code,

    /// <summary>A short name of a place or initiative.</summary>
    Text,

    /// <summary>One of a list of codes.</summary>
    Choice,

    /// <summary>A kind of care that has a unit price, by code or Dutch name.</summary>
    Care,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Euro; stored in cents.</summary>
    Money,

    /// <summary>A day; stored as ISO 8601.</summary>
    Date,

    /// <summary>A quarter, for example 2025Q1.</summary>
    Quarter,

    /// <summary>GM and four digits.</summary>
    Municipality,
}

/// <summary>The contract with the sender for one dataset: a Frictionless Table Schema with a few properties of our own.</summary>
internal sealed record TableSchema
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<Field> Fields { get; init; }

    public required IReadOnlyList<string> PrimaryKey { get; init; }

    /// <summary>Texts that mean: not filled in. Without regard to case.</summary>
    public required IReadOnlyList<string> MissingValues { get; init; }

    /// <summary>Whether columns of questionnaire items follow the fields.</summary>
    public bool Items { get; init; }

    /// <summary>Reads <c>schemas/&lt;name&gt;.json</c>, which is built in.</summary>
    public static TableSchema Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"schemas/{name}.json")
            ?? throw new ArgumentException("No schema of that name is built in.", nameof(name));
        return JsonSerializer.Deserialize<TableSchema>(stream, Json)!;
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
}

/// <summary>A column of a dataset.</summary>
internal sealed record Field
{
    public required string Name { get; init; }

    /// <summary>Dutch name for people.</summary>
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Type as Frictionless names it.</summary>
    public required string Type { get; init; }

    public required ValueKind Value { get; init; }

    /// <summary>Kind of pseudonym (person, household, activity …) of an identifier.</summary>
    public string? Identifier { get; init; }

    /// <summary>Code that an empty cell stands for.</summary>
    public string? Default { get; init; }

    public Constraints Constraints { get; init; } = new();

    /// <summary>Other spellings per code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Codes { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Other names of the column.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>Limits of a column, as Frictionless names them.</summary>
internal sealed record Constraints
{
    public bool Required { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public IReadOnlyList<string> Enum { get; init; } = [];
}
