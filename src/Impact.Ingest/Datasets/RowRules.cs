using Impact.Core.Findings;

namespace Impact.Ingest.Datasets;

/// <summary>Rules that several datasets share.</summary>
internal static class RowRules
{
    /// <summary>The second date, when both are filled in, is not before the first.</summary>
    public static RowRule NotBefore(string first, string second)
    {
        var fault = new CellFault(FindingKinds.DateOrder, first);
        return (dataset, row) =>
        {
            var (one, two) = (dataset.ColumnOf(first), dataset.ColumnOf(second));
            if (row.Form(one) == CellForm.Missing || row.Form(two) == CellForm.Missing) return null;
            return row.Text(two).SequenceCompareTo(row.Text(one)) < 0 ? (second, fault) : null;
        };
    }

    /// <summary>The first is not filled in without the second.</summary>
    public static RowRule NotWithout(string first, string second, FindingKind kind)
    {
        var fault = new CellFault(kind);
        return (dataset, row) => row.Form(dataset.ColumnOf(first)) != CellForm.Missing && row.Form(dataset.ColumnOf(second)) == CellForm.Missing ? (first, fault) : null;
    }

    /// <summary>The second, when filled in, is another than the first.</summary>
    public static RowRule Differ(string first, string second, FindingKind kind)
    {
        var fault = new CellFault(kind);
        return (dataset, row) => row.Form(dataset.ColumnOf(second)) != CellForm.Missing && row.Text(dataset.ColumnOf(first)).SequenceEqual(row.Text(dataset.ColumnOf(second))) ? (second, fault) : null;
    }
}
