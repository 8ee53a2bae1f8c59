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
    public IEnumerable<Instrument> In(int[] answers) => scales.Length == 0 ? [] : Straight(answers);

    private IEnumerable<Instrument> Straight(int[] answers)
    {
        foreach (var (instrument, columns) in scales)
        {
            var first = answers[columns[0]];
            if (first != SurveyItem.None && Array.TrueForAll(columns, at => answers[at] == first)) yield return instrument;
        }
    }
}
