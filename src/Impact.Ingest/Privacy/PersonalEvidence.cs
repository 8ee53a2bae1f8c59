using Impact.Core.Findings;

namespace Impact.Ingest.Privacy;

/// <summary>Judges whether a column holds what leads straight to a person, whatever its name is.</summary>
/// <remarks>
/// An account number that fits its check digits is never a code by accident: one is enough. A telephone number, a postcode, a birth date, an address of a computer and a place on the map
/// can each be somebody's own code: the column is refused when at least three different ones make up half of its cells. So it is with e-mail addresses: a single one is no code or number
/// already, and leaves its row out.
/// </remarks>
internal sealed class PersonalEvidence
{
    private const int FewestDifferent = 3;

    // Enough to decide on any column; keeps the memory bounded.
    private const int MostCells = 1 << 16;
    private readonly BsnEvidence citizens = new();
    private readonly Dictionary<FindingKind, (int Cells, HashSet<int> Different)> found = [];
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
    }

    /// <summary>What the column holds, strongest evidence first.</summary>
    public IEnumerable<FindingKind> Kinds
    {
        get
        {
            if (citizens.IsFound) yield return FindingKinds.BsnValues;
            foreach (var (kind, (count, different)) in found)
                if (kind == FindingKinds.IbanValues || (different.Count >= FewestDifferent && 2 * count >= cells)) yield return kind;
        }
    }

    private void Count(FindingKind kind, ReadOnlySpan<byte> cell)
    {
        var (count, different) = found.GetValueOrDefault(kind, (0, []));
        var hash = new HashCode();
        hash.AddBytes(cell);
        if (different.Count < FewestDifferent) different.Add(hash.ToHashCode());
        found[kind] = (count + 1, different);
    }
}
