using System.Text.Json;

namespace Impact.Core.Estimation.Missing;

/// <summary>The columns that take part in imputing: those the inner specification uses and the auxiliary ones.</summary>
/// <param name="Columns">Columns of numbers in order of use, then those of levels.</param>
internal sealed record ImputationModel(IReadOnlyList<ImputedColumn> Columns)
{
    /// <summary>Fewest observed values from which a column can be filled.</summary>
    private const int FewestObserved = 10;

    /// <summary>Missing cells per column that has any.</summary>
    public IReadOnlyDictionary<string, object?> Missing => Open.ToDictionary(c => c.Name, c => (object?)c.Missing);

    /// <summary>The columns with missing cells.</summary>
    public IEnumerable<ImputedColumn> Open => Columns.Where(c => c.Missing > 0);

    /// <summary>Makes the model, or says why it cannot be made. Columns that only group rows are not filled.</summary>
    public static ImputationModel? Of((JsonElement Inner, Estimator Estimator) asked, EstimationRequest request, out NotEstimable? refusal)
    {
        var table = request.Whole;
        var factors = asked.Inner.TryGetProperty("factors", out var list) ? Specification.Strings(list) : [];
        string[] groups = [.. asked.Estimator.Fields.Where(f => f.Kind is FieldKind.Columns or FieldKind.Group)
            .SelectMany(f => asked.Inner.TryGetProperty(f.Name, out var value) ? Specification.Strings(value) : [])];
        string[] used = [.. Specification.UsedColumns(asked.Inner, asked.Estimator).Complete.Concat(request.Words("auxiliary")).Distinct()];
        string[] numbers = [.. used.Except(groups).Except(factors)];
        refusal = used.Select(name => Fault(name, table.Find(name), (numbers.Contains(name), groups.Contains(name)))).FirstOrDefault(fault => fault is not null);
        if (refusal is not null) return null;
        var model = new ImputationModel(
            [.. numbers.Select(name => ImputedColumn.OfNumbers(table.Find(name)!)), .. used.Intersect(factors).Select(name => ImputedColumn.OfLevels(table.Find(name)!))]);
        refusal = model.Short();
        return refusal is null ? model : null;
    }

    /// <summary>The table with the columns with missing cells replaced.</summary>
    /// <param name="table">The table.</param>
    /// <param name="filled">Per column of the model n values.</param>
    public Table Filled(Table table, double[][] filled)
    {
        var replaced = Columns.Zip(filled).Where(c => c.First.Missing > 0).ToDictionary(c => c.First.Name, c => c.First.Filled(c.Second));
        return new Table([.. table.Columns.Select(c => replaced.GetValueOrDefault(c.Name, c))]);
    }

    private static NotEstimable? Fault(string name, TableColumn? column, (bool IsNumber, bool IsGroup) kind)
    {
        if (column is null) return Specification.Refuse(RefusalReason.UnknownColumn, name);
        var rows = Enumerable.Range(0, column.Count);
        if (kind.IsNumber) return rows.Any(i => column.Number(i) is { } number && !double.IsFinite(number)) ? Specification.Refuse(RefusalReason.NotNumeric, name) : null;
        return kind.IsGroup && rows.Any(i => column.Text(i) is null) ? Specification.Refuse(RefusalReason.NotImputable, name) : null;
    }

    /// <summary>A column with no more values than its regression has coefficients is not filled.</summary>
    private NotEstimable? Short()
    {
        var predictors = Columns.Sum(c => c.Levels is null ? 1 : Math.Max(0, c.Levels.Count - 1));
        int Coefficients(ImputedColumn column) => column.Levels is null ? predictors + 1 : (Math.Max(1, column.Levels.Count - 1) * (predictors - column.Levels.Count + 2)) + 1;
        var faulty = Open.FirstOrDefault(c => c.Values.Length - c.Missing < Math.Max(FewestObserved, Coefficients(c)));
        return faulty is null ? null : Specification.Refuse(RefusalReason.TooFewObservations, faulty.Name);
    }
}
