using Impact.Core.Estimation.Weighting;

namespace Impact.Core.Estimation.Staggered;

/// <summary>A panel of units whose treatment starts at different moments.</summary>
/// <param name="Times">The moments, in order.</param>
/// <param name="First">Moment at which each of the n units is first treated; positive infinity when not in these moments: never, or after the last (as did::att_gt takes it).</param>
/// <param name="Outcomes">Outcome per moment: T columns of n values; NaN where a unit was not measured.</param>
/// <param name="Covariates">Covariates per moment: T lists of columns of n values; NaN where a unit was not measured.</param>
internal sealed record GroupTimePanel(double[] Times, double[] First, double[][] Outcomes, IReadOnlyList<Covariate>[] Covariates)
{
    /// <summary>Fewest moments of a unit that can be compared with itself.</summary>
    private const int FewestMoments = 2;

    /// <summary>Number of units.</summary>
    public int N => First.Length;

    /// <summary>Moments at which a group starts that has a moment before it, in order.</summary>
    public double[] Groups => [.. First.Where(g => g > Times[0] && double.IsFinite(g)).Distinct().Order()];

    /// <summary>Units that miss a moment.</summary>
    public int Incomplete => Enumerable.Range(0, N).Count(i => Outcomes.Any(moment => double.IsNaN(moment[i])));

    /// <summary>Share of all units in a group.</summary>
    public double Share(double group) => First.Count(g => g == group) / (double)N;

    /// <summary>Whether a unit was measured at both moments.</summary>
    /// <param name="unit">Number of the unit.</param>
    /// <param name="one">Number of a moment.</param>
    /// <param name="other">Number of another.</param>
    public bool HasBoth(int unit, int one, int other) => !double.IsNaN(Outcomes[one][unit]) && !double.IsNaN(Outcomes[other][unit]);

    /// <summary>Pivots a long table into a panel.</summary>
    /// <param name="request">Specification with outcome, unit, time, first_treated and covariates.</param>
    /// <param name="keepsIncomplete">Whether units that miss a moment stay in, for the comparisons of which they have both moments.</param>
    /// <returns>The panel, the first row of each unit, and how many units were left out; null when a unit has a moment twice or changes group.</returns>
    public static (GroupTimePanel Panel, int[] Rows, int LeftOut)? Of(EstimationRequest request, bool keepsIncomplete)
    {
        var (units, time, first) = (request.ClustersOf(request.Words("unit")[0]), request.Outcome("time"), request.Outcome("first_treated"));
        double[] times = [.. time.Distinct().Order()];
        var fewest = keepsIncomplete ? Math.Min(FewestMoments, times.Length) : times.Length;
        if (units.Rows.Any(rows => rows.DistinctBy(r => time[r]).Count() < rows.Length || rows.DistinctBy(r => first[r]).Count() > 1)) return null;
        var kept = units.Rows.Where(rows => rows.Length >= fewest)
            .Select(rows => Array.ConvertAll(times, t => rows.Where(r => time[r] == t).DefaultIfEmpty(-1).First())).ToList();
        var (outcome, covariates) = (request.Outcome(), request.Terms("covariates"));
        double[] At(IReadOnlyList<double> column, int t) => [.. kept.Select(rows => rows[t] < 0 ? double.NaN : column[rows[t]])];
        int[] firstRows = [.. kept.Select(rows => rows.First(r => r >= 0))];
        var panel = new GroupTimePanel(
            times,
            Array.ConvertAll(firstRows, r => first[r] == 0 || first[r] > times[^1] ? double.PositiveInfinity : first[r]),
            [.. times.Select((_, t) => At(outcome, t))],
            [.. times.Select((_, t) => covariates.Select(c => new Covariate(c.Name, At(c.Values, t))).ToList())]);
        return (panel, firstRows, units.Count - kept.Count);
    }
}
