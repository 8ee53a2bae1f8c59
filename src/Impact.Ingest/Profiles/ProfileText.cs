using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Impact.Ingest.Profiles;

/// <summary>Writes a profile line by line, with remarks for the person who finishes it.</summary>
internal sealed class ProfileText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly StringBuilder text = new();

    public void Line(string line, string? remark = null) => text.Append(line).Append(remark is null ? "" : "   # " + Flat(remark)).Append('\n');

    public void Remark(string remark) => text.Append("# ").Append(Flat(remark)).Append('\n');

    public void Space() => text.Append('\n');

    /// <summary>A text between quotes; a JSON text is one in YAML too. What a profile still needs stays without.</summary>
    public static string Quoted(string value) => value == ProfileReader.Open ? value : JsonSerializer.Serialize(value, Plain);

    public static string Map(IEnumerable<(string Key, string Value)> pairs) => $"{{ {string.Join(", ", pairs.Select(pair => $"{Quoted(pair.Key)}: {pair.Value}"))} }}";

    public override string ToString() => text.ToString();

    private static string Flat(string remark) => remark.ReplaceLineEndings(" ");
}
