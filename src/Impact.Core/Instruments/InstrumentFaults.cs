namespace Impact.Core.Instruments;

/// <summary>What can be wrong with an instrument although its file has the right shape.</summary>
internal static class InstrumentFaults
{
    public static IReadOnlyList<string> Of(Instrument instrument) =>
    [
        .. Twice(instrument.Items.Select(i => i.Id), "item id"),
        .. instrument.Items.SelectMany(OfOptions),
        .. OfSubscales(instrument),
        .. OfRange(instrument.Scoring),
        .. instrument.Scoring.Rule.Match(points => OfPoints(instrument, points), _ => [], steps => OfSteps(instrument, steps)),
    ];

    private static IEnumerable<string> Twice(IEnumerable<string> names, string what) =>
        names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => $"The {what} {g.Key} occurs twice.");

    private static IEnumerable<string> OfOptions(Item item)
    {
        if (item.Options.Count < 2) yield return $"Item {item.Id} has fewer than two answers.";
        foreach (var fault in Twice(item.Options.Select(o => FormattableString.Invariant($"{o.Value}")), $"code of item {item.Id}:")) yield return fault;
        var words = item.Options.SelectMany(o => o.Aliases is null ? [o.Label] : o.Aliases.Append(o.Label)).Concat(item.NoAnswer);
        foreach (var fault in Twice(words, $"answer of item {item.Id}:")) yield return fault;
    }

    private static IEnumerable<string> OfSubscales(Instrument instrument)
    {
        var known = instrument.Scoring.Subscales.Select(s => s.Id).ToHashSet();
        var used = instrument.Items.Select(i => i.Subscale).OfType<string>().ToHashSet();
        return
        [
            .. used.Except(known).Select(s => $"Subscale {s} is not described."),
            .. known.Except(used).Select(s => $"Subscale {s} has no items."),
        ];
    }

    private static IEnumerable<string> OfRange(ScoringKey key)
    {
        if (key.Range.Count != 2 || key.Range[0] >= key.Range[1]) yield return "The range is not a lowest and a highest score.";
        if (key.Cutoffs.Zip(key.Cutoffs.Skip(1)).Any(pair => pair.First.From >= pair.Second.From)) yield return "The cut-offs do not rise.";
        if (key.Cutoffs.Count > 0 && key.Cutoffs[0].From != key.Range[0]) yield return "The first category does not start at the lowest score.";
    }

    private static IEnumerable<string> OfPoints(Instrument instrument, PointsRule rule) =>
        from item in instrument.Items
        from option in item.Options
        where !(item.Reverse ? rule.Reverse : rule.Straight).ContainsKey(option.Value)
        select FormattableString.Invariant($"Answer {option.Value} of item {item.Id} gives no points.");

    private static IEnumerable<string> OfSteps(Instrument instrument, StepsRule rule)
    {
        var named = rule.Steps.SelectMany(s => s.Items).ToHashSet();
        if (rule.Steps.Count == 0 || rule.Steps[^1].Items.Any()) yield return "The last step has conditions, so that somebody could have no score.";
        foreach (var id in named.Where(id => instrument.Item(id) is null)) yield return $"A step looks at {id}, which is no item.";
        foreach (var item in instrument.Items)
        {
            if (!named.Contains(item.Id)) yield return $"No step looks at item {item.Id}.";
            if (item.Options.All(o => o.Value != rule.Yes)) yield return $"Item {item.Id} has no answer that means yes.";
        }
    }
}
