namespace Impact.Core.Estimation.Ladder;

/// <summary>How many persons went from each rung to each rung.</summary>
/// <param name="Rungs">Number of rungs.</param>
/// <param name="Cells">Persons by rung before (row) and after (column), counted from 0.</param>
public sealed record RungTable(int Rungs, int[,] Cells)
{
    /// <summary>Persons.</summary>
    public int N => Cells.Cast<int>().Sum();

    /// <summary>Persons who rose.</summary>
    public int Up => Count((before, after) => after > before);

    /// <summary>Persons who stayed.</summary>
    public int Same => Count((before, after) => after == before);

    /// <summary>Persons who fell.</summary>
    public int Down => Count((before, after) => after < before);

    /// <summary>Counts persons.</summary>
    /// <param name="before">Rung before of each person, 1 to <paramref name="rungs"/>.</param>
    /// <param name="after">Rung after, in the same order.</param>
    /// <param name="rungs">Number of rungs.</param>
    /// <exception cref="ArgumentException">The lists differ in length or a rung does not exist.</exception>
    public static RungTable Of(IReadOnlyList<int> before, IReadOnlyList<int> after, int rungs)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Count != after.Count || before.Concat(after).Any(r => r < 1 || r > rungs))
            throw new ArgumentException("Every person has two rungs that exist.", nameof(after));
        var cells = new int[rungs, rungs];
        foreach (var (from, to) in before.Zip(after))
            cells[from - 1, to - 1]++;
        return new(rungs, cells);
    }

    /// <summary>Persons on a rung (counted from 0) before and after.</summary>
    public (int Before, int After) On(int rung) =>
        (Enumerable.Range(0, Rungs).Sum(j => Cells[rung, j]), Enumerable.Range(0, Rungs).Sum(i => Cells[i, rung]));

    private int Count(Func<int, int, bool> which) =>
        Enumerable.Range(0, Rungs).Sum(i => Enumerable.Range(0, Rungs).Where(j => which(i, j)).Sum(j => Cells[i, j]));
}
