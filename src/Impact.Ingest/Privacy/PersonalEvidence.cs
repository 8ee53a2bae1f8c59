using Impact.Core.Findings;

namespace Impact.Ingest.Privacy;

/// <summary>Judges whether a column holds what leads straight to a person, whatever its name is.</summary>
/// <remarks>
/// An account number that fits its check digits is never a code by accident: one is enough. A telephone number, a postcode, a birth date, an address of a computer and a place on the map
/// can each be somebody's own code: the column is refused when at least three different ones make up half of its cells. So it is with e-mail addresses: a single one is no code or number
/// already, and leaves its row out. A name is a word like any other, but a code comes back and a name does not: a column of codes is refused when it has at least twenty different words and
/// more than half of its cells are different.
/// </remarks>
/// <param name="isOfCodes">Whether each cell should be one of a short list of codes.</param>
internal sealed class PersonalEvidence(bool isOfCodes = false)
{
    private const int FewestDifferent = 3;
    private const int FewestWords = 20;

    // Enough to decide on any column; keeps the memory bounded.
    private const int MostCells = 1 << 16;
    private readonly BsnEvidence citizens = new();
    private readonly Dictionary<FindingKind, (int Cells, HashSet<int> Different)> found = [];
    private readonly HashSet<int> words = [];
    private byte[] previous = [];
    private int cells;

    public void Add(ReadOnlySpan<byte> cell)
    {
        citizens.Add(cell);
        if (cell.IsEmpty || cells >= MostCells) return;
        cells++;
        // Files repeat the same code row after row; a code that was nothing the first time is nothing again.
        if (cell.SequenceEqual(previous)) return;
        if (PersonalText.KindOf(cell) is { } kind) Count(kind, cell);
        else previous = cell.ToArray();
        if (isOfCodes && !cell.ContainsAnyInRange((byte)'0', (byte)'9')) words.Add(Hash(cell));
    }

    /// <summary>What the column holds, strongest evidence first.</summary>
    public IEnumerable<FindingKind> Kinds
    {
        get
        {
            if (citizens.IsFound) yield return FindingKinds.BsnValues;
            if (words.Count >= FewestWords && 2 * words.Count > cells) yield return FindingKinds.ColumnPersonal;
            foreach (var (kind, (count, different)) in found)
                if (kind == FindingKinds.IbanValues || (different.Count >= FewestDifferent && 2 * count >= cells)) yield return kind;
        }
    }

    private void Count(FindingKind kind, ReadOnlySpan<byte> cell)
    {
        var (count, different) = found.GetValueOrDefault(kind, (0, []));
        if (different.Count < FewestDifferent) different.Add(Hash(cell));
        found[kind] = (count + 1, different);
    }

    private static int Hash(ReadOnlySpan<byte> cell)
    {
        var hash = new HashCode();
        hash.AddBytes(cell);
        return hash.ToHashCode();
    }
}
