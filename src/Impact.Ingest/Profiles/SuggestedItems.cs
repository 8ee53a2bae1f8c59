using System.Text.RegularExpressions;
using Impact.Core.Instruments;
using Impact.Ingest.Datasets;

namespace Impact.Ingest.Profiles;

/// <summary>A questionnaire item that a name seems to stand for.</summary>
/// <param name="Instrument">The questionnaire.</param>
/// <param name="Item">The item.</param>
/// <param name="Likeness">How much the texts are alike, 1 when the name is that of the item.</param>
internal sealed record SuggestedItem(Instrument Instrument, Item Item, double Likeness)
{
    public string Column => Instrument.Column(Item);

    /// <summary>Whether only the number of the column tells, not its text.</summary>
    public bool IsByNumber { get; init; }
}

/// <summary>Finds items by the name of a column or by the text of the question.</summary>
internal static partial class SuggestedItems
{
    private const int FewestNumbered = 3;

    /// <summary>The item per name; a name that looks like no item is left out. Each item is given once, to the name that is most alike.</summary>
    /// <param name="names">Per key, every name it goes by.</param>
    public static IReadOnlyDictionary<TKey, SuggestedItem> Of<TKey>(IEnumerable<(TKey Key, IReadOnlyList<string> Names)> names)
        where TKey : notnull
    {
        var all = names.ToList();
        var candidates = all.SelectMany(entry => CandidatesOf(entry.Names).Select(item => (entry.Key, Item: item))).Concat(Numbered(all)).ToList();
        // Two questionnaires share statements: the one of which most items are there is the one that was used.
        var coverage = candidates.GroupBy(candidate => candidate.Item.Instrument.Id)
            .ToDictionary(group => group.Key, group => (double)group.Select(candidate => candidate.Item.Item.Id).Distinct().Count() / group.First().Item.Instrument.Items.Count);
        var given = new Dictionary<TKey, SuggestedItem>();
        var columns = new HashSet<string>();
        foreach (var (key, item) in candidates.OrderByDescending(candidate => Math.Round(candidate.Item.Likeness, 2)).ThenByDescending(candidate => coverage[candidate.Item.Instrument.Id]))
            if (!given.ContainsKey(key) && columns.Add(item.Column)) given.Add(key, item);
        return given;
    }

    /// <summary>Columns of one word and a number (<c>lone1</c> … <c>lone11</c>) whose numbers are exactly those of a questionnaire of some length.</summary>
    private static IEnumerable<(TKey Key, SuggestedItem Item)> Numbered<TKey>(IEnumerable<(TKey Key, IReadOnlyList<string> Names)> names)
        where TKey : notnull
    {
        var numbered = names.Select(entry => (entry.Key, Match: NumberedName().Match(entry.Names[0]))).Where(entry => entry.Match.Success)
            .Select(entry => (entry.Key, Word: entry.Match.Groups[1].Value, Number: entry.Match.Groups[2].Value)).ToList();
        return numbered.GroupBy(entry => entry.Word).SelectMany(group => Instruments.All
            .Where(instrument => instrument.Items.Count >= FewestNumbered && instrument.Items.Select(item => item.Id).ToHashSet().SetEquals(group.Select(entry => entry.Number)))
            .SelectMany(instrument => group.Select(entry => (entry.Key, new SuggestedItem(instrument, instrument.Item(entry.Number)!, TextMatch.Maybe) { IsByNumber = true }))));
    }

    private static IEnumerable<SuggestedItem> CandidatesOf(IReadOnlyList<string> names) =>
        Instruments.All.SelectMany(instrument => instrument.Items.Select(item => new SuggestedItem(instrument, item, Likeness(instrument, item, names))))
            .Where(candidate => candidate.Likeness >= TextMatch.Maybe);

    private static double Likeness(Instrument instrument, Item item, IReadOnlyList<string> names)
    {
        var column = instrument.Column(item);
        if (names.Any(name => SurveyItems.Find(name)?.Column == column || SurveyItems.Find(Bracketless(name))?.Column == column)) return 1;
        return item.Text is { } text ? names.Max(name => TextMatch.OfName(name, text)) : 0;
    }

    /// <summary><c>djg6[3]</c>, as LimeSurvey writes a statement of a question, becomes <c>djg6_3</c>.</summary>
    private static string Bracketless(string name) => name.Replace('[', '_').TrimEnd(']');

    [GeneratedRegex(@"^(.*?[^\d])0*(\d{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedName();
}
