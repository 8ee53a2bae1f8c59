using System.Globalization;

namespace Impact.Core.Estimation.Panels;

/// <summary>Effect per period before and after the start, against a reference period, with unit and period effects absorbed.</summary>
internal static class EventStudy
{
    /// <summary>The estimator <c>event-study</c>.</summary>
    public static Estimator Estimator { get; } = new(
        "event-study",
        [new("relative", FieldKind.SparseColumn, true), Field.Column("treated"), new("reference", FieldKind.Number), .. FixedEffects.Fields],
        Run);

    private static Estimation Run(EstimationRequest all)
    {
        var name = all.Word("relative");
        var request = all with { Table = all.Table.Take(RowsWithPeriod(all, name)) };
        var (periods, treated) = (PeriodsOf(request, name), request.Outcome("treated"));
        var reference = request.Number("reference") ?? -1;
        if (!periods.Contains(reference)) return Specification.Refuse(RefusalReason.InvalidField, "reference");
        double[] levels = [.. periods.Where((_, i) => treated[i] != 0).OfType<double>().Distinct().Order().Where(p => p != reference)];
        Covariate[] terms = [.. levels.Select(level => new Covariate(TermOf(name, level), [.. periods.Select((p, i) => p == level ? treated[i] : 0)]))];
        return FixedEffects.Run(request, terms, (fit, covariance, errors) =>
        {
            var result = FixedEffects.Result(request, fit, covariance, errors);
            int[] before = [.. levels.Where(level => level < reference).Select(level => fit.IndexOf(TermOf(name, level))).Where(j => j >= 0)];
            return result with
            {
                Dropped = all.Table.Rows - request.Table.Rows,
                Diagnostics = new Dictionary<string, object?>(result.Diagnostics)
                {
                    ["reference"] = reference,
                    ["pre_trend"] = JointTest.Of(fit, covariance, before, errors.ClusterCount - 1 ?? fit.ResidualDf),
                    ["vcov"] = Matrix(fit, covariance),
                },
            };
        });
    }

    /// <summary>The rows of the treated need a period; those of the others do not.</summary>
    private static int[] RowsWithPeriod(EstimationRequest all, string name)
    {
        var (periods, treated) = (PeriodsOf(all, name), all.Outcome("treated"));
        return [.. Enumerable.Range(0, treated.Length).Where(i => treated[i] == 0 || periods[i] is not null)];
    }

    private static string TermOf(string column, double level) => column + "=" + level.ToString("R", CultureInfo.InvariantCulture);

    private static double?[] PeriodsOf(EstimationRequest request, string column)
    {
        var cells = request.Table.Find(column)!;
        return [.. Enumerable.Range(0, cells.Count).Select(cells.Number)];
    }

    private static double[][] Matrix(Fit fit, Covariance covariance)
    {
        var terms = FixedEffects.TermsOf(fit);
        return [.. terms.Select(i => terms.Select(j => covariance.Values[i, j]).ToArray())];
    }
}
