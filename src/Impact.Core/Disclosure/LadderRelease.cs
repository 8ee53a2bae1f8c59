using Impact.Core.Indicators;

namespace Impact.Core.Disclosure;

/// <summary>Releases the participation ladder of the supported group, in the finest bands of rungs that leave enough cells.</summary>
internal static class LadderRelease
{
    private static readonly IReadOnlyList<IReadOnlyList<RungBand>> FinestFirst =
    [
        [new(1, 1), new(2, 2), new(3, 3), new(4, 4), new(5, 5), new(6, 6)],
        [new(1, 1), new(2, 2), new(3, 3), new(4, 6)],
        [new(1, 2), new(3, 3), new(4, 6)],
        [new(1, 2), new(3, 6)],
    ];

    /// <summary>Bands and cells; null when nobody was rated twice.</summary>
    public static ReleasedLadder? Of(RungTransitions transitions, DisclosurePolicy policy)
    {
        if (transitions.N == 0) return null;
        var tables = FinestFirst.Select(bands => Table(transitions, bands, policy)).ToList();
        var chosen = tables.FirstOrDefault(t => t.WithheldShare <= policy.WithheldLimit) ?? tables[^1];
        return new ReleasedLadder { Bands = chosen.Bands, Transitions = chosen.Cells, Moves = Moves(transitions, chosen, policy) };
    }

    private static BandTable Table(RungTransitions transitions, IReadOnlyList<RungBand> bands, DisclosurePolicy policy)
    {
        int Count(RungBand before, RungBand after) => Rungs(before).Sum(b => Rungs(after).Sum(a => transitions.Persons[b - 1][a - 1]));
        int[][] counts = [.. bands.Select(before => bands.Select(after => Count(before, after)).ToArray())];
        var withheld = CellSuppression.Withheld(counts, policy.Threshold);
        return new BandTable(
            bands,
            [.. counts.Select((row, r) => (IReadOnlyList<Released<int>>)[.. row.Select((n, c) => ReleasedFigures.Cell(n, withheld[r][c]))])],
            withheld.Sum(row => row.Count(w => w)) / (double)(bands.Count * bands.Count));
    }

    /// <summary>
    /// Persons who went up, stayed and went down. A number is withheld when, less what the table shows on its side of the diagonal, it leaves a small group
    /// (those who moved within a band); and next to a table with withheld cells, of which it would tell the sum.
    /// </summary>
    private static ReleasedLadderMoves Moves(RungTransitions transitions, BandTable table, DisclosurePolicy policy)
    {
        int[] counts = [transitions.Up, transitions.Same, transitions.Down];
        bool[] hidden = [.. counts.Zip([1, 0, -1], (all, side) => table.WithheldShare > 0 || IsSmall(all) || IsSmall(Math.Abs(all - table.On(side))))];
        if (hidden.Count(h => h) == 1) hidden[Enumerable.Range(0, counts.Length).Where(i => !hidden[i]).MinBy(i => counts[i])] = true;
        return new(ReleasedFigures.Cell(counts[0], hidden[0]), ReleasedFigures.Cell(counts[1], hidden[1]), ReleasedFigures.Cell(counts[2], hidden[2]));

        bool IsSmall(int count) => count > 0 && count < policy.Threshold;
    }

    private static IEnumerable<int> Rungs(RungBand band) => Enumerable.Range(band.From, band.To - band.From + 1);

    private sealed record BandTable(IReadOnlyList<RungBand> Bands, IReadOnlyList<IReadOnlyList<Released<int>>> Cells, double WithheldShare)
    {
        /// <summary>Persons in the cells that are shown above (1), on (0) or below (−1) the diagonal.</summary>
        public int On(int side) => Cells.SelectMany((row, r) => row.Where((_, c) => Math.Sign(c - r) == side)).Sum(cell => cell.Match(n => n, _ => 0));
    }
}
