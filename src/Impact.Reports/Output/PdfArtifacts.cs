using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Impact.Reports.Output;

/// <summary>
/// Chromium leaves what stands in the margin of a page (header, page number) without a tag. A screen reader would read it aloud in the
/// middle of a sentence; as an artifact it is passed over (ISO 32000-1, 14.8.2.2).
/// </summary>
internal static partial class PdfArtifacts
{
    /// <summary>The content streams of the pages as they must become, by object number.</summary>
    public static IEnumerable<(int Number, string Content)> Of(SkiaPdf pdf) => pdf.Objects
        .Select(item => PageContents().Match(item)).Where(page => page.Success)
        .Select(page => int.Parse(page.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
        .Select(number => (number, Compressed(Marked(pdf.Stream(number)))));

    /// <summary>
    /// Marks what is painted outside tagged content. Tagged content starts with its number in the structure (MCID); other marks, such as
    /// the letters behind a ligature, may stand within it and within an artifact.
    /// </summary>
    internal static string Marked(string content)
    {
        var marked = new StringBuilder();
        var untagged = new StringBuilder();
        var (depth, tagged) = (0, false);
        foreach (var line in content.Split('\n'))
        {
            if (depth == 0 && TagStart().IsMatch(line))
            {
                marked.Append(Artifact(untagged.ToString()));
                untagged.Clear();
                tagged = true;
            }
            (tagged ? marked : untagged).Append(line).Append('\n');
            depth += MarkStart().IsMatch(line) ? 1 : line.EndsWith("EMC", StringComparison.Ordinal) ? -1 : 0;
            SkiaPdf.Require(depth >= 0);
            tagged &= depth > 0;
        }
        SkiaPdf.Require(depth == 0);
        return marked.Append(Artifact(untagged.ToString())).ToString();
    }

    /// <summary>A drawing that stands elsewhere in the file (Do) may hold tags of its own and is left alone.</summary>
    private static string Artifact(string content) =>
        Painting().IsMatch(content) && !content.Contains(" Do\n", StringComparison.Ordinal) ? "/Artifact BMC\n" + content + "EMC\n" : content;

    private static string Compressed(string content)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(Encoding.Latin1.GetBytes(content));
        var length = bytes.Length.ToString(CultureInfo.InvariantCulture);
        return $"<</Filter /FlateDecode\n/Length {length}>> stream\n{Encoding.Latin1.GetString(bytes.ToArray())}\nendstream";
    }

    [GeneratedRegex(@"\A<</Type /Page\n.*\n/Contents (\d{1,9}) 0 R\n", RegexOptions.Singleline)]
    private static partial Regex PageContents();

    [GeneratedRegex(@"^/\w+ <</MCID \d+ ?>> ?BDC$")]
    private static partial Regex TagStart();

    [GeneratedRegex(@"(?:BDC|BMC)$")]
    private static partial Regex MarkStart();

    /// <summary>Operators that paint: paths, shadings and text (ISO 32000-1, 8.5.3, 8.7.4.2 and 9.4.3).</summary>
    [GeneratedRegex(@"(?:^| )(?:f\*?|S|s|B\*?|b\*?|sh|Tj|TJ)$", RegexOptions.Multiline)]
    private static partial Regex Painting();
}
