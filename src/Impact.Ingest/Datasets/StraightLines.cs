using Impact.Core.Instruments;

namespace Impact.Ingest.Datasets;

/// <summary>The scales in a file that ask in both directions, so that nobody can mean the same answer to every statement.</summary>
internal sealed class StraightLines
{
    private readonly (Instrument Instrument, int[] Columns)[] scales;

    /// <param name="items">Per column of the file its item; null when it is none.</param>
    public StraightLines(IReadOnlyList<SurveyItem?> items) => scales =
    [
        .. from at in Enumerable.Range(0, items.Count)
           where items[at] is not null
           group at by items[at]!.Instrument into scale
           where scale.Key.AsksBothWays && scale.Count() == scale.Key.Items.Count
           select (scale.Key, scale.ToArray()),
    ];

    /// <summary>Scales that are one straight line in a row.</summary>
    /// <param name="answers">Code per column; <see cref="SurveyItem.None"/> where there is none.</param>
    public Instrument[] In(int[] answers)
    {
        // Written out, because it runs for every row: nearly always there is none, and nothing may be made then, no enumerator of a list either.
        foreach (var scale in scales)
            if (IsStraight(answers, scale.Columns)) return [.. scales.Where(other => IsStraight(answers, other.Columns)).Select(other => other.Instrument)];
        return [];
    }

    private static bool IsStraight(int[] answers, int[] columns)
    {
        var first = answers[columns[0]];
        if (first == SurveyItem.None) return false;
        foreach (var column in columns)
            if (answers[column] != first) return false;
        return true;
    }
}
