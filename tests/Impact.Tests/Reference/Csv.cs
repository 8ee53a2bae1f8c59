using System.Globalization;

namespace Impact.Tests.Reference;

/// <summary>A small CSV file of the reference values, read whole; missing numbers are not-a-number.</summary>
public sealed record Csv(IReadOnlyList<string> Header, IReadOnlyList<string[]> Rows)
{
    public static Csv Read(string path)
    {
        var lines = File.ReadLines(path).Where(l => l.Length > 0).Select(Cells).ToArray();
        return new(lines[0], lines[1..]);
    }

    public IReadOnlyList<string> Text(string column) => [.. Rows.Select(r => r[At(column)])];

    public IReadOnlyList<double> Numbers(string column) => [.. Text(column).Select(Number)];

    /// <summary>The rows with a value in a column.</summary>
    public Csv Where(string column, string value) => this with { Rows = [.. Rows.Where(r => r[At(column)] == value)] };

    // A comma between quotes is part of the cell; no cell has a quote of its own.
    private static string[] Cells(string line) =>
        line.Contains('"') ? [.. line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part.Replace(',', '\u0001')] : new[] { part }).Aggregate("", (a, b) => a + b).Split(',').Select(c => c.Replace('\u0001', ','))] : line.Split(',');

    private int At(string column) => Header.ToList().IndexOf(column);

    private static double Number(string cell) =>
        cell is "" or "NA" ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);
}
