using System.Text.Json;

namespace Impact.Core.Estimation;

/// <summary>A checked specification with the rows it uses: the fields are there, of the right kind, and no used cell is missing.</summary>
internal sealed record EstimationRequest
{
    /// <summary>Id of the estimator.</summary>
    public required string Estimator { get; init; }

    /// <summary>The specification as written.</summary>
    public required JsonElement Fields { get; init; }

    /// <summary>Rows that are used, with the columns that are used.</summary>
    public required Table Table { get; init; }

    /// <summary>The rows that the specification chooses, with all columns and missing cells.</summary>
    public required Table Whole { get; init; }

    /// <summary>Columns to be expanded to one 0/1 column per level.</summary>
    public required IReadOnlyList<string> Factors { get; init; }

    /// <summary>Coverage of intervals, between 0 and 1.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Seed of everything drawn at random.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Rows left out because a used value was missing.</summary>
    public int Dropped { get; init; }

    /// <summary>Whether a field is there.</summary>
    public bool Has(string field) => Fields.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>Text of a field, alone or in a list of one; the other text when it is not there.</summary>
    public string Word(string field, string otherwise = "") => Words(field) is [var word, ..] ? word : otherwise;

    /// <summary>Number of a field; null when it is not there.</summary>
    public double? Number(string field) => Has(field) ? Fields.GetProperty(field).GetDouble() : null;

    /// <summary>Whole number of a field; null when it is not there, -1 when it is no whole number from 0 to a million.</summary>
    public int? Count(string field) => Number(field) is not { } number ? null : number is >= 0 and <= 1_000_000 && Math.Floor(number) == number ? (int)number : -1;

    /// <summary>Truth of a field; the other value when it is not there.</summary>
    public bool Flag(string field, bool otherwise) => Has(field) ? Fields.GetProperty(field).GetBoolean() : otherwise;

    /// <summary>Names or words in a field, one or a list; empty when it is not there.</summary>
    public IReadOnlyList<string> Words(string field) => !Has(field) ? [] : Specification.Strings(Fields.GetProperty(field));

    /// <summary>The numbers in a field, one, a list or lists after each other; empty when it is not there.</summary>
    public IReadOnlyList<double> Numbers(string field) => Has(field) ? [.. Flat(Fields.GetProperty(field))] : [];

    /// <summary>The column of numbers that a field names; null when the field is not there.</summary>
    public double[]? Column(string field) => Has(field) ? NumbersOf(Word(field)) : null;

    /// <summary>The column of numbers that a required field names.</summary>
    public double[] Outcome(string field = "outcome") => NumbersOf(Word(field));

    /// <summary>The numbers of a column.</summary>
    public double[] NumbersOf(string column)
    {
        var cells = Table.Find(column)!;
        var numbers = new double[cells.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = cells.Number(i)!.Value;
        return numbers;
    }

    /// <summary>The texts of a column.</summary>
    public string[] TextsOf(string column)
    {
        var cells = Table.Find(column)!;
        return [.. Enumerable.Range(0, cells.Count).Select(i => cells.Text(i)!)];
    }

    /// <summary>The columns that a field names, in order: a factor as one 0/1 column per level but the first, named <c>column=level</c>.</summary>
    public IReadOnlyList<Covariate> Terms(string field) => [.. Words(field).SelectMany(Expand)];

    /// <summary>The groups of rows with the same cell in a column.</summary>
    public Clusters ClustersOf(string column) => Clusters.Of(TextsOf(column));

    /// <summary>The names of <see cref="Terms"/>.</summary>
    public IEnumerable<string> TermNames(string field) => Words(field).SelectMany(column => Factors.Contains(column) ? Levels(column).Select(level => $"{column}={level}") : [column]);

    private IEnumerable<Covariate> Expand(string column)
    {
        if (!Factors.Contains(column)) return [new Covariate(column, NumbersOf(column))];
        var texts = TextsOf(column);
        return Levels(column).Select(level => new Covariate(column + "=" + level, [.. texts.Select(t => t == level ? 1.0 : 0.0)]));
    }

    private IEnumerable<string> Levels(string factor) => TextsOf(factor).Distinct().Order(StringComparer.Ordinal).Skip(1);

    private static IEnumerable<double> Flat(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Flat) : [value.GetDouble()];
}
