using System.Globalization;
using Impact.Core.Findings;

namespace Impact.Ingest.Datasets;

/// <summary>A column of the file and what it is read into: a field, an item, or nothing (a column without a name, which must be empty).</summary>
/// <param name="Label">Name for findings.</param>
/// <param name="Column">Number of the stored column; -1 when it is no field.</param>
/// <param name="Reader">Reads the cells of a field; null when it is no field.</param>
/// <param name="Item">The item; null when it is none.</param>
internal sealed record BoundColumn(string Label, int Column, CellReader? Reader, SurveyItem? Item);

/// <summary>The columns of a file bound to those of a dataset, and why that cannot be done.</summary>
internal sealed record ColumnPlan(IReadOnlyList<BoundColumn?> Columns, IReadOnlyList<Finding> Faults)
{
    /// <summary>Whether the columns of the file are not those of the dataset; a skipped column is no reason.</summary>
    public bool IsRefused => Faults.Any(fault => fault.Kind.Severity == Severity.Refusal);

    /// <summary>Most columns in a file.</summary>
    public const int MostColumns = 2_000;

    /// <summary>Binds the columns of a header.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="header">The header.</param>
    /// <param name="skipsPersonal">Whether columns of persons are skipped, unread, instead of refused.</param>
    public static ColumnPlan Of(Dataset dataset, FoundHeader header, bool skipsPersonal = false)
    {
        if (header.Names.Count > MostColumns)
            return new ColumnPlan([], [new Finding(FindingKinds.TooManyColumns, At(header, null), MostColumns.ToString(CultureInfo.InvariantCulture))]);
        var binder = new ColumnBinder(dataset, header, skipsPersonal);
        var columns = header.Names.Select(binder.Bind).ToList();
        return new ColumnPlan(columns, binder.Faults());
    }

    private static Place At(FoundHeader header, string? column) => new(header.Line, column);

    private sealed class ColumnBinder(Dataset dataset, FoundHeader header, bool skipsPersonal)
    {
        private readonly List<Finding> faults = [];
        private readonly HashSet<string> seen = [];
        private readonly bool isKnown = header.Names.Any(name => Recognition.Knows(dataset, name));

        public List<Finding> Faults()
        {
            if (!isKnown) faults.RemoveAll(fault => fault.Kind == FindingKinds.ColumnUnknown);
            if (!isKnown) faults.Add(new Finding(FindingKinds.HeaderNotFound, At(header, null)));
            foreach (var field in dataset.Schema.Fields.Where(field => field.Constraints.Required && !seen.Contains(field.Name)))
                faults.Add(new Finding(FindingKinds.ColumnMissing, At(header, field.Name), field.Name));
            return faults;
        }

        public BoundColumn? Bind(string name, int number)
        {
            if (Recognition.FieldOf(dataset, name) is { } field)
                return Once(field.Name, name.Trim()) ? new BoundColumn(name.Trim(), dataset.ColumnOf(field.Name), CellReader.For(field, header.DecimalMark), null) : null;
            if (dataset.Schema.Items && SurveyItems.Find(name) is { } item)
                return Once(item.Column, item.Column) ? new BoundColumn(item.Column, -1, null, item) : null;
            var label = ColumnName.Safe(name, number, isKnown);
            if (string.IsNullOrWhiteSpace(name)) return new BoundColumn(label, -1, null, null);
            if (skipsPersonal && isKnown && PersonalColumns.KindOf(name) == FindingKinds.ColumnPersonal) return Skip(label);
            if (!name.Any(char.IsLetter) || Once(name.Trim(), label)) Refuse(name, label);
            return null;
        }

        private BoundColumn Skip(string label)
        {
            faults.Add(new Finding(FindingKinds.ColumnSkipped, At(header, label)));
            return new BoundColumn(label, -1, null, null);
        }

        private bool Once(string column, string label)
        {
            if (seen.Add(column)) return true;
            faults.Add(new Finding(FindingKinds.ColumnTwice, At(header, label), label));
            return false;
        }

        private void Refuse(string name, string label)
        {
            if (dataset.Schema.Items && SurveyItems.InstrumentOf(name) is { } instrument)
                faults.Add(new Finding(FindingKinds.ColumnItemUnknown, At(header, label), instrument.Id));
            else
                faults.Add(new Finding(PersonalColumns.KindOf(name), At(header, label)));
        }
    }
}
