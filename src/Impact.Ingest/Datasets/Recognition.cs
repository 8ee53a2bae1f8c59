namespace Impact.Ingest.Datasets;

/// <summary>Recognises the columns and the datasets of a header.</summary>
internal static class Recognition
{
    private static readonly Dictionary<string, Dictionary<string, Field>> FieldsByKey =
        Datasets.All.ToDictionary(dataset => dataset.Name, KeysOf, StringComparer.Ordinal);

    /// <summary>The field that a column name stands for: its name, its Dutch title or an alias, without regard to case, blanks and underscores.</summary>
    public static Field? FieldOf(Dataset dataset, string name) => FieldsByKey[dataset.Name].GetValueOrDefault(ColumnName.Key(name));

    public static bool Knows(Dataset dataset, string name) =>
        FieldOf(dataset, name) is not null || (dataset.Schema.Items && SurveyItems.Find(name) is not null);

    /// <summary>How well a header fits a dataset: larger is better, 0 when it fits not at all.</summary>
    public static int Fit(Dataset dataset, IReadOnlyList<string> names)
    {
        var known = names.Count(name => Knows(dataset, name));
        if (known == 0) return 0;
        var found = names.Select(name => FieldOf(dataset, name)?.Name).ToHashSet();
        var missing = dataset.Schema.Fields.Count(field => field.Constraints.Required && !found.Contains(field.Name));
        return Math.Max(1, (100 * known) - (10 * (names.Count - known)) - (50 * missing));
    }

    private static Dictionary<string, Field> KeysOf(Dataset dataset) =>
        dataset.Schema.Fields.SelectMany(field => field.Aliases.Append(field.Title).Append(field.Name).Select(name => (Key: ColumnName.Key(name), Field: field)))
            .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Field, StringComparer.Ordinal);
}
