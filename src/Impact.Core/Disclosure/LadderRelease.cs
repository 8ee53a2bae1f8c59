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
        return new ReleasedLadder { Bands = chosen.Bands, Transitions = chosen.Cells, Moves = Moves(transitions, policy) };
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

    private static ReleasedLadderMoves Moves(RungTransitions transitions, DisclosurePolicy policy)
    {
        int[] counts = [transitions.Up, transitions.Same, transitions.Down];
        var withheld = CellSuppression.Withheld(counts, policy.Threshold);
        return new(ReleasedFigures.Cell(counts[0], withheld[0]), ReleasedFigures.Cell(counts[1], withheld[1]), ReleasedFigures.Cell(counts[2], withheld[2]));
    }

    private static IEnumerable<int> Rungs(RungBand band) => Enumerable.Range(band.From, band.To - band.From + 1);

    private sealed record BandTable(IReadOnlyList<RungBand> Bands, IReadOnlyList<IReadOnlyList<Released<int>>> Cells, double WithheldShare);
}
