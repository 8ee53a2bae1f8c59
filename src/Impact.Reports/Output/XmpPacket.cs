using System.Globalization;
using System.Xml.Linq;

namespace Impact.Reports.Output;

/// <summary>Metadata of a document (XMP, ISO 16684-1): title, language, dates.</summary>
internal static class XmpPacket
{
    private static readonly XNamespace X = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";

    public static string For(string title, string language, DateTimeOffset edition)
    {
        var time = edition.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var description = new XElement(Rdf + "Description", new XAttribute(Rdf + "about", ""),
            new XAttribute(XNamespace.Xmlns + "dc", Dc), new XAttribute(XNamespace.Xmlns + "xmp", Xmp),
            new XElement(Dc + "format", "application/pdf"),
            new XElement(Dc + "title", new XElement(Rdf + "Alt",
                new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), title))),
            new XElement(Dc + "language", new XElement(Rdf + "Bag", new XElement(Rdf + "li", language))),
            new XElement(Xmp + "CreateDate", time),
            new XElement(Xmp + "ModifyDate", time));
        var meta = new XElement(X + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", X),
            new XElement(Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Rdf), description));
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + meta + "\n<?xpacket end=\"r\"?>";
    }
}
