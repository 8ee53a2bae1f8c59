using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;
using Impact.Ingest.Privacy;

namespace Impact.Ingest.Profiles;

/// <summary>Whether a table with unknown columns can be about persons: numbers that may not be there, totals instead of answers, no column that tells persons apart.</summary>
internal sealed class TableContent(FoundHeader header, Dataset dataset)
{
    private readonly Column[] columns = [.. header.Names.Select(_ => new Column(header.DecimalMark))];

    public void Add(CsvRows row)
    {
        for (var cell = 0; cell < Math.Min(columns.Length, row.Count); cell++) columns[cell].Add(row[cell].Trim(" \t"u8));
    }

    /// <summary>What is wrong with the table as a whole.</summary>
    /// <param name="isKnownTool">Whether a survey program made it: then its times and durations are no totals.</param>
    public IEnumerable<Finding> Faults(bool isKnownTool)
    {
        for (var cell = 0; cell < columns.Length; cell++)
            if (columns[cell].Evidence.IsFound) yield return new Finding(FindingKinds.BsnValues, new Place(null, header.LabelOf(cell)));
        if (isKnownTool || !dataset.Schema.Items) yield break;
        if (IsTotals) yield return new Finding(FindingKinds.NoPersonRows, Place.File);
        else if (!header.Names.Any(name => Recognition.FieldOf(dataset, name) is { Value: ValueKind.Identifier }) && !Array.Exists(columns, column => column.TellsApart))
            yield return new Finding(FindingKinds.NoPersonColumn, Place.File);
    }

    // Answers are codes of a short list. A table in which most columns hold amounts that range over more than a hundred is about groups, years or organisations.
    private bool IsTotals => columns.Count(column => column.HoldsAmounts) is >= 3 and var amounts && 2 * amounts > columns.Count(column => column.Filled > 0);

    private sealed class Column(char? decimalMark)
    {
        private const int WidestScale = 100;
        private int identifiers;
        private int numbers;
        private double lowest = double.PositiveInfinity;
        private double highest = double.NegativeInfinity;

        public BsnEvidence Evidence { get; } = new();

        public int Filled { get; private set; }

        /// <summary>Whether nine of ten cells could be the number of a person; an empty column could be filled.</summary>
        public bool TellsApart => 10 * identifiers >= 9 * Filled;

        public bool HoldsAmounts => numbers > 0 && 10 * numbers >= 9 * Filled && highest - lowest > WidestScale;

        public void Add(ReadOnlySpan<byte> cell)
        {
            if (cell.IsEmpty) return;
            Filled++;
            Evidence.Add(cell);
            var identifier = Identifiers.Normalise(cell);
            if (identifier.Length is > 0 and <= 64 && Identifiers.HasOnlyAllowed(identifier)) identifiers++;
            var fault = DecimalText.TryParse(cell, decimalMark, out var value);
            if (fault is not null && fault.Kind != FindingKinds.NumberAmbiguous) return;
            numbers++;
            // What can be read as a thousand is one: 2,666.
            var amount = fault is null ? (double)value : 1000;
            (lowest, highest) = (Math.Min(lowest, amount), Math.Max(highest, amount));
        }
    }
}
