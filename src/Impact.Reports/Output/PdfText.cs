using System.Globalization;
using System.Text.RegularExpressions;

namespace Impact.Reports.Output;

/// <summary>
/// Whether a PDF can be read, selected and read aloud. A machine without fonts prints pages without any text and says nothing about it.
/// </summary>
internal static partial class PdfText
{
    /// <summary>A document in any European language uses more different small letters than this.</summary>
    private const int FewestLetters = 8;

    /// <summary>Refuses a PDF whose fonts are not embedded or do not lead back to letters.</summary>
    public static void RequireReadable(SkiaPdf pdf)
    {
        var letters = new HashSet<char>();
        foreach (var item in pdf.Objects)
        {
            if (item.StartsWith("<</Type /FontDescriptor\n", StringComparison.Ordinal))
                SkiaPdf.Require(EmbeddedFont().IsMatch(item));
            if (ToUnicode().Match(item) is { Success: true } map)
                letters.UnionWith(Characters(pdf.Stream(Hex(map.Groups[1], NumberStyles.None))).Where(char.IsLower));
        }
        if (letters.Count < FewestLetters)
            throw new PdfException(PdfFault.NoText);
    }

    /// <summary>The characters that a map from glyphs to Unicode leads to (ISO 32000-1, 9.10.3).</summary>
    private static IEnumerable<char> Characters(string map)
    {
        foreach (Match entry in MapEntry().Matches(map))
        {
            var from = Hex(entry.Groups["from"], NumberStyles.HexNumber);
            var last = entry.Groups["to"].Success ? Hex(entry.Groups["to"], NumberStyles.HexNumber) : from;
            var first = Hex(entry.Groups["unicode"], NumberStyles.HexNumber);
            for (var offset = 0; offset <= last - from; offset++)
                yield return (char)Math.Min(first + offset, char.MaxValue);
        }
    }

    private static int Hex(Group digits, NumberStyles style) => int.Parse(digits.ValueSpan, style, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/FontFile[23]? \d+ 0 R")]
    private static partial Regex EmbeddedFont();

    [GeneratedRegex(@"\A<</Type /Font\n.*/ToUnicode (\d{1,9}) 0 R", RegexOptions.Singleline)]
    private static partial Regex ToUnicode();

    [GeneratedRegex(@"^<(?<from>[0-9A-F]{2,4})> (?:<(?<to>[0-9A-F]{2,4})> )?<(?<unicode>[0-9A-F]{4})>", RegexOptions.Multiline)]
    private static partial Regex MapEntry();
}
