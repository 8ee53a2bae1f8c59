using System.Text.RegularExpressions;
using Impact.Core.Findings;

namespace Impact.Ingest.Datasets;

/// <summary>Columns that must not be sent, recognised by their name.</summary>
internal static partial class PersonalColumns
{
    /// <summary>The finding for a column that is not in the schema.</summary>
    public static FindingKind KindOf(string name) =>
        BsnName().IsMatch(name) ? FindingKinds.BsnColumn : PersonalName().IsMatch(name) ? FindingKinds.ColumnPersonal : FindingKinds.ColumnUnknown;

    [GeneratedRegex("bsn|burger ?_?service|sofi", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BsnName();

    [GeneratedRegex(
        "naam|(?<!event_|row)name|voorletter|mail|telefo|^tel([^a-z]|nr|$)|phone|mobiel|mobile|gsm|geboort|birth|dob$|adres|address|straat|street|huisn|postcode|^pc ?_?6?$|zip|iban|rekening|"
        + "^ip|ip.?adres|latitude|longitude|^lat$|^lo?ng?$|breedtegraad|lengtegraad|co[oö]rdina|gps|locati|location|device|paspoort|passport|foto|handtekening|signature",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PersonalName();
}
