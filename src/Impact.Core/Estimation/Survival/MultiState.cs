namespace Impact.Core.Estimation.Survival;

/// <summary>Steps between states over time.</summary>
internal static class MultiState
{
    /// <summary>The estimator <c>multi-state</c>: rows are a person (<c>subject</c>) seen at a <c>time</c> in a <c>state</c>; a state lasts until the next row of
    /// the person. Terms <c>a-&gt;b</c>: the chance of state b at <c>tau</c> after starting in state a.</summary>
    public static Estimator Estimator { get; } = new(
        "multi-state",
        [new("subject", FieldKind.Columns, true), Field.Column("time"), new("state", FieldKind.Columns, true), new("tau", FieldKind.Number, true)],
        Run);

    private static Estimation Run(EstimationRequest request)
    {
        var (subjects, states, times) = (request.TextsOf(request.Words("subject")[0]), request.TextsOf(request.Words("state")[0]), request.Outcome("time"));
        string[] names = [.. states.Distinct().Order(StringComparer.Ordinal)];
        var stays = Enumerable.Range(0, times.Length).GroupBy(i => subjects[i]).SelectMany(person => Stays([.. person.OrderBy(i => times[i])], times, states, names)).ToArray();
        if (stays.Any(s => s.To <= s.From)) return Specification.Refuse(RefusalReason.RepeatedTime, "time");
        if (stays.Length < 2 || names.Length < 2) return new NotEstimable(RefusalReason.TooFewObservations);
        var tau = request.Number("tau")!.Value;
        if (!(tau > stays.Min(s => s.From) && tau <= stays.Max(s => s.To))) return Specification.Refuse(RefusalReason.InvalidField, "tau");
        var chances = AalenJohansen.Probabilities(stays, names.Length, tau);
        return new Estimate
        {
            Estimator = request.Estimator,
            N = subjects.Distinct().Count(),
            Terms = [.. names.SelectMany((a, i) => names.Select((b, j) => new TermEstimate($"{a}->{b}", chances[i, j])))],
            Diagnostics = new Dictionary<string, object?> { ["tau"] = tau, ["moves"] = stays.Count(s => s.Next is { } next && next != s.State), ["stays"] = stays.Length },
        };
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
