using System.Globalization;
using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;

namespace Impact.Ingest.Profiles;

/// <summary>A first version of a profile for a file, from its header and the texts of the questionnaires.</summary>
internal sealed partial class ProfileSuggestion
{
    private static readonly string[] QuestionNames = ["vraag", "vraagcode", "vraagnummer", "item", "itemcode", "question", "questionid", "variabele", "stelling"];
    private static readonly string[] AnswerNames = ["antwoord", "antwoordcode", "answer", "waarde", "value", "score", "respons", "response"];
    private static readonly string[] PersonNames = ["token", "code", "nummer", "client", "cliënt", "deelnemer", "resp", "pseudoniem", "studyid", "recordid"];
    private static readonly string[] WaveNames = ["meting", "meetmoment", "wave", "ronde", "event", "moment", "voorofna"];

    private readonly Dataset dataset;
    private readonly FoundTool? tool;
    private readonly SourceHeader header;
    private readonly IReadOnlyList<ColumnSample> samples;
    private readonly ProfileText text = new();
    private readonly HashSet<int> used = [];
    private readonly HashSet<string> given = [];

    private ProfileSuggestion(Dataset dataset, FoundTool? tool, SourceHeader header, IReadOnlyList<ColumnSample> samples) =>
        (this.dataset, this.tool, this.header, this.samples) = (dataset, tool, header, samples);

    /// <summary>Proposes a profile; null when the file has no table, or no header: a profile is kept and passed on, so that nobody's row may end in it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <param name="named">The dataset; null to take that of the program, or the survey.</param>
    /// <param name="fault">Why there is none.</param>
    public static string? Of(ReceivedFile file, TextEncoding encoding, Dataset? named, out FindingKind? fault)
    {
        fault = null;
        var tables = FoundHeader.FirstLines(file, encoding);
        var tool = FoundTool.In(tables);
        var dataset = named ?? (tool?.Profile.Dataset is { } own ? Datasets.Datasets.Find(own) : null) ?? Datasets.Datasets.Find("survey")!;
        var header = tool?.Header ?? (FoundHeader.In(tables, dataset) is { } found ? HeaderOf(tables, found) : null);
        if (header is null || header.HoldsData) fault = header is null ? FindingKinds.FileEmpty : FindingKinds.HeaderNotFound;
        return fault is not null ? null : new ProfileSuggestion(dataset, tool, header!, ColumnSample.Of(file, encoding, header!)).Write();
    }

    private static SourceHeader HeaderOf(IReadOnlyList<IReadOnlyList<FoundHeader>> tables, FoundHeader found)
    {
        var table = tables.First(table => table.Any(line => line.Separator == found.Separator));
        return SourceHeader.Of(table, table.ToList().FindIndex(line => line.Line == found.Line), new HeaderRows());
    }

    private string Write()
    {
        text.Remark("Voorstel van: impact profile suggest. Vervang elk VUL-IN, en kijk na waar controleer bij staat.");
        text.Remark(string.Create(CultureInfo.InvariantCulture, $"Een vraag die voor {TextMatch.Sure:P0} of meer gelijk is aan onze tekst, is overgenomen. Vanaf {TextMatch.Maybe:P0} staat er controleer bij."));
        text.Remark("Meer uitleg: docs/PROFIELEN.md.");
        text.Line("profile: mijn-profiel");
        text.Line($"dataset: {dataset.Name}");
        if (tool is not null) text.Line($"tool: {tool.Profile.Name}", $"herkend: {tool.Profile.Title}");
        text.Space();
        text.Line("columns:");
        WriteFields();
        var form = LongForm();
        if (form is null && dataset.Schema.Items) WriteItems();
        if (form is { } columns) WriteLong(columns.Item, columns.Answer);
        if (tool?.Profile.Dataset == "areas" && dataset.Name == "areas") WriteMeasures();
        WriteConstants();
        WriteIgnored();
        return text.ToString();
    }

    private void WriteFields()
    {
        foreach (var field in dataset.Schema.Fields)
        {
            if (IsFromTool(field.Name)) continue;
            if (FindField(field) is not var (column, remark)) continue;
            used.Add(column.Number);
            given.Add(field.Name);
            var form = field.Name == "wave" ? Waves(column) : field.Value == ValueKind.Date ? Dates(column) : "";
            text.Line($"  - {{ from: {From(column)}, to: {field.Name}{form} }}", remark);
        }

        if (dataset.Schema.Fields.FirstOrDefault(field => field.Value == ValueKind.Identifier && field.Constraints.Required && !given.Contains(field.Name)) is not { } person) return;
        given.Add(person.Name);
        text.Line($"  - {{ from: {ProfileReader.Open}, to: {person.Name} }}", "de naam van de kolom met uw eigen nummer per deelnemer");
    }

    /// <summary>Whether the program itself says where a field is, and the file has that column.</summary>
    private bool IsFromTool(string field)
    {
        var column = tool?.Profile.Columns.Where(column => column.To == field).SelectMany(column => header.Columns.Where(source => source.IsCalled(column.From))).FirstOrDefault();
        if (column is null || samples[column.Number].Texts.Count == 0) return false;
        used.Add(column.Number);
        given.Add(field);
        var said = tool!.Profile.Columns.First(mapped => mapped.To == field && column.IsCalled(mapped.From)).Dates;
        var differs = samples[column.Number].Order is { } order && order != (said ?? DateOrder.DayMonthYear);
        if (differs) text.Line($"  - {{ from: {From(column)}, to: {field}{Dates(column)} }}", "controleer: de volgorde van dag en maand komt uit de datums zelf");
        else text.Line($"  # {field} staat in {From(column)}; dat weet het programma al.");
        return true;
    }

    private (SourceColumn Column, string? Remark)? FindField(Field field)
    {
        var free = header.Columns.Where(column => !used.Contains(column.Number) && !column.IsUnnamed).ToList();
        if (free.Find(column => column.Names.Any(name => Recognition.FieldOf(dataset, name) == field)) is { } sure) return (sure, null);
        var safe = free.Where(column => tool?.Profile.Ignore.Any(column.IsCalled) != true && !column.Names.Any(name => PersonalColumns.KindOf(name) is { } kind && (kind == FindingKinds.ColumnPersonal || kind == FindingKinds.BsnColumn)));
        var maybe = field.Name switch
        {
            "participant" => safe.FirstOrDefault(column => IsNamed(column, PersonNames)),
            "wave" => free.Find(column => IsNamed(column, WaveNames) && samples[column.Number].Texts.Count is > 0 and <= 40),
            _ when field.Value == ValueKind.Date => safe.FirstOrDefault(column => samples[column.Number].HoldsDates),
            _ when field.Constraints.Required => safe.FirstOrDefault(column => field.Aliases.Append(field.Title).Any(alias => column.Names.Any(name => TextMatch.Of(name, alias) >= TextMatch.Maybe))),
            _ => null,
        };
        return maybe is null ? null : (maybe, $"controleer: is dit {field.Title.ToLowerInvariant()}?");
    }

    private void WriteConstants()
    {
        var missing = dataset.Schema.Fields.Where(field => field.Constraints.Required && !given.Contains(field.Name) && tool?.Profile.Constants.ContainsKey(field.Name) != true).ToList();
        if (missing.Count == 0) return;
        text.Space();
        text.Line("constants:", "wat op elke regel hetzelfde is");
        foreach (var field in missing) text.Line($"  {field.Name}: {ProfileReader.Open}", field.Description);
    }

    private void WriteIgnored()
    {
        var rest = header.Columns.Where(column => !used.Contains(column.Number) && (!column.IsUnnamed || samples[column.Number].Texts.Count > 0) && tool?.Profile.Ignore.Any(column.IsCalled) != true && !IsComplete(column)).ToList();
        if (rest.Count == 0) return;
        text.Space();
        text.Line("ignore:", "kolommen die wij niet nodig hebben; haal weg wat u toch wilt gebruiken");
        foreach (var column in rest)
        {
            var isPersonal = column.Names.Any(name => PersonalColumns.KindOf(name) != FindingKinds.ColumnUnknown);
            text.Line($"  - {From(column)}", isPersonal ? "lijkt een persoonsgegeven: wordt niet bewaard" : null);
        }
    }

    private bool IsComplete(SourceColumn column) => tool?.Profile.Complete is { } complete && column.IsCalled(complete.Column);

    /// <summary>The shortest name that only this column has; a very long one is cut off with a star.</summary>
    private string From(SourceColumn column)
    {
        var name = column.Names.Where(name => name.Length > 0).Select(Pattern).First(name => IsOnly(new NamePattern(name)));
        return ProfileText.Quoted(name);
    }

    private bool IsOnly(NamePattern name) => header.Columns.Count(column => column.IsCalled(name)) == 1;

    private static string Pattern(string name)
    {
        var flat = name.ReplaceLineEndings(" ").Replace('|', '*');
        return flat.Length <= 120 ? flat : flat[..100] + "*";
    }

    private static bool IsNamed(SourceColumn column, string[] words) =>
        column.Names.Any(name => ColumnName.Key(name) is { Length: < 40 } key && words.Any(word => key.Contains(word, StringComparison.Ordinal)));
}
