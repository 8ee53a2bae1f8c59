using Impact.Core.Instruments;

namespace Impact.Ingest.Datasets;

/// <summary>An empty file of a dataset: its header, with the columns of the questionnaires of a study.</summary>
internal static class CsvTemplate
{
    /// <summary>The header as one line. A semicolon between the names: a Dutch spreadsheet then makes columns of them.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="instruments">Questionnaires whose items get a column, when the dataset has items.</param>
    public static string Of(Dataset dataset, IEnumerable<Instrument> instruments)
    {
        var items = dataset.Schema.Items ? instruments.SelectMany(i => i.Items.Select(i.Column)) : [];
        return string.Join(';', dataset.Schema.Fields.Select(field => field.Name).Concat(items)) + "\r\n";
    }
}
