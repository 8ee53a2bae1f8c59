using System.Text.Json;

namespace Impact.Core.Estimation.Missing;

/// <summary>The columns that take part in imputing: those the inner specification uses and the auxiliary ones.</summary>
/// <param name="Names">Columns of numbers, in order of use.</param>
/// <param name="Numbers">Their values; NaN is missing.</param>
/// <param name="Indicators">One 0/1 column per level of each factor but the first.</param>
internal sealed record ImputationModel(string[] Names, double[][] Numbers, double[][] Indicators)
{
    /// <summary>Fewest observed values from which a column can be filled.</summary>
    private const int FewestObserved = 10;

    /// <summary>Missing cells per column that has any.</summary>
    public IReadOnlyDictionary<string, object?> Missing => Names.Zip(Numbers, (name, values) => (name, Count: values.Count(double.IsNaN)))
        .Where(c => c.Count > 0).ToDictionary(c => c.name, c => (object?)c.Count);

    /// <summary>Makes the model, or says why it cannot be made. Factors and columns that only group rows are not filled.</summary>
    public static ImputationModel? Of((JsonElement Inner, Estimator Estimator) asked, EstimationRequest request, out NotEstimable? refusal)
    {
        var table = request.Whole;
        var factors = asked.Inner.TryGetProperty("factors", out var list) ? Specification.Strings(list) : [];
        var groups = asked.Estimator.Fields.Where(f => f.Kind == FieldKind.Columns)
            .SelectMany(f => asked.Inner.TryGetProperty(f.Name, out var value) ? Specification.Strings(value) : []).Except(factors).ToArray();
        string[] used = [.. Specification.UsedColumns(asked.Inner, asked.Estimator).Complete.Concat(request.Words("auxiliary")).Distinct()];
        string[] numbers = [.. used.Except(groups).Except(factors)];
        refusal = used.Select(name => Fault(name, table.Find(name), numbers.Contains(name))).FirstOrDefault(fault => fault is not null);
        if (refusal is not null) return null;
        var model = new ImputationModel(
            numbers,
            [.. numbers.Select(name => Values(table.Find(name)!))],
            [.. used.Intersect(factors).SelectMany(name => Levels(table.Find(name)!))]);
        refusal = model.Short();
        return refusal is null ? model : null;
    }

    /// <summary>The table with the columns of numbers replaced.</summary>
    public Table Filled(Table table, double[][] filled)
    {
        var replaced = Names.Zip(filled).ToDictionary(c => c.First, c => c.Second);
        return new Table([.. table.Columns.Select(c => replaced.TryGetValue(c.Name, out var values) ? new NumberColumn(c.Name, values) : c)]);
    }

    private static NotEstimable? Fault(string name, TableColumn? column, bool isNumber)
    {
        if (column is null) return Specification.Refuse(RefusalReason.UnknownColumn, name);
        var rows = Enumerable.Range(0, column.Count);
        if (isNumber) return rows.Any(i => column.Number(i) is { } number && !double.IsFinite(number)) ? Specification.Refuse(RefusalReason.NotNumeric, name) : null;
        return rows.Any(i => column.Text(i) is null) ? Specification.Refuse(RefusalReason.NotImputable, name) : null;
    }

    private NotEstimable? Short()
    {
        var fewest = Math.Max(FewestObserved, Numbers.Length + Indicators.Length + 1);
        var name = Names.Zip(Numbers).FirstOrDefault(c => c.Second.Any(double.IsNaN) && c.Second.Count(v => !double.IsNaN(v)) < fewest).First;
        return name is null ? null : Specification.Refuse(RefusalReason.TooFewObservations, name);
    }

    private static double[] Values(TableColumn column) => [.. Enumerable.Range(0, column.Count).Select(i => column.Number(i) ?? double.NaN)];

    private static IEnumerable<double[]> Levels(TableColumn column)
    {
        string[] texts = [.. Enumerable.Range(0, column.Count).Select(i => column.Text(i)!)];
        return texts.Distinct().Order(StringComparer.Ordinal).Skip(1).Select(level => Array.ConvertAll(texts, t => t == level ? 1.0 : 0.0));
    }
}
