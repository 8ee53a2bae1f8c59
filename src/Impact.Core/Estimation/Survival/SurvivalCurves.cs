using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Survival;

/// <summary>Survival of one group or several.</summary>
internal static class SurvivalCurves
{
    /// <summary>The estimator <c>survival</c>: terms <c>median</c> and <c>rmst</c> (per group with <c>(column=level)</c> behind it),
    /// <c>rmst-difference</c> of each further group against the first in ordinal order, <c>log-rank</c>; the curves in the diagnostics.</summary>
    public static Estimator Estimator { get; } = new(
        "survival",
        [.. SurvivalFields.Fields, Field.Group("group"), new("tau", FieldKind.Number)],
        request => SurvivalFields.Use(request, people => Run(request, people)));

    private static Estimation Run(EstimationRequest request, FollowUp[] people)
    {
        var column = request.Has("group") ? request.Word("group") : null;
        string[] labels = column is null ? [.. people.Select(_ => "")] : request.TextsOf(column);
        var groups = labels.Zip(people).GroupBy(p => p.First, p => p.Second).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Group(column is null ? "" : $"({column}={g.Key})", [.. g], new([.. g], request.Level))).ToArray();
        var longest = groups.Min(g => g.Curve.Last);
        var tau = request.Number("tau") ?? longest;
        if (!(tau > 0 && tau <= longest)) return Specification.Refuse(RefusalReason.InvalidField, "tau");
        var tests = groups.Length > 1 ? LogRank.Test([.. groups.Select(g => g.People)]) : null;
        return new Estimate
        {
            Estimator = request.Estimator,
            N = people.Length,
            Terms = [.. groups.SelectMany(g => Terms(g, tau, request.Level)), .. Differences(groups, tau, request.Level), .. Test(tests)],
            Diagnostics = Diagnostics(groups, tau, tests),
        };
    }

    private static Dictionary<string, object?> Diagnostics(Group[] groups, double tau, LogRank? test) => new()
    {
        ["tau"] = tau,
        ["events"] = groups.ToDictionary(g => g.Name, g => (object?)g.People.Count(p => p.Event)),
        ["observed"] = test?.Observed,
        ["expected"] = test?.Expected,
        ["peto_peto"] = groups.Length > 1 ? LogRank.Test([.. groups.Select(g => g.People)], rho: 1)?.Statistic : null,
        ["curves"] = groups.ToDictionary(g => g.Name, g => (object?)Curve(g.Curve)),
    };

    private static IEnumerable<TermEstimate> Terms(Group group, double tau, double level)
    {
        var (median, from, to) = group.Curve.Median;
        if (median is { } half)
            yield return new("median" + group.Name, half) { Low = from, High = to };
        var (mean, se) = group.Curve.RestrictedMean(tau);
        yield return Normally("rmst" + group.Name, mean, se, level) with { Statistic = null, P = null };
    }

    private static IEnumerable<TermEstimate> Differences(Group[] groups, double tau, double level)
    {
        var (first, firstSe) = groups[0].Curve.RestrictedMean(tau);
        foreach (var group in groups.Skip(1))
        {
            var (mean, se) = group.Curve.RestrictedMean(tau);
            yield return Normally("rmst-difference" + group.Name, mean - first, Math.Sqrt(se * se + firstSe * firstSe), level);
        }
    }

    private static IEnumerable<TermEstimate> Test(LogRank? test) =>
        test is null ? [] : [new("log-rank", test.Statistic) { Statistic = test.Statistic, Df = test.Df, P = test.P }];

    private static TermEstimate Normally(string term, double value, double se, double level)
    {
        var (low, high) = Interval.Around(value, ConfidenceLevel.Normal(level) * se);
        return new(term, value) { Se = se, Statistic = se > 0 ? value / se : null, P = se > 0 ? Normal.TwoSidedP(value / se) : null, Low = low, High = high };
    }

    private static Dictionary<string, object?> Curve(KaplanMeier curve) => new()
    {
        ["time"] = curve.Points.Select(p => p.Time).ToArray(),
        ["at_risk"] = curve.Points.Select(p => p.AtRisk).ToArray(),
        ["events"] = curve.Points.Select(p => p.Events).ToArray(),
        ["survival"] = curve.Points.Select(p => p.Survival).ToArray(),
        ["se"] = curve.Points.Select(p => (object?)p.Se).ToArray(),
        ["low"] = curve.Points.Select(p => (object?)p.Low).ToArray(),
        ["high"] = curve.Points.Select(p => (object?)p.High).ToArray(),
    };

    private sealed record Group(string Name, IReadOnlyList<FollowUp> People, KaplanMeier Curve);
}
