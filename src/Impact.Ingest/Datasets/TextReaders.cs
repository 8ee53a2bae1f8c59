using System.Text;
using System.Text.RegularExpressions;
using Impact.Core.Findings;
using Impact.Core.Observations;
using Impact.Ingest.Privacy;

namespace Impact.Ingest.Datasets;

/// <summary>The sender's own number: letters, digits and a few marks. Names and e-mail addresses do not pass; a number that Excel has cut does not either.</summary>
internal sealed partial class IdentifierReader : CellReader
{
    private const int Longest = 64;
    private static readonly CellFault Wrong = new(FindingKinds.IdentifierWrong);
    private static readonly CellFault Scientific = new(FindingKinds.IdentifierScientific);
    private static readonly CellFault IsDate = new(FindingKinds.IdentifierIsDate);

    public override CellFault? Read(ReadOnlySpan<byte> cell, RowBuffer row, int column)
    {
        var identifier = Identifiers.Normalise(cell);
        if (identifier.Length is 0 or > Longest) return Wrong;
        if (!Identifiers.HasOnlyAllowed(identifier)) return IsScientific(cell) ? Scientific : Wrong;
        if (ExcelDate.IsIn(cell)) return IsDate;
        row.Set(column, identifier);
        return null;
    }

    private static bool IsScientific(ReadOnlySpan<byte> cell) => ScientificForm().IsMatch(Encoding.UTF8.GetString(cell));

    [GeneratedRegex(@"^\d([.,]\d+)?[eE]\+\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex ScientificForm();
}

/// <summary>A short code without blanks, stored in lower case.</summary>
internal sealed partial class CodeReader : CellReader
{
    private static readonly CellFault Wrong = new(FindingKinds.CodeWrong);
    private static readonly CellFault IsDate = new(FindingKinds.IdentifierIsDate);
    private string? previousText;
    private byte[] previous = [];

    public override CellFault? Read(ReadOnlySpan<byte> cell, RowBuffer row, int column)
    {
        if (!IsPrevious(cell))
        {
            var text = Encoding.UTF8.GetString(cell).Normalize(NormalizationForm.FormC);
            if (!Form().IsMatch(text)) return Wrong;
            if (ExcelDate.IsIn(cell)) return IsDate;
            (previousText, previous) = (Encoding.UTF8.GetString(cell), Encoding.UTF8.GetBytes(text.ToLowerInvariant()));
        }

        row.Set(column, previous);
        return null;
    }

    // Files repeat the same code row after row.
    private bool IsPrevious(ReadOnlySpan<byte> cell) => previousText is not null && Ascii.Equals(cell, previousText);

    [GeneratedRegex(@"^[\p{L}\d][\p{L}\d_.:/-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>A short name of a place or initiative. Long numbers are refused: they may point to a person.</summary>
internal sealed partial class TextReader : CellReader
{
    private static readonly CellFault Wrong = new(FindingKinds.TextWrong);
    private static readonly CellFault HoldsBsn = new(FindingKinds.BsnInText);
    private static readonly CellFault HoldsPersonal = new(FindingKinds.PersonalInText);

    public override CellFault? Read(ReadOnlySpan<byte> cell, RowBuffer row, int column)
    {
        var text = Encoding.UTF8.GetString(cell).Normalize(NormalizationForm.FormC);
        if (Bsn.IsIn(text)) return HoldsBsn;
        if (!Form().IsMatch(text) || LongNumber().IsMatch(text)) return Wrong;
        if (PersonalText.KindOf(cell) is not null) return HoldsPersonal;
        row.Set(column, Encoding.UTF8.GetBytes(text));
        return null;
    }

    [GeneratedRegex(@"^[\p{L}\d][\p{L}\p{M}\d '’‘""“”.,:;&/()+!?–-]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\d{7}", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();
}

/// <summary>A municipality code, stored in capitals.</summary>
internal sealed class MunicipalityReader : CellReader
{
    private static readonly CellFault Wrong = new(FindingKinds.MunicipalityWrong);

    public override CellFault? Read(ReadOnlySpan<byte> cell, RowBuffer row, int column)
    {
        if (cell.Length > 8 || MunicipalityCode.TryParse(Encoding.UTF8.GetString(cell)) is not { } code) return Wrong;
        row.Set(column, Encoding.ASCII.GetBytes(code.Value));
        return null;
    }
}
