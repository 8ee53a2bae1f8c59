namespace Impact.Ingest.Profiles;

/// <summary>A column of the dataset, and where its cells come from.</summary>
/// <param name="Name">Name in the dataset.</param>
/// <param name="Source">The column of the file; null when it is a constant or comes from the answers.</param>
/// <param name="Map">How a cell of that column is read.</param>
internal sealed record TargetColumn(string Name, SourceColumn? Source, CellMap Map)
{
    /// <summary>What stands there when no column does.</summary>
    public string Constant { get; init; } = "";
}

/// <summary>From the text of the sender's cell to the text that the dataset reads.</summary>
internal sealed record CellMap
{
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>();

    public bool SkipsOthers { get; init; }

    public IReadOnlyList<string> Missing { get; init; } = [];

    public bool IsDate { get; init; }

    public DateOrder? Dates { get; init; }

    /// <summary>Decimal mark that was said to be in this column; null for a column of anything else.</summary>
    public char? Decimal { get; init; }

    /// <summary>The text for the dataset; null when the row is to be left out.</summary>
    public string? Apply(string text)
    {
        var cell = text.Trim();
        if (Codes.TryGetValue(cell, out var code)) return code;
        if (Missing.Contains(cell, StringComparer.OrdinalIgnoreCase)) cell = "";
        if (SkipsOthers) return null;
        if (IsDate) return DateText.ToIso(cell, Dates) ?? cell;
        return Decimal is { } mark ? WithPoint(cell, mark) : cell;
    }

    // With the mark known, 1.234,5 is 1234.5. A zero after three decimals keeps 1,234 from being read as a thousand further on.
    private static string WithPoint(string number, char mark)
    {
        var plain = number.Replace(mark == ',' ? "." : ",", "", StringComparison.Ordinal).Replace(mark, '.');
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && plain.Length - point - 1 == 3 ? plain + "0" : plain;
    }
}
