using System.Globalization;
using Impact.Core.Findings;
using YamlDotNet.RepresentationModel;

namespace Impact.Ingest;

/// <summary>The entries of a YAML mapping, read by name and type. What is missing or wrong becomes a finding with its line; what nobody asked for, too.</summary>
internal sealed class YamlEntries(YamlMappingNode mapping, List<Finding> findings, EntryFaults? faults = null)
{
    private readonly HashSet<string> known = [];
    private readonly EntryFaults faults = faults ?? EntryFaults.Study;

    public int Line => checked((int)mapping.Start.Line);

    /// <summary>A text; null when it is absent.</summary>
    public string? Text(string name) => Node(name) switch
    {
        null => null,
        YamlScalarNode { Value: { Length: > 0 } value } => value.Trim(),
        var node => Wrong<string>(name, node, "tekst"),
    };

    /// <summary>A text that must be there.</summary>
    public string Required(string name)
    {
        if (Node(name) is null) Missing(name);
        return Text(name) ?? "";
    }

    /// <summary>A text that must be there and that a function can read.</summary>
    /// <param name="name">Name of the entry.</param>
    /// <param name="read">Returns null when it cannot.</param>
    /// <param name="expected">What the entry should be, in words of ours.</param>
    public T Required<T>(string name, Func<string, T?> read, string expected)
        where T : struct
    {
        var text = Required(name);
        return text.Length == 0 ? default : read(text) ?? Wrong<T>(name, Node(name)!, expected);
    }

    /// <summary>A text that a function can read; null when it is absent.</summary>
    public T? Optional<T>(string name, Func<string, T?> read, string expected)
        where T : struct
    {
        var text = Text(name);
        if (text is null) return null;
        return read(text) ?? Wrong<T>(name, Node(name)!, expected);
    }

    /// <summary>One of the values of an enumeration, written as <c>one-group</c> for OneGroup.</summary>
    public T Choice<T>(string name)
        where T : struct, Enum =>
        Required(name, text => Values<T>().Where(value => value.Name == text).Select(value => (T?)value.Value).FirstOrDefault(), string.Join(", ", Values<T>().Select(value => value.Name)));

    /// <summary>The texts of a list; empty when it is absent.</summary>
    public IReadOnlyList<string> List(string name) => Node(name) switch
    {
        null => [],
        YamlSequenceNode list when list.All(item => item is YamlScalarNode { Value: not null }) => [.. list.Select(item => ((YamlScalarNode)item).Value!)],
        var node => Wrong<string[]>(name, node, "[a, b]") ?? [],
    };

    /// <summary>The mappings of a list; empty when it is absent.</summary>
    public IReadOnlyList<YamlEntries> Mappings(string name) => Node(name) switch
    {
        null or YamlScalarNode { Value: "" } => [],
        YamlSequenceNode list when list.All(item => item is YamlMappingNode) => [.. list.Select(item => new YamlEntries((YamlMappingNode)item, findings, faults))],
        var node => Wrong<YamlEntries[]>(name, node, "- { … }") ?? [],
    };

    /// <summary>A mapping; null when it is absent.</summary>
    public YamlEntries? Mapping(string name) => Node(name) switch
    {
        null => null,
        YamlMappingNode inner => new YamlEntries(inner, findings, faults),
        var node => Wrong<YamlEntries>(name, node, "{ … }"),
    };

    /// <summary>Whether the entry is there.</summary>
    public bool Has(string name) => Node(name) is not null;

    /// <summary>Whether the entry is that text.</summary>
    public bool IsText(string name, string text) => Node(name) is YamlScalarNode node && node.Value == text;

    /// <summary>Texts by name, whatever the names are (<c>{ A1: 1, A2: 2 }</c>); empty when it is absent.</summary>
    public IReadOnlyDictionary<string, string> Pairs(string name)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Node(name) is not { } node) return pairs;
        if (node is not YamlMappingNode inner || !inner.Children.All(pair => pair is { Key: YamlScalarNode, Value: YamlScalarNode }))
            return Wrong<Dictionary<string, string>>(name, node, "{ a: b }") ?? pairs;
        foreach (var (key, value) in inner.Children)
            if (!pairs.TryAdd(((YamlScalarNode)key).Value!.Trim(), ((YamlScalarNode)value).Value!.Trim())) Wrong<string>(name, key, "{ a: b }");
        return pairs;
    }

    /// <summary>Reports the entries that were not asked for.</summary>
    public void Finish()
    {
        foreach (var (key, _) in mapping.Children)
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
                findings.Add(new Finding(faults.Unknown, new Place(checked((int)key.Start.Line), null), string.Join(", ", known.Order(StringComparer.Ordinal))));
    }

    public void Missing(string name) => findings.Add(new Finding(faults.Missing, new Place(Line, name), name));

    /// <summary>Reports that an entry is not what it should be.</summary>
    public void Refuse(string name, string expected) => Wrong<string>(name, Node(name) ?? mapping, expected);

    /// <summary>Reports that what an entry names is not there.</summary>
    public void Absent(string name) => findings.Add(new Finding(FindingKinds.StudyPathAbsent, new Place(checked((int)(Node(name) ?? mapping).Start.Line), name)));

    public static int? WholeNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public static bool? Truth(string text) => text switch { "true" or "yes" => true, "false" or "no" => false, _ => null };

    private YamlNode? Node(string name)
    {
        known.Add(name);
        return mapping.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;
    }

    private T? Wrong<T>(string name, YamlNode node, string expected)
    {
        findings.Add(new Finding(faults.Wrong, new Place(checked((int)node.Start.Line), name), expected));
        return default;
    }

    private static IEnumerable<(string Name, T Value)> Values<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => (KebabCase(value.ToString()), value));

    private static string KebabCase(string name) =>
        string.Concat(name.Select((character, at) => at > 0 && char.IsUpper(character) ? $"-{char.ToLowerInvariant(character)}" : $"{char.ToLowerInvariant(character)}"));
}
