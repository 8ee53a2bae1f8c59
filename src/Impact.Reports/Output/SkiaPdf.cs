using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Impact.Reports.Output;

/// <summary>
/// The PDF as Chromium's Skia writes it: version 1.4, one plain cross-reference table, dictionaries in clear text, streams apart.
/// Anything else is refused, so that nothing is changed in a file that is not fully understood.
/// </summary>
internal sealed partial class SkiaPdf
{
    private readonly IReadOnlyList<int> offsets;

    private SkiaPdf(string text, IReadOnlyList<int> offsets, Match trailer)
    {
        Text = text;
        this.offsets = offsets;
        Size = Number(trailer.Groups["size"]);
        Root = Number(trailer.Groups["root"]);
        Info = Number(trailer.Groups["info"]);
        CrossReference = Number(trailer.Groups["start"]);
    }

    /// <summary>The bytes, one character each.</summary>
    public string Text { get; }

    /// <summary>Number of objects, the unused object 0 included.</summary>
    public int Size { get; }

    public int Root { get; }

    public int Info { get; }

    /// <summary>Place of the cross-reference table.</summary>
    public int CrossReference { get; }

    public static SkiaPdf Read(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var end = text.LastIndexOf("trailer\n", StringComparison.Ordinal);
        var trailer = Trailer().Match(text, Math.Max(end, 0));
        Require(text.StartsWith("%PDF-1.4\n", StringComparison.Ordinal) && end > 0 && trailer.Success);
        var table = CrossReferences().Match(text, Number(trailer.Groups["start"]));
        Require(table.Success && table.Index + table.Length == end && Number(table.Groups["count"]) == Number(trailer.Groups["size"]));
        return new(text, [.. table.Groups["offset"].Captures.Select(c => int.Parse(c.ValueSpan, CultureInfo.InvariantCulture))], trailer);
    }

    /// <summary>The object with this number: all between <c>obj</c> and <c>endobj</c>.</summary>
    public string Object(int number)
    {
        Require(number > 0 && number < Size);
        var head = $"{number} 0 obj\n";
        var from = offsets[number];
        Require(string.CompareOrdinal(Text, from, head, 0, head.Length) == 0);
        var until = Text.IndexOf("\nendobj\n", from, StringComparison.Ordinal);
        Require(until > 0);
        return Text[(from + head.Length)..until];
    }

    /// <summary>What the stream object with this number holds, uncompressed.</summary>
    public string Stream(int number)
    {
        var stream = StreamObject().Match(Object(number));
        Require(stream.Success);
        var bytes = Encoding.Latin1.GetBytes(stream.Groups["content"].Value);
        if (!stream.Groups["filter"].Success)
            return Encoding.Latin1.GetString(bytes);
        using var inflate = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return new StreamReader(inflate, Encoding.Latin1).ReadToEnd();
    }

    /// <summary>Place of an object in <see cref="Text"/>.</summary>
    public int PlaceOf(int number) => offsets[number];

    /// <summary>Every object in use.</summary>
    public IEnumerable<string> Objects => Enumerable.Range(1, Size - 1).Select(Object);

    /// <summary>Refuses the file unless this holds.</summary>
    public static void Require(bool holds)
    {
        if (!holds)
            throw new PdfException(PdfFault.UnknownForm);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\Gtrailer\n<</Size (?<size>\d{1,9})\n/Root (?<root>\d{1,9}) 0 R\n/Info (?<info>\d{1,9}) 0 R>>\nstartxref\n(?<start>\d{1,9})\n%%EOF\n?\z")]
    private static partial Regex Trailer();

    [GeneratedRegex(@"\A<<(?<filter>/Filter /FlateDecode\n)?/Length \d+>> stream\n(?<content>.*)\nendstream\z", RegexOptions.Singleline)]
    private static partial Regex StreamObject();

    [GeneratedRegex(@"\Gxref\n0 (?<count>\d{1,9})\n(?<offset>\d{10}) 65535 f \n(?:(?<offset>\d{10}) 00000 n \n)*")]
    private static partial Regex CrossReferences();
}
