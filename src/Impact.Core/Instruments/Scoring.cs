using System.Collections.Immutable;

namespace Impact.Core.Instruments;

/// <summary>The score of one person on one instrument.</summary>
/// <param name="Total">Total in the unit of the instrument; null when too many items are open.</param>
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
        var key = instrument.Scoring;
        var total = key.Rule.Match(
            points => Sum(instrument.Items, key.Missing.Total, item => points.Of(item, answers)),
            _ => Sum(instrument.Items, key.Missing.Total, item => item.CountedCode(answers)),
            steps => steps.Of(answers));
        return new Score(total, Subscales(instrument, answers), total is { } value ? CategoryOf(instrument, value) : null);
    }

    /// <summary>Label of the category in which a total falls; null when the instrument has no categories.</summary>
    public static string? CategoryOf(Instrument instrument, double total) =>
        instrument.Scoring.Cutoffs.LastOrDefault(c => c.From <= total)?.Label;

    /// <summary>Whether every item of a scale with reversed items has the same answer: a plausible score that probably nobody meant.</summary>
    public static bool IsStraightLine(Instrument instrument, IReadOnlyDictionary<string, int> answers) =>
        instrument.Items.Any(i => i.Reverse)
        && instrument.Items.All(i => answers.ContainsKey(i.Id))
        && instrument.Items.Select(i => answers[i.Id]).Distinct().Count() == 1;

    private static ImmutableDictionary<string, double?> Subscales(Instrument instrument, IReadOnlyDictionary<string, int> answers) =>
        instrument.Scoring.Subscales.ToImmutableDictionary(
            subscale => subscale.Id,
            subscale =>
            {
                var items = instrument.Items.Where(i => i.Subscale == subscale.Id);
                var allowed = instrument.Scoring.Missing.Subscale;
                return instrument.Scoring.Rule.Match(
                    points => Sum(items, allowed, item => points.Of(item, answers)),
                    _ => Sum(items, allowed, item => item.CountedCode(answers)),
                    _ => null);
            });

    private static double? Sum(IEnumerable<Item> items, int allowedOpen, Func<Item, double?> points)
    {
        var (sum, open) = (0.0, 0);
        foreach (var item in items)
        {
            if (points(item) is { } value) sum += value;
            else open++;
        }

        return open <= allowedOpen ? sum : null;
    }

    private static double? Of(this PointsRule rule, Item item, IReadOnlyDictionary<string, int> answers) =>
        answers.TryGetValue(item.Id, out var code) ? (item.Reverse ? rule.Reverse : rule.Straight)[code] : null;

    private static double? CountedCode(this Item item, IReadOnlyDictionary<string, int> answers) =>
        !answers.TryGetValue(item.Id, out var code) ? null
        : item.Reverse ? item.Options.Min(o => o.Value) + item.Options.Max(o => o.Value) - code
        : code;

    /// <summary>The first step that certainly holds, unless a higher one may hold: then an open question decides, and there is no score.</summary>
    private static double? Of(this StepsRule rule, IReadOnlyDictionary<string, int> answers)
    {
        foreach (var step in rule.Steps)
        {
            if (step.Holds(id => answers.TryGetValue(id, out var code) ? code == rule.Yes : null) is not { } holds) return null;
            if (holds) return step.Score;
        }

        return null;
    }

    /// <summary>Three-valued: true, false, or null when an open question decides (Kleene's strong logic).</summary>
    private static bool? Holds(this ScoreStep step, Func<string, bool?> isYes)
    {
        var all = Every((step.All ?? []).Select(isYes));
        var none = Every((step.None ?? []).Select(id => !isYes(id)));
        var any = step.Any is null ? true : !Every(step.Any.Select(id => !isYes(id)));
        return Every([all, none, any]);
    }

    private static bool? Every(IEnumerable<bool?> conditions)
    {
        bool? result = true;
        foreach (var condition in conditions) result &= condition;
        return result;
    }

    private static void Refuse(Instrument instrument, IReadOnlyDictionary<string, int> answers)
    {
        foreach (var (id, code) in answers)
        {
            var item = instrument.Item(id) ?? throw new ArgumentException($"{instrument.Id} has no item {id}.", nameof(answers));
            if (item.Options.All(o => o.Value != code)) throw new ArgumentException($"{instrument.Id}: item {id} does not have this code.", nameof(answers));
        }
    }
}
