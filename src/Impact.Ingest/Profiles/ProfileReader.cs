using System.Security.Cryptography;
using System.Text;
using Impact.Core.Findings;
using Impact.Ingest.Datasets;
using YamlDotNet.RepresentationModel;

namespace Impact.Ingest.Profiles;

/// <summary>Reads a profile from its text.</summary>
internal sealed class ProfileReader
{
    /// <summary>What stands where the sender still has to decide.</summary>
    public const string Open = "VUL-IN";

    private readonly List<Finding> findings = [];

    /// <summary>Reads a profile.</summary>
    /// <param name="yaml">The text.</param>
    /// <returns>The profile, or what is wrong with it (lines are those of the profile).</returns>
    public static (Profile? Profile, IReadOnlyList<Finding> Findings) Read(string yaml)
    {
        var reader = new ProfileReader();
        var profile = reader.ReadText(yaml);
        return (reader.findings.Count == 0 ? profile : null, reader.findings);
    }

    private Profile? ReadText(string yaml)
    {
        if (YamlText.Read(yaml, FindingKinds.ProfileNotYaml, findings) is not { } mapping) return null;
        FindOpen(mapping);
        var root = new YamlEntries(mapping, findings, EntryFaults.Profile);
        var profile = ProfileOf(root, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml))));
        root.Finish();
        return profile;
    }

    private void FindOpen(YamlNode node)
    {
        if (node is YamlScalarNode { Value: Open }) findings.Add(new Finding(FindingKinds.ProfileEntryOpen, new Place(checked((int)node.Start.Line), null)));
        if (node is YamlSequenceNode list) foreach (var item in list) FindOpen(item);
        if (node is not YamlMappingNode mapping) return;
        foreach (var (key, value) in mapping.Children)
        {
            FindOpen(key);
            FindOpen(value);
        }
    }

    private static Profile ProfileOf(YamlEntries root, string sha256)
    {
        var name = root.Required("profile");
        var profile = new Profile
        {
            Name = name,
            Title = root.Text("title") ?? name,
            Sha256 = sha256,
            Dataset = root.Text("dataset"),
            Marks = [.. root.Mappings("recognise").Select(MarkOf)],
            Header = HeaderOf(root),
            Dates = Order(root),
            Decimal = Mark(root),
            Columns = [.. root.Mappings("columns").Select(ColumnOf)],
            Answers = root.Pairs("answers"),
            Constants = root.Pairs("constants"),
            Complete = CompleteOf(root),
            Ignore = root.List("ignore"),
            Missing = root.List("missing"),
            Long = LongOf(root),
            Measures = [.. root.Mappings("rows_from_columns").Select(MeasureOf)],
        };
        return Tool(root) is { } tool ? Over(tool, profile, root) : profile;
    }

    private static Profile? Tool(YamlEntries root)
    {
        if (root.Text("tool") is not { } name) return null;
        if (Profiles.Find(name) is { } tool) return tool;
        root.Refuse("tool", string.Join(", ", Profiles.All.Select(known => known.Name)));
        return null;
    }

    /// <summary>What a profile says itself goes before what its program says.</summary>
    private static Profile Over(Profile tool, Profile own, YamlEntries root) => own with
    {
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tool.Sha256 + own.Sha256))),
        Dataset = own.Dataset ?? tool.Dataset,
        Header = root.Has("header") ? own.Header : tool.Header,
        Dates = own.Dates ?? tool.Dates,
        Decimal = own.Decimal ?? tool.Decimal,
        Columns = [.. own.Columns, .. tool.Columns.Where(column => own.Columns.All(mine => mine.To != column.To) && !own.Constants.ContainsKey(column.To))],
        Constants = tool.Constants.Where(pair => !own.Constants.ContainsKey(pair.Key)).Concat(own.Constants).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase),
        Complete = root.Has("complete") ? own.Complete : tool.Complete,
        Ignore = [.. own.Ignore, .. tool.Ignore],
        Missing = [.. own.Missing, .. tool.Missing],
    };

    private static Mark MarkOf(YamlEntries entry)
    {
        var row = entry.Optional("row", YamlEntries.WholeNumber, "2");
        var mark = new Mark(entry.List("columns"), entry.Text("first"), row, row is null ? entry.Text("holds") : entry.Required("holds"));
        entry.Finish();
        return mark;
    }

    private static HeaderRows HeaderOf(YamlEntries root)
    {
        if (root.Mapping("header") is not { } entry) return new HeaderRows();
        var rows = entry.Optional("rows", YamlEntries.WholeNumber, "2") ?? 1;
        var header = new HeaderRows
        {
            Rows = rows,
            Names = entry.Optional("names", YamlEntries.WholeNumber, "2") ?? rows,
            FillsRight = entry.Optional("fill", YamlEntries.Truth, "true, false") ?? false,
            PathMarks = entry.Text("paths") ?? "",
        };
        if (rows is < 1 or > 10 || header.Names < 1 || header.Names > rows) entry.Refuse("rows", "1 – 10");
        entry.Finish();
        return header;
    }

    private static MappedColumn ColumnOf(YamlEntries entry)
    {
        var column = new MappedColumn(entry.Required("from"), entry.Required("to").ToLowerInvariant())
        {
            Codes = entry.Pairs("codes"),
            SkipsOthers = SkipsOthers(entry),
            Dates = Order(entry),
            Decimal = Mark(entry),
            IsOptional = entry.Optional("optional", YamlEntries.Truth, "true, false") ?? false,
        };
        entry.Finish();
        return column;
    }

    private static bool SkipsOthers(YamlEntries entry)
    {
        var others = entry.Text("others");
        if (others is not (null or "skip" or "keep")) entry.Refuse("others", "skip, keep");
        return others == "skip";
    }

    private static DateOrder? Order(YamlEntries entry) =>
        entry.Optional("dates", text => DateText.Orders.TryGetValue(text, out var order) ? order : (DateOrder?)null, string.Join(", ", DateText.Orders.Keys));

    private static char? Mark(YamlEntries entry) => entry.Optional("decimal", text => text is "," or "." ? text[0] : (char?)null, "',' '.'");

    private static Completeness? CompleteOf(YamlEntries root)
    {
        if (!root.Has("complete") || root.IsText("complete", "all")) return null;
        if (root.Mapping("complete") is not { } entry) return null;
        var complete = new Completeness(entry.Required("column"), entry.List("is"));
        entry.Finish();
        return complete;
    }

    private static LongForm? LongOf(YamlEntries root)
    {
        if (root.Mapping("long") is not { } entry) return null;
        var form = new LongForm(entry.Required("item"), entry.Required("answer"), entry.Pairs("items")) { SkipsOthers = SkipsOthers(entry) };
        entry.Finish();
        return form;
    }

    private static Measure MeasureOf(YamlEntries entry)
    {
        var measure = new Measure(entry.Required("from"), entry.Text("to") ?? "value", entry.Pairs("set"));
        entry.Finish();
        return measure;
    }
}
