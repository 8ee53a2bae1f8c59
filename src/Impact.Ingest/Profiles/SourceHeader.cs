using System.Globalization;
using System.Text;
using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;
using Impact.Ingest.Privacy;

namespace Impact.Ingest.Profiles;

/// <summary>A column of the sender's file.</summary>
/// <param name="Number">Number of the column, 0 for the first.</param>
/// <param name="Names">Every name it goes by: per header line, the two together, the last part of a path. Never empty.</param>
/// <param name="Label">Name for findings.</param>
internal sealed record SourceColumn(int Number, IReadOnlyList<string> Names, string Label)
{
    /// <summary>Whether no header line gives it a name.</summary>
    public bool IsUnnamed => string.IsNullOrWhiteSpace(Names[0]);

    private readonly string[] keys = [.. Names.Select(ColumnName.Key)];

    public bool IsCalled(string pattern) => IsCalled(new NamePattern(pattern));

    public bool IsCalled(NamePattern pattern) => Array.Exists(keys, pattern.FitsKey);
}

/// <summary>The header of the sender's file under a profile.</summary>
/// <param name="Separator"><c>,</c>, <c>;</c> or a tab.</param>
/// <param name="Line">First line of the header.</param>
/// <param name="LastLine">Last line of the header: what comes after it are rows.</param>
/// <param name="Columns">The columns in the order of the file.</param>
internal sealed record SourceHeader(char Separator, int Line, int LastLine, IReadOnlyList<SourceColumn> Columns)
{
    /// <summary>The same header for readers that know one name per column.</summary>
    /// <param name="dataset">The dataset it leads to.</param>
    public FoundHeader Plain(Dataset dataset) => new(Separator, LastLine, [.. Columns.Select(column => column.Names[0])], dataset);

    public Place At(SourceColumn column) => new(Line, column.Label);

    /// <summary>Whether a name is no name but what a row holds: a day, a number that may be a BSN, an address of a person. Such a file has no header.</summary>
    public bool HoldsData => Columns.Where(column => !column.IsUnnamed).Any(column => IsData(column.Names[0]));

    private static bool IsData(string name) =>
        PersonalText.KindOf(Encoding.UTF8.GetBytes(name)) is not null || Bsn.IsIn(name)
        || DateOnly.TryParseExact(name, ["d-M-yyyy", "yyyy-M-d", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Looks for the line, under each separator, that has the most names of a profile or dataset; null when the file holds nothing but blanks.</summary>
    public static SourceHeader? In(IReadOnlyList<IReadOnlyList<FoundHeader>> tables, Profile profile, Dataset dataset)
    {
        string?[] wanted = [.. profile.Columns.Select(column => column.From), .. profile.Measures.Select(measure => measure.From), profile.Complete?.Column, profile.Long?.Item, profile.Long?.Answer];
        var patterns = NamePattern.List(wanted.Concat(profile.Ignore));
        return tables.SelectMany(table => table.Select((_, at) => Of(table, at, profile.Header))).MaxBy(header => header.Columns.Count(IsWanted));

        bool IsWanted(SourceColumn column) => !column.IsUnnamed && (column.Names.Any(name => Recognition.Knows(dataset, name)) || patterns.Any(column.IsCalled));
    }

    /// <summary>Reads the header that starts at a line.</summary>
    /// <param name="table">The first lines of the file.</param>
    /// <param name="at">Number of the line in that list.</param>
    /// <param name="form">How many lines it has.</param>
    public static SourceHeader Of(IReadOnlyList<FoundHeader> table, int at, HeaderRows form)
    {
        var rows = table.Skip(at).Take(form.Rows).ToList();
        var first = form.FillsRight ? FilledRight(rows[0].Names) : rows[0].Names;
        var below = rows.Skip(1).Take(form.Names - 1).Select(row => row.Names).ToList();
        var columns = Enumerable.Range(0, first.Count).Select(number => ColumnOf(number, [first[number], .. below.Select(names => number < names.Count ? names[number] : "")], form.PathMarks));
        return new SourceHeader(rows[0].Separator, rows[0].Line, rows[^1].Line, [.. columns]);
    }

    private static SourceColumn ColumnOf(int number, List<string> cells, string pathMarks)
    {
        var texts = cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => cell.Trim()).Distinct().ToList();
        var together = texts.Count > 1 ? string.Join(" / ", texts) : null;
        var last = texts.Count > 0 && pathMarks.Length > 0 ? texts[0].Split(pathMarks.ToCharArray())[^1] : null;
        string?[] names = [.. texts, together, last, $"kolom {ColumnName.Letter(number)}"];
        var label = ColumnName.Safe(texts.Count > 0 ? texts[0] : "", number, headerIsKnown: true);
        return new SourceColumn(number, texts.Count == 0 ? ["", names[^1]!] : [.. names.OfType<string>().Where(name => name.Length > 0).Distinct()], label);
    }

    private static List<string> FilledRight(IReadOnlyList<string> names)
    {
        var filled = new List<string>();
        foreach (var name in names) filled.Add(string.IsNullOrWhiteSpace(name) && filled.Count > 0 ? filled[^1] : name);
        return filled;
    }
}
