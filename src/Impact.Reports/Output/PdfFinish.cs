using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Impact.Reports.Output;

/// <summary>
/// Finishes a PDF that Chromium printed: fixed dates, XMP metadata, a file identifier, the roles of two tags of PDF 2.0, and
/// headers and footers that are not read aloud.
/// The printed objects stay as they are; what is new is an incremental update (ISO 32000-1, 7.5.6).
/// </summary>
/// <remarks>The result is a tagged PDF. Without a validator nothing more is claimed in it.</remarks>
internal static partial class PdfFinish
{
    public static byte[] Apply(byte[] printed, DateTimeOffset edition)
    {
        var pdf = SkiaPdf.Read(printed);
        PdfText.RequireReadable(pdf);
        var update = new StringBuilder(WithDates(pdf, edition));
        var catalog = Catalog(pdf);
        var places = new SortedDictionary<int, int>();
        void Add(int number, string content)
        {
            places[number] = update.Length;
            update.Append(Invariant($"{number} 0 obj\n{content}\nendobj\n"));
        }

        foreach (var (number, content) in PdfArtifacts.Of(pdf))
            Add(number, content);
        Add(StructureTree(catalog), Roles(pdf.Object(StructureTree(catalog))));
        Add(pdf.Root, Within(catalog, Invariant($"/Version /1.7\n/Metadata {pdf.Size} 0 R")));
        Add(pdf.Size, Stream(XmpPacket.For(Title(pdf), Language(catalog), edition)));
        var start = update.Length;
        update.Append("xref\n").AppendJoin("", places.Select(Entry));
        update.Append(Trailer(pdf, Identifier(update.ToString()), start));
        return Encoding.Latin1.GetBytes(update.ToString());
    }

    /// <summary>The same bytes with the edition's time in both dates, which have one length.</summary>
    private static string WithDates(SkiaPdf pdf, DateTimeOffset edition)
    {
        var info = pdf.Object(pdf.Info);
        SkiaPdf.Require(Dates().Count(info) == 2);
        var stamp = edition.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var place = pdf.Text.IndexOf(info, pdf.PlaceOf(pdf.Info), StringComparison.Ordinal);
        return pdf.Text[..place] + Dates().Replace(info, $"Date (D:{stamp}+00'00')") + pdf.Text[(place + info.Length)..];
    }

    /// <summary>The catalog, when it has what a reader with a screen reader needs.</summary>
    private static string Catalog(SkiaPdf pdf)
    {
        var catalog = pdf.Object(pdf.Root);
        SkiaPdf.Require(catalog.StartsWith("<</Type /Catalog\n", StringComparison.Ordinal)
            && catalog.Contains("/Marked true", StringComparison.Ordinal)
            && catalog.Contains("/DisplayDocTitle true", StringComparison.Ordinal)
            && !catalog.Contains("/Metadata", StringComparison.Ordinal)
            && !catalog.Contains("/AcroForm", StringComparison.Ordinal));
        return catalog;
    }

    private static int StructureTree(string catalog)
    {
        var reference = Regex.Match(catalog, @"/StructTreeRoot (\d{1,9}) 0 R");
        SkiaPdf.Require(reference.Success);
        return int.Parse(reference.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static string Language(string catalog)
    {
        var language = Regex.Match(catalog, @"/Lang \(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\)");
        SkiaPdf.Require(language.Success);
        return language.Groups[1].Value;
    }

    private static string Title(SkiaPdf pdf)
    {
        var title = PdfString.ReadAfter("/Title ", pdf.Object(pdf.Info));
        SkiaPdf.Require(!string.IsNullOrWhiteSpace(title));
        return title!;
    }

    /// <summary>Strong and Em are tags of PDF 2.0; a reader of 1.7 is told what they are.</summary>
    private static string Roles(string structureTree)
    {
        SkiaPdf.Require(!structureTree.Contains("/RoleMap", StringComparison.Ordinal));
        return Within(structureTree, "/RoleMap <</Strong /Span\n/Em /Span>>");
    }

    private static string Within(string dictionary, string entries)
    {
        SkiaPdf.Require(dictionary.EndsWith(">>", StringComparison.Ordinal));
        return dictionary[..^2] + "\n" + entries + ">>";
    }

    private static string Stream(string xml)
    {
        var bytes = Encoding.UTF8.GetBytes(xml);
        return Invariant($"<</Type /Metadata\n/Subtype /XML\n/Length {bytes.Length}>> stream\n") + Encoding.Latin1.GetString(bytes) + "\nendstream";
    }

    private static string Entry(KeyValuePair<int, int> place) =>
        Invariant($"{place.Key} 1\n") + place.Value.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n";

    private static string Trailer(SkiaPdf pdf, string id, int start) => Invariant(
        $"trailer\n<</Size {pdf.Size + 1}\n/Root {pdf.Root} 0 R\n/Info {pdf.Info} 0 R\n/Prev {pdf.CrossReference}\n/ID [<{id}> <{id}>]>>\nstartxref\n{start}\n%%EOF\n");

    private static string Identifier(string content) =>
        Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(content)).AsSpan(0, 16));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex(@"Date \(D:\d{14}[+-]\d\d'\d\d'\)")]
    private static partial Regex Dates();
}
