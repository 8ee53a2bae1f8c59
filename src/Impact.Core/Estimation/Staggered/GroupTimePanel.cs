using Impact.Core.Estimation.Weighting;

namespace Impact.Core.Estimation.Staggered;

/// <summary>A balanced panel of units whose treatment starts at different moments.</summary>
/// <param name="Times">The moments, in order.</param>
/// <param name="First">Moment at which each of the n units is first treated; positive infinity when never.</param>
/// <param name="Outcomes">Outcome per moment: T columns of n values.</param>
/// <param name="Covariates">Covariates per moment: T lists of columns of n values.</param>
internal sealed record GroupTimePanel(double[] Times, double[] First, double[][] Outcomes, IReadOnlyList<Covariate>[] Covariates)
{
    /// <summary>Number of units.</summary>
    public int N => First.Length;

    /// <summary>Moments at which a group starts that has a moment before it, in order.</summary>
    public double[] Groups => [.. First.Where(g => g > Times[0] && g <= Times[^1]).Distinct().Order()];

    /// <summary>Share of all units in a group.</summary>
    public double Share(double group) => First.Count(g => g == group) / (double)N;

    /// <summary>Pivots a long table into a balanced panel.</summary>
    /// <param name="request">Specification with outcome, unit, time, first_treated and covariates.</param>
    /// <returns>The panel, the row of each unit at the first moment, and how many units were left out because a moment is missing; null when a unit has a moment twice or changes group.</returns>
    public static (GroupTimePanel Panel, int[] Rows, int Incomplete)? Of(EstimationRequest request)
    {
        var (units, time, first) = (request.ClustersOf(request.Word("unit")), request.Outcome("time"), request.Outcome("first_treated"));
        double[] times = [.. time.Distinct().Order()];
        var complete = new List<int[]>();
        foreach (var rows in units.Rows)
        {
            int[] ordered = [.. rows.OrderBy(r => time[r])];
            if (ordered.Select(r => time[r]).Distinct().Count() < rows.Length || ordered.Select(r => first[r]).Distinct().Count() > 1) return null;
            if (rows.Length == times.Length) complete.Add(ordered);
        }

        var (outcome, covariates) = (request.Outcome(), request.Terms("covariates"));
        double[] At(IReadOnlyList<double> column, int t) => [.. complete.Select(rows => column[rows[t]])];
        var panel = new GroupTimePanel(
            times,
            [.. complete.Select(rows => first[rows[0]] == 0 ? double.PositiveInfinity : first[rows[0]])],
            [.. times.Select((_, t) => At(outcome, t))],
            [.. times.Select((_, t) => covariates.Select(c => new Covariate(c.Name, At(c.Values, t))).ToList())]);
        return (panel, [.. complete.Select(rows => rows[0])], units.Count - complete.Count);
    }
}
