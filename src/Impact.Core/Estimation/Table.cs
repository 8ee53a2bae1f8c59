using System.Globalization;

namespace Impact.Core.Estimation;

/// <summary>A table of named columns, as an estimator takes it.</summary>
/// <remarks>A cell that is empty or <c>NA</c> is missing.</remarks>
public sealed record Table
{
    private readonly Dictionary<string, TableColumn> byName;

    /// <summary>Makes a table.</summary>
    /// <param name="columns">Columns of the same length, with names that differ.</param>
    /// <exception cref="ArgumentException">Columns of different length, or a name twice.</exception>
    public Table(IReadOnlyList<TableColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Rows = columns.Count == 0 ? 0 : columns[0].Count;
        if (columns.Any(c => c.Count != Rows)) throw new ArgumentException("Columns differ in length.", nameof(columns));
        Columns = columns;
        byName = columns.ToDictionary(c => c.Name, StringComparer.Ordinal);
    }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>The column of a name; null when there is none.</summary>
    public TableColumn? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The table with some of its rows, in the order given.</summary>
    /// <param name="rows">Row numbers, counted from 0.</param>
    public Table Take(int[] rows) => new([.. Columns.Select(c => c.Take(rows))]);

    /// <summary>The table with some of its columns.</summary>
    internal Table Only(IEnumerable<string> names) => new([.. names.Distinct().Select(n => byName[n])]);
}

/// <summary>A column of text or of numbers.</summary>
public abstract record TableColumn
{
    private protected TableColumn(string name) => Name = name;

    /// <summary>Name of the column.</summary>
    public string Name { get; }

    /// <summary>Number of cells.</summary>
    public abstract int Count { get; }

    /// <summary>Cell as text; null when missing.</summary>
    public abstract string? Text(int row);

    /// <summary>Cell as a number; null when missing, NaN when it is no number.</summary>
    public abstract double? Number(int row);

    /// <summary>The column with some of its rows, in the order given.</summary>
    public abstract TableColumn Take(int[] rows);
}

/// <summary>A column of text, as read from a file.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Cells">Text of the cells.</param>
public sealed record TextColumn(string Name, string[] Cells) : TableColumn(Name)
{
    private double[]? numbers;

    /// <inheritdoc/>
    public override int Count => Cells.Length;

    /// <inheritdoc/>
    public override string? Text(int row) => Cells[row] is "" or "NA" ? null : Cells[row];

    /// <inheritdoc/>
    public override double? Number(int row) => Text(row) is null ? null : (numbers ??= Array.ConvertAll(Cells, Parse))[row];

    /// <inheritdoc/>
    public override TableColumn Take(int[] rows) =>
        new TextColumn(Name, Array.ConvertAll(rows, r => Cells[r])) { numbers = numbers is null ? null : Array.ConvertAll(rows, r => numbers[r]) };

    private static double Parse(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}

/// <summary>A column of numbers; NaN is missing.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Values">The numbers.</param>
public sealed record NumberColumn(string Name, double[] Values) : TableColumn(Name)
{
    /// <inheritdoc/>
    public override int Count => Values.Length;

    /// <inheritdoc/>
    public override string? Text(int row) => double.IsNaN(Values[row]) ? null : Values[row].ToString("R", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override double? Number(int row) => double.IsNaN(Values[row]) ? null : Values[row];

    /// <inheritdoc/>
    public override TableColumn Take(int[] rows) => this with { Values = Array.ConvertAll(rows, r => Values[r]) };
}
