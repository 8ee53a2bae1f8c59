namespace Impact.Core.Disclosure;

/// <summary>Which cells of a table of counts are withheld when its row and column totals are known.</summary>
/// <remarks>
/// Primary: counts of 1 to threshold − 1. Secondary: as long as a row or column has exactly one withheld cell, or withheld cells that together stay
/// below the threshold (two cells that add up to 2 are 1 and 1), its smallest other cell that is not zero is withheld as well
/// (threshold rule and minimum-pattern heuristic, Handbook on Statistical Disclosure Control, 2024, chapter 4).
/// The heuristic does not solve the attacker's problem over linked tables.
/// </remarks>
public static class CellSuppression
{
    /// <summary>Withheld cells of a table.</summary>
    /// <param name="counts">Rows × columns counts of persons, each at least 0; all rows of one length.</param>
    /// <param name="threshold">Smallest count that is shown.</param>
    /// <returns>Rows × columns, true where the cell is withheld.</returns>
    public static bool[][] Withheld(IReadOnlyList<IReadOnlyList<int>> counts, int threshold)
    {
        var withheld = counts.Select(row => row.Select(n => n > 0 && n < threshold).ToArray()).ToArray();
        while (Lines(withheld).FirstOrDefault(line => IsExposed(line, counts, withheld, threshold)) is { } exposed)
        {
            var (row, column) = exposed.Where(c => !withheld[c.Row][c.Column])
                .OrderBy(c => counts[c.Row][c.Column] == 0).ThenBy(c => counts[c.Row][c.Column]).ThenBy(c => c).First();
            withheld[row][column] = true;
        }

        return withheld;
    }

    /// <summary>Withheld cells of a list of counts whose total is known.</summary>
    /// <param name="counts">Counts of persons, each at least 0.</param>
    /// <param name="threshold">Smallest count that is shown.</param>
    public static bool[] Withheld(IReadOnlyList<int> counts, int threshold) => Withheld([counts], threshold)[0];

    /// <summary>What is withheld of a line follows from its total: a single cell exactly, even a zero that only protects; a few small cells nearly.</summary>
    private static bool IsExposed((int Row, int Column)[] line, IReadOnlyList<IReadOnlyList<int>> counts, bool[][] withheld, int threshold)
    {
        var hidden = line.Where(c => withheld[c.Row][c.Column]).ToList();
        return hidden.Count > 0 && hidden.Count < line.Length && (hidden.Count == 1 || hidden.Sum(c => counts[c.Row][c.Column]) < threshold);
    }

    private static IEnumerable<(int Row, int Column)[]> Lines(bool[][] table)
    {
        for (var row = 0; row < table.Length; row++)
            yield return [.. Enumerable.Range(0, table[row].Length).Select(column => (row, column))];
        for (var column = 0; column < (table.Length == 0 ? 0 : table[0].Length); column++)
            yield return [.. Enumerable.Range(0, table.Length).Select(row => (row, column))];
    }
}
