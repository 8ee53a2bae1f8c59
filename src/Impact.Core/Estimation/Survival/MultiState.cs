namespace Impact.Core.Estimation.Survival;

/// <summary>Steps between states over time.</summary>
internal static class MultiState
{
    private const string ByPerson = "robust";
    private const string Greenwood = "greenwood";

    /// <summary>Nobody was in one of the states at the start.</summary>
    public const string NobodyAtStart = "nobody-at-start";

    /// <summary>A chance nearer to 0 or 1 than this is that, but for rounding: it has no interval.</summary>
    private const double Certain = 1e-12;

    /// <summary>The estimator <c>multi-state</c>: rows are a person (<c>subject</c>) seen at a <c>time</c> in a <c>state</c>; a state lasts until the next row of
    /// the person. Terms <c>a-&gt;b</c>: the chance of state b at <c>tau</c> after starting in state a, with an interval that is symmetric on the logit scale.</summary>
    public static Estimator Estimator { get; } = new(
        "multi-state",
        [
            Field.Group("subject", true), Field.Column("time"), Field.Group("state", true), new("tau", FieldKind.Number, true),
            Field.Group("cluster"), Field.Choice("vcov", ByPerson, Greenwood),
        ],
        Run);

    private static Estimation Run(EstimationRequest request)
    {
        var (subjects, states, times) = (request.TextsOf(request.Word("subject")), request.TextsOf(request.Word("state")), request.Outcome("time"));
        string[] names = [.. states.Distinct().Order(StringComparer.Ordinal)];
        var persons = Enumerable.Range(0, times.Length).GroupBy(i => subjects[i]).Select(p => (First: p.First(), Stays: Stays([.. p.OrderBy(i => times[i])], times, states, names).ToArray())).ToArray();
        Stay[] stays = [.. persons.SelectMany(p => p.Stays)];
        if (stays.Any(s => s.To <= s.From)) return Specification.Refuse(RefusalReason.RepeatedTime, "time");
        if (stays.Length < 2 || names.Length < 2 || persons.Length < 2) return new NotEstimable(RefusalReason.TooFewObservations);
        var tau = request.Number("tau")!.Value;
        if (!(tau > stays.Min(s => s.From) && tau <= stays.Max(s => s.To))) return Specification.Refuse(RefusalReason.InvalidField, "tau");
        if (Grouping(request, subjects) is not { } groups) return Specification.Refuse(RefusalReason.InvalidField, "cluster");
        if (groups.Distinct().Count() < 2) return new NotEstimable(RefusalReason.TooFewClusters);
        var clusters = Clusters.Of(persons.SelectMany(p => p.Stays.Select(_ => groups[p.First])));
        return Result(request, names, (stays, clusters), persons.Length);
    }

    /// <summary>Cluster of each row, the person when none is named; null when a person is in two, or clusters are named with errors that know none.</summary>
    private static string[]? Grouping(EstimationRequest request, string[] subjects)
    {
        if (!request.Has("cluster")) return subjects;
        var groups = request.TextsOf(request.Word("cluster"));
        var isNested = subjects.Zip(groups).Distinct().Count() == subjects.Distinct().Count();
        return isNested && request.Word("vcov") != Greenwood ? groups : null;
    }

    private static Estimate Result(EstimationRequest request, string[] names, (Stay[] Stays, Clusters Clusters) people, int persons)
    {
        var tau = request.Number("tau")!.Value;
        var chances = new TransitionChances(people.Stays, names.Length, tau);
        var isClustered = request.Has("cluster");
        var (kind, count) = (request.Word("vcov", ByPerson), people.Clusters.Count);
        var variance = kind == Greenwood ? chances.Greenwood() : chances.Robust(people.Stays, people.Clusters);
        var factor = isClustered ? count / (count - 1.0) : 1;
        var critical = isClustered ? ConfidenceLevel.T(request.Level, count - 1) : ConfidenceLevel.Normal(request.Level);
        double Se(int i, int j) => chances.IsSeenAtStart(i) ? Math.Sqrt(factor * variance[i, j]) : 0;
        TermEstimate Term(int i, int j) => WithInterval(new($"{names[i]}->{names[j]}", chances.Values[i, j]) { Df = isClustered ? count - 1 : null }, Se(i, j), critical);
        string[] unseen = [.. names.Where((_, i) => !chances.IsSeenAtStart(i))];
        return new Estimate
        {
            Estimator = request.Estimator,
            N = persons,
            Clusters = isClustered ? count : null,
            Terms = [.. names.SelectMany((_, i) => names.Select((_, j) => Term(i, j)))],
            Diagnostics = new Dictionary<string, object?>
            {
                ["tau"] = tau, ["moves"] = people.Stays.Count(s => s.Next is { } next && next != s.State), ["stays"] = people.Stays.Length, ["covariance"] = kind,
                ["nobody_at_start"] = unseen, ["warnings"] = unseen.Length > 0 ? new[] { NobodyAtStart } : [],
            },
        };
    }

    /// <summary>The chance ± its error on the logit scale, so that the bounds stay between 0 and 1 and those of the chance of anything else are one less them.</summary>
    private static TermEstimate WithInterval(TermEstimate term, double se, double critical)
    {
        if (!(se > 0) || term.Value is < Certain or > 1 - Certain) return term with { Df = null };
        var (centre, half) = (Math.Log(term.Value / (1 - term.Value)), critical * se / (term.Value * (1 - term.Value)));
        return term with { Se = se, Low = 1 / (1 + Math.Exp(half - centre)), High = 1 / (1 + Math.Exp(-half - centre)) };
    }

    // Equal states in a row are one stay; the last row only says until when the person was seen.
    private static IEnumerable<Stay> Stays(int[] rows, double[] times, string[] states, string[] names)
    {
        for (int start = 0, next = 1; next < rows.Length; next++)
        {
            var moved = states[rows[next]] != states[rows[start]];
            if (!moved && next < rows.Length - 1 && times[rows[next]] > times[rows[next - 1]])
                continue;
            yield return new(Index(rows[start]), times[rows[start]], times[rows[next]], moved ? Index(rows[next]) : null);
            start = next;
        }

        int Index(int row) => Array.IndexOf(names, states[row]);
    }
}
