using System.Text.Json;
using Impact.Core.Estimation;
using Impact.Tests.Reference;
using Result = Impact.Core.Estimation.Estimation;

namespace Impact.Tests.Estimation;

/// <summary>Runs specifications on small tables.</summary>
internal static class Spec
{
    public static Result Run(object spec, Table table) => Estimators.Run(JsonSerializer.Serialize(spec), table);

    public static Estimate Estimate(object spec, Table table) => Run(spec, table).Match(e => e, refusal => throw new ShouldAssertException(refusal.ToString()));

    public static RefusalReason Refusal(object spec, Table table) => Run(spec, table).ShouldBeOfType<NotEstimable>().Reason;

    public static object? At(this Estimate estimate, params string[] path) =>
        path.Aggregate((object?)estimate.Diagnostics, (value, name) => ((IReadOnlyDictionary<string, object?>)value!)[name]);

    public static double NumberAt(this Estimate estimate, params string[] path) => Convert.ToDouble(estimate.At(path), System.Globalization.CultureInfo.InvariantCulture);

    public static Table Table(this Csv csv) => new([.. csv.Header.Select(h => new TextColumn(h, [.. csv.Text(h)]))]);

    /// <summary>The table with a column computed from others, row by row.</summary>
    public static Table With(this Table table, string name, Func<Func<string, string?>, double> compute)
    {
        double[] values = [.. Enumerable.Range(0, table.Rows).Select(i => compute(column => table.Find(column)!.Text(i)))];
        return table.With(new NumberColumn(name, values));
    }

    public static Table With(this Table table, TableColumn column) => new([.. table.Columns, column]);
}
