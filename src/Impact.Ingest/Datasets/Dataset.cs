using System.Collections.Immutable;

namespace Impact.Ingest.Datasets;

/// <summary>One dataset: its contract with the sender, how its rows are checked beyond their cells, and the form in which they are stored.</summary>
internal sealed record Dataset
{
    /// <summary>Stored column of the answers of a dataset with questionnaire items.</summary>
    public const string AnswersColumn = "answers";

    public Dataset(string name)
    {
        Schema = TableSchema.Embedded(name);
        Columns = [.. Schema.Fields.Select(field => field.Name), .. Schema.Items ? [AnswersColumn] : ImmutableArray<string>.Empty];
        Key = [.. Schema.PrimaryKey.Select(ColumnOf)];
    }

    public TableSchema Schema { get; }

    public string Name => Schema.Name;

    /// <summary>Stored columns: the fields in the order of the schema, then the answers when there are items. Also the order of a <see cref="RowBuffer"/>.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Numbers of the columns of the primary key.</summary>
    public ImmutableArray<int> Key { get; }

    /// <summary>Class with one property per stored column, into which stored rows are read.</summary>
    public required Type Row { get; init; }

    /// <summary>Rules over the cells of one row.</summary>
    public ImmutableArray<RowRule> Rules { get; init; } = [];

    /// <summary>Column of the day or quarter a row is about, when it decides whether a row belongs to the period of a study; null when its delivery decides.</summary>
    public string? Moment { get; init; }

    /// <summary>Names of columns as SQL writes them: some are words of its own (from, to, case, group).</summary>
    public static string Quoted(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));

    public int ColumnOf(string name) => Columns.IndexOf(name);
}

/// <summary>A rule over the cells of one row: returns the column at fault and what is wrong, or null.</summary>
internal delegate (string Column, CellFault Fault)? RowRule(Dataset dataset, RowBuffer row);
