using Impact.Ingest.Datasets;

namespace Impact.Ingest.Corrections;

/// <summary>Where the three columns stand that make a file a correction file.</summary>
/// <param name="Line">Cell with the line of the row in the file as first sent.</param>
/// <param name="Wrong">Cell that says what is wrong.</param>
/// <param name="Todo">Cell that says what to do.</param>
internal sealed record CorrectionColumns(int Line, int Wrong, int Todo)
{
    public const string LineName = "regel";
    public const string WrongName = "wat_is_er_mis";
    public const string TodoName = "wat_moet_ik_doen";

    public static IReadOnlyList<string> Names { get; } = [LineName, WrongName, TodoName];

    /// <summary>The three columns of a header; null when one of them is not there.</summary>
    public static CorrectionColumns? In(IReadOnlyList<string> header)
    {
        var keys = header.Select(ColumnName.Key).ToList();
        var found = Names.Select(name => keys.IndexOf(ColumnName.Key(name))).ToList();
        return found.Contains(-1) ? null : new CorrectionColumns(found[0], found[1], found[2]);
    }

    public bool Holds(int cell) => cell == Line || cell == Wrong || cell == Todo;
}
