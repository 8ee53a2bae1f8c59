using System.Globalization;
using Impact.Core.Estimation.StandardErrors;

namespace Impact.Core.Estimation.Panels;

/// <summary>Effect per period before and after the start, against a reference period, with unit and period effects absorbed.</summary>
internal static class EventStudy
{
    /// <summary>The estimator <c>event-study</c>.</summary>
    public static Estimator Estimator { get; } = new(
        "event-study",
        [new("relative", FieldKind.SparseColumn, true), Field.Column("treated"), new("reference", FieldKind.Number), .. FixedEffects.Fields],
        request => RowWeights.Use(request, Run));

    private static Estimation Run(EstimationRequest all)
    {
        var name = all.Word("relative");
        var request = all with { Table = all.Table.Take(RowsWithPeriod(all, name)) };
        var (periods, treated) = (PeriodsOf(request, name), request.Outcome("treated"));
        var reference = request.Number("reference") ?? -1;
        double[] levels = [.. periods.Where((_, i) => treated[i] != 0).OfType<double>().Distinct().Order()];
        if (!levels.Contains(reference)) return Specification.Refuse(RefusalReason.InvalidField, "reference");
        Covariate[] terms = [.. levels.Where(level => level != reference)
            .Select(level => new Covariate(TermOf(name, level), [.. periods.Select((p, i) => p == level ? treated[i] : 0)]))];
        string[] before = [.. levels.Where(level => level < reference).Select(level => TermOf(name, level))];
        var isStaggered = request.Words("absorb") is [_, var period] && StaggeredStart.Holds(periods, treated, request.TextsOf(period));
        return FixedEffects.Run(request, terms, (fit, covariance, errors) => FixedEffects.Warned(
            Result(request, fit, before, (covariance, errors)) with { Dropped = all.Table.Rows - request.Table.Rows },
            isStaggered ? [StaggeredStart.Warning] : []));
    }

    private static Estimate Result(EstimationRequest request, Fit fit, string[] before, (Covariance Covariance, ErrorModel Errors) errors)
    {
        var result = FixedEffects.Result(request, fit, errors.Covariance, errors.Errors);
        int[] tested = [.. before.Select(fit.IndexOf).Where(j => j >= 0)];
        return result with
        {
            Diagnostics = new Dictionary<string, object?>(result.Diagnostics)
            {
                ["reference"] = request.Number("reference") ?? -1,
                ["pre_trend"] = JointTest.Of(fit, errors.Covariance, tested, errors.Errors.ClusterCount - 1 ?? fit.ResidualDf),
                ["vcov"] = Matrix(fit, errors.Covariance),
            },
        };
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
