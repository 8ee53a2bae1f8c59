using Impact.Ingest.Datasets;

namespace Impact.Ingest.Profiles;

/// <summary>The program that a file comes from.</summary>
/// <param name="Profile">Its profile.</param>
/// <param name="Header">The header of the file as that program writes it.</param>
internal sealed record FoundTool(Profile Profile, SourceHeader Header)
{
    /// <summary>The first profile with a mark that fits the file; null when there is none.</summary>
    /// <param name="tables">The first lines of the file, cut by each separator.</param>
    public static FoundTool? In(IReadOnlyList<IReadOnlyList<FoundHeader>> tables)
    {
        foreach (var profile in Profiles.All)
            foreach (var table in tables)
                for (var at = 0; at < table.Count; at++)
                    if (profile.Marks.Any(mark => Fits(mark, table, at))) return new FoundTool(profile, SourceHeader.Of(table, at, profile.Header));
        return null;
    }

    // A line of one cell is no header of a program.
    private static bool Fits(Mark mark, IReadOnlyList<FoundHeader> table, int at)
    {
        var names = table[at].Names;
        if (names.Count < 2 || (mark.First is { } first && !NamePattern.Fits(first, names[0]))) return false;
        return mark.Columns.All(column => names.Any(name => NamePattern.Fits(column, name))) && HasRow(mark, table, at);
    }

    private static bool HasRow(Mark mark, IReadOnlyList<FoundHeader> table, int at) => mark.Row is not { } row
        || (at + row - 1 < table.Count && table[at + row - 1].Names.Any(cell => cell.Contains(mark.Holds!, StringComparison.OrdinalIgnoreCase)));
}
