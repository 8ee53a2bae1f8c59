using Impact.Core.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Impact.Ingest;

/// <summary>Reads the text of a profile or a study as one YAML mapping.</summary>
/// <remarks>
/// Whoever sends a profile is not trusted. A piece that refers to another piece can stand for a billion, or for itself, and lists within lists can go deeper than the machine can follow:
/// neither has a use here, and both are refused before anything is made of them.
/// </remarks>
internal static class YamlText
{
    private const int Longest = 1 << 20;
    private const int Deepest = 20;

    /// <summary>Reads the mapping; null when there is none, and then the finding has been added.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="wrong">What to say of a text that is none.</param>
    /// <param name="findings">Where the finding goes. The message of the YAML reader quotes the file and is in English: only its line is used.</param>
    public static YamlMappingNode? Read(string yaml, FindingKind wrong, List<Finding> findings)
    {
        try
        {
            if (yaml.Length <= Longest && RefusedLine(yaml) is { } line)
            {
                findings.Add(new Finding(wrong, new Place(line, null)));
                return null;
            }

            var stream = new YamlStream();
            if (yaml.Length <= Longest) stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode mapping }]) return mapping;
            findings.Add(new Finding(wrong, Place.File));
        }
        catch (YamlException fault)
        {
            findings.Add(new Finding(wrong, new Place(checked((int)fault.Start.Line), null)));
        }

        return null;
    }

    /// <summary>Line of the first piece that refers to another one, or that lies too deep; null when there is none.</summary>
    private static int? RefusedLine(string yaml)
    {
        var (parser, depth) = (new Parser(new StringReader(yaml)), 0);
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is AnchorAlias || depth > Deepest) return checked((int)parser.Current.Start.Line);
        }

        return null;
    }
}
