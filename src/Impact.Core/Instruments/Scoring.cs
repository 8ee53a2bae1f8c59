using System.Collections.Immutable;

namespace Impact.Core.Instruments;

/// <summary>The score of one person on one instrument.</summary>
/// <param name="Total">Total in the unit of the instrument; null when too many items are open, or when the instrument has no total.</param>
/// <param name="Subscales">Score per subscale id; null when too many of its items are open.</param>
/// <param name="Category">Label of the category of the total; null without a total or without categories.</param>
public sealed record Score(double? Total, IReadOnlyDictionary<string, double?> Subscales, string? Category);

/// <summary>Scores answers by the rule of their instrument.</summary>
public static class Scoring
{
    /// <summary>Scores the answers of one person.</summary>
    /// <param name="instrument">The instrument that was asked.</param>
    /// <param name="answers">Answer code per item id (without the name of the instrument); an open item is not in it.</param>
    /// <returns>Total, subscales and category; null where too many items are open.</returns>
    /// <exception cref="ArgumentException">An item or code that the instrument does not have; the message names the item, not the answer. Does not happen to answers that came through <see cref="Item.CodeOf"/>.</exception>
    public static Score Score(Instrument instrument, IReadOnlyDictionary<string, int> answers)
    {
        Refuse(instrument, answers);
        var total = instrument.Scoring.Rule.Total(instrument, answers);
        return new Score(total, Subscales(instrument, answers), total is { } value ? CategoryOf(instrument, value) : null);
    }

    /// <summary>Label of the category in which a total falls; null when the instrument has no categories.</summary>
    public static string? CategoryOf(Instrument instrument, double total) =>
        instrument.Scoring.Cutoffs.LastOrDefault(c => c.From <= total)?.Label;

    /// <summary>Whether every item of a scale that asks in both directions has the same answer: a plausible score that probably nobody meant.</summary>
    public static bool IsStraightLine(Instrument instrument, IReadOnlyDictionary<string, int> answers) =>
        instrument.AsksBothWays
        && instrument.Items.All(i => answers.ContainsKey(i.Id))
        && instrument.Items.Select(i => answers[i.Id]).Distinct().Count() == 1;

    private static ImmutableDictionary<string, double?> Subscales(Instrument instrument, IReadOnlyDictionary<string, int> answers) =>
        instrument.Scoring.Subscales.ToImmutableDictionary(
            subscale => subscale.Id,
            subscale => instrument.Scoring.Rule.Part([.. instrument.Items.Where(i => i.Subscale == subscale.Id)], instrument.Scoring.Missing.Subscale, answers));

    /// <summary>The code of the answer, from the other end when the item is reversed; null when it is open.</summary>
    internal static double? CountedCode(this Item item, IReadOnlyDictionary<string, int> answers) =>
        !answers.TryGetValue(item.Id, out var code) ? null
        : item.Reverse ? item.Options.Min(o => o.Value) + item.Options.Max(o => o.Value) - code
        : code;

    private static void Refuse(Instrument instrument, IReadOnlyDictionary<string, int> answers)
    {
        foreach (var (id, code) in answers)
        {
            var item = instrument.Item(id) ?? throw new ArgumentException($"{instrument.Id} has no item {id}.", nameof(answers));
            if (item.Options.All(o => o.Value != code)) throw new ArgumentException($"{instrument.Id}: item {id} does not have this code.", nameof(answers));
        }
    }
}
