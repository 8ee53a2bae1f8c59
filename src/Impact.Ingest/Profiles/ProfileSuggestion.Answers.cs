using System.Globalization;
using System.Text.RegularExpressions;
using Impact.Core.Instruments;
using Impact.Ingest.Datasets;

namespace Impact.Ingest.Profiles;

/// <summary>The part of a proposal about questions, answers, waves and figures.</summary>
internal sealed partial class ProfileSuggestion
{
    private const int MostCodes = 12;

    private void WriteItems()
    {
        var found = SuggestedItems.Of(header.Columns.Where(column => !used.Contains(column.Number) && !column.IsUnnamed).Select(column => (column.Number, column.Names)));
        var alike = found.Values.Select(item => string.Join('|', item.Item.Options.Select(option => option.Value))).Distinct().Count() == 1;
        foreach (var (number, item) in found.OrderBy(pair => pair.Key)) WriteItem(header.Columns[number], item, alike ? [] : CodesOf(item.Item, samples[number].Texts));
        if (alike) WriteAnswers(found.Values.First().Item, found.Keys.SelectMany(number => samples[number].Texts).Distinct(StringComparer.OrdinalIgnoreCase));
        if (found.Count > 0) return;
        text.Line($"  - {{ from: {ProfileReader.Open}, to: {ProfileReader.Open} }}", "geen vraag herkend; een regel per vraag, bijvoorbeeld { from: \"Vraag 3\", to: djg6_3 }");
    }

    private void WriteItem(SourceColumn column, SuggestedItem item, List<(string Key, string Value)> codes)
    {
        used.Add(column.Number);
        var isOpen = codes.Exists(code => code.Value == ProfileReader.Open);
        text.Line($"  - {{ from: {From(column)}, to: {item.Column}{(codes.Count == 0 ? "" : $", codes: {ProfileText.Map(codes)}")} }}", RemarkOf(item, isOpen));
    }

    /// <summary>Questions with the same answers need their codes once.</summary>
    private void WriteAnswers(Item item, IEnumerable<string> texts)
    {
        var codes = CodesOf(item, texts);
        if (codes.Count == 0) return;
        text.Space();
        text.Line("answers:", $"wat een antwoord in uw bestand betekent: {Labels(item)}");
        foreach (var (answer, code) in codes) text.Line($"  {ProfileText.Quoted(answer)}: {code}");
    }

    private static string Labels(Item item) => string.Join(", ", item.Options.Select(option => $"{option.Value} = {option.Label}"));

    private static string? RemarkOf(SuggestedItem item, bool isOpen)
    {
        var likeness = item.Likeness >= TextMatch.Sure ? null
            : item.IsByNumber ? $"controleer: alleen het nummer past, bij \"{item.Item.Text}\""
            : string.Create(CultureInfo.InvariantCulture, $"controleer: voor {item.Likeness:P0} gelijk aan \"{item.Item.Text}\"");
        return isOpen ? $"{likeness}{(likeness is null ? "" : "; ")}de antwoorden zijn: {Labels(item.Item)}" : likeness;
    }

    /// <summary>The texts in a column that are no answer as they stand, with the code of the label they equal but for marks and case, or left open.</summary>
    private static List<(string Key, string Value)> CodesOf(Item item, IEnumerable<string> texts)
    {
        var unknown = texts.Where(text => item.CodeOf(text) is null && !item.IsNoAnswer(text)).ToList();
        if (unknown.Count > MostCodes) return [];
        return [.. unknown.Select(text => (text, item.Options.FirstOrDefault(option => TextMatch.Plain(option.Label) == TextMatch.Plain(text))?.Value.ToString(CultureInfo.InvariantCulture) ?? ProfileReader.Open))];
    }

    private (SourceColumn Item, SourceColumn Answer)? LongForm()
    {
        if (!dataset.Schema.Items) return null;
        var item = header.Columns.FirstOrDefault(column => column.Names.Any(name => QuestionNames.Contains(ColumnName.Key(name))));
        var answer = header.Columns.FirstOrDefault(column => column.Names.Any(name => AnswerNames.Contains(ColumnName.Key(name))));
        return item is null || answer is null ? null : (item, answer);
    }

    private void WriteLong(SourceColumn item, SourceColumn answer)
    {
        used.Add(item.Number);
        used.Add(answer.Number);
        var found = SuggestedItems.Of(samples[item.Number].Texts.Select(question => (question, (IReadOnlyList<string>)[question])));
        text.Space();
        text.Line("long:", "één regel per antwoord");
        text.Line($"  item: {From(item)}");
        text.Line($"  answer: {From(answer)}");
        text.Line("  items:", "elke vraag en de code ervan in de kolomgids");
        foreach (var (question, match) in found) text.Line($"    {ProfileText.Quoted(question)}: {match.Column}", RemarkOf(match, isOpen: false));
        if (found.Count == 0) text.Line($"    {ProfileReader.Open}: {ProfileReader.Open}");
        if (found.Count < samples[item.Number].Texts.Count) text.Line("  others: skip", "controleer: alle andere vragen worden overgeslagen");
    }

    private string Dates(SourceColumn column) =>
        samples[column.Number].Order is { } order && order != DateOrder.DayMonthYear ? $", dates: {DateText.Orders.First(pair => pair.Value == order).Key}" : "";

    // An event or moment that is no number becomes a code; the ones that say it themselves are filled in.
    private string Waves(SourceColumn column)
    {
        var moments = samples[column.Number].Texts.Where(moment => !int.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out _)).ToList();
        return moments.Count == 0 ? "" : $", codes: {ProfileText.Map(moments.Select(moment => (moment, WaveOf(moment))))}, others: skip";
    }

    private static string WaveOf(string moment)
    {
        if (StartMoment().IsMatch(moment)) return "0";
        return NumberedMoment().Match(moment) is { Success: true } match ? match.Groups[1].Value : ProfileReader.Open;
    }

    private void WriteMeasures()
    {
        var points = false;
        text.Space();
        text.Line("rows_from_columns:", "elke kolom met cijfers wordt een eigen regel; haal weg wat u niet nodig hebt");
        foreach (var column in header.Columns.Where(column => !used.Contains(column.Number) && tool!.Profile.Ignore.All(name => !column.IsCalled(name))))
        {
            used.Add(column.Number);
            var unit = Unit().Match(column.Names[0]) is { Success: true } match ? UnitOf(match.Groups[1].Value) : ProfileReader.Open;
            points |= samples[column.Number].Texts.Any(cell => DecimalPoint().IsMatch(cell));
            var code = TextMatch.Plain(Unit().Replace(column.Names[0], "")).Replace(' ', '-');
            text.Line($"  - {{ from: {From(column)}, set: {{ indicator: {ProfileText.Quoted(code.Length <= 40 ? code : code[..40].TrimEnd('-'))}, unit: {ProfileText.Quoted(unit)} }} }}", "controleer: klopt de eenheid?");
        }

        foreach (var name in new[] { "indicator", "unit", "value" }) given.Add(name);
        if (!points) return;
        text.Space();
        text.Line("decimal: \".\"", "de getallen hebben een punt, geen komma");
    }

    private string UnitOf(string written) =>
        dataset.Schema.Fields.FirstOrDefault(field => field.Name == "unit")?.Codes.FirstOrDefault(code => code.Value.Append(code.Key).Contains(written, StringComparer.OrdinalIgnoreCase)).Key ?? ProfileReader.Open;

    [GeneratedRegex("baseline|nulmeting|start|voormeting|intake|enrol|^voor|(^|[^0-9])0([^0-9]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StartMoment();

    [GeneratedRegex(@"(?:^|[^\p{L}])(?:t|wave|meting|ronde|meetmoment)[ _-]?(\d{1,2})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberedMoment();

    [GeneratedRegex(@"^\s*-?\d+\.\d+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalPoint();

    [GeneratedRegex(@"\s*\(([^()]{1,20})\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
