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
        .. OfTexts(instrument),
        .. instrument.Scoring.Rule.Faults(instrument),
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

    private static IEnumerable<string> OfRange(ScoringKey key) =>
    [
        .. OfCategories(key.Range, key.Cutoffs),
        .. key.Subscales.SelectMany(s => OfCategories(s.Range, s.Cutoffs)),
        .. key.Unit == "rung" && key.Range is not [1, 6] ? ["The participation ladder has six rungs, 1 to 6."] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> OfCategories(IReadOnlyList<double> range, IReadOnlyList<Cutoff> cutoffs)
    {
        if (range.Count != 2 || range[0] >= range[1]) yield return "The range is not a lowest and a highest score.";
        if (cutoffs.Zip(cutoffs.Skip(1)).Any(pair => pair.First.From >= pair.Second.From)) yield return "The cut-offs do not rise.";
        if (cutoffs.Count > 0 && cutoffs[0].From != range[0]) yield return "The first category does not start at the lowest score.";
    }

    private static IEnumerable<string> OfTexts(Instrument instrument)
    {
        if (!instrument.HasTexts && instrument.Source.Obtain is null) yield return "Items have no text, and nothing says where to get it.";
    }
}
