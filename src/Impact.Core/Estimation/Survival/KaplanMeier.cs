namespace Impact.Core.Estimation.Survival;

/// <summary>A survival curve with Greenwood's error, or one that is robust against several times of one person.</summary>
/// <remarks>E. L. Kaplan and P. Meier (1958); M. Greenwood (1926).</remarks>
public sealed class KaplanMeier
{
    private readonly IReadOnlyList<RiskSet> sets;
    private readonly double critical;
    private readonly ClusteredSurvival? clustered;

    /// <summary>Estimates the curve.</summary>
    /// <param name="people">At least one person.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <param name="clusters">Person or household of each time, when some have more than one; null when everybody stands alone.</param>
    /// <exception cref="ArgumentException">There are no people.</exception>
    public KaplanMeier(IReadOnlyList<FollowUp> people, double level, IReadOnlyList<string>? clusters = null)
    {
        ArgumentNullException.ThrowIfNull(people);
        if (people.Count == 0)
            throw new ArgumentException("There are no people.", nameof(people));
        sets = FollowUp.RiskSets(people);
        clustered = clusters is not null && clusters.Distinct().Skip(1).Any() ? new(people, clusters, sets) : null;
        critical = clustered is null ? ConfidenceLevel.Normal(level) : ConfidenceLevel.T(level, clustered.Df);
        Points = Curve();
    }

    /// <summary>The curve, one point for each time at which somebody left or had the event.</summary>
    public IReadOnlyList<SurvivalPoint> Points { get; }

    /// <summary>The last time anybody was followed.</summary>
    public double Last => sets[^1].Time;

    /// <summary>The curve at a time; null when the time is before the first point.</summary>
    public SurvivalPoint? At(double time) => Points.LastOrDefault(p => p.Time <= time);

    /// <summary>The time by which half had the event, with the interval by the logarithmic band (as R does unless asked otherwise);
    /// a part that was not reached is null.</summary>
    public (double? Value, double? Low, double? High) Median => (Crossing(p => p.Survival, 0.5), Crossing(p => p.LogLow, 0.5), Crossing(p => p.LogHigh, 0.5));

    /// <summary>The time by which a part had the event, with the interval by the log-log band; a part that was not reached is null.</summary>
    /// <param name="part">Part with the event, between 0 and 1: 0.5 for the median.</param>
    /// <remarks>R. Brookmeyer and J. Crowley (1982); the band of J. D. Kalbfleisch and R. L. Prentice (1980).</remarks>
    public (double? Value, double? Low, double? High) TimeBy(double part) =>
        (Crossing(p => p.Survival, 1 - part), Crossing(p => p.Low, 1 - part), Crossing(p => p.High, 1 - part));

    /// <summary>Mean time without the event up to a horizon, with its standard error.</summary>
    /// <param name="horizon">Horizon, above 0, at most <see cref="Last"/>.</param>
    /// <remarks>Area under the curve; P. Royston and M. K. B. Parmar (2013).</remarks>
    public (double Value, double Se) RestrictedMean(double horizon)
    {
        var (area, variance, upper) = (0.0, 0.0, horizon);
        var areas = new double[sets.Count];
        foreach (var (point, set, at) in Points.Zip(sets, Enumerable.Range(0, sets.Count)).Reverse().Where(p => p.First.Time < horizon))
        {
            area += point.Survival * (upper - point.Time);
            upper = point.Time;
            areas[at] = area;
            if (set.Events < set.AtRisk)
                variance += area * area * set.Greenwood;
        }

        return (area + upper, Math.Sqrt(clustered?.Weighted(areas) ?? variance));
    }

    private SurvivalPoint[] Curve()
    {
        var (survival, greenwood) = (1.0, 0.0);
        var robust = clustered?.Cumulative();
        var points = new List<SurvivalPoint>();
        foreach (var set in sets)
        {
            survival *= 1 - (double)set.Events / set.AtRisk;
            greenwood += set.Greenwood;
            points.Add(new(set.Time, survival) { AtRisk = set.AtRisk, Events = set.Events, Greenwood = robust?[points.Count] ?? greenwood, Critical = critical });
        }

        return [.. points];
    }

    // The first time at or below the height; when exactly at it, the middle of that flat piece.
    private double? Crossing(Func<SurvivalPoint, double?> curve, double height)
    {
        var below = Points.Where(p => curve(p) <= height + 1e-9).ToArray();
        if (below.Length == 0)
            return null;
        var exact = Math.Abs(curve(below[0])!.Value - height) < 1e-9;
        var next = below.FirstOrDefault(p => curve(p) < height - 1e-9);
        return exact && next is not null ? (below[0].Time + next.Time) / 2 : below[0].Time;
    }
}

/// <summary>A point of a survival curve.</summary>
/// <param name="Time">Time.</param>
/// <param name="Survival">Share without the event, 0 to 1.</param>
public sealed record SurvivalPoint(double Time, double Survival)
{
    /// <summary>People still followed just before.</summary>
    public required int AtRisk { get; init; }

    /// <summary>People to whom it happened then.</summary>
    public required int Events { get; init; }

    /// <summary>Standard error of the share; null where nobody is left.</summary>
    public double? Se => Survival > 0 ? Survival * Math.Sqrt(Greenwood) : null;

    /// <summary>Lower bound by the log-log interval, the one this project prints; null where nobody is left or nothing happened yet.</summary>
    public double? Low => LogLog(1);

    /// <summary>Upper bound by the log-log interval.</summary>
    public double? High => LogLog(-1);

    /// <summary>Lower bound by the logarithmic interval.</summary>
    public double? LogLow => Survival > 0 ? Survival * Math.Exp(-Critical * Math.Sqrt(Greenwood)) : null;

    /// <summary>Upper bound by the logarithmic interval, at most 1.</summary>
    public double? LogHigh => Survival > 0 ? Math.Min(1, Survival * Math.Exp(Critical * Math.Sqrt(Greenwood))) : null;

    internal double Greenwood { get; init; }

    internal double Critical { get; init; }

    private double? LogLog(int side) => Survival is > 0 and < 1
        ? Math.Pow(Survival, Math.Exp(side * Critical * Math.Sqrt(Greenwood) / -Math.Log(Survival)))
        : null;
}
