using System.Buffers;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Impact.Core.Findings;

namespace Impact.Ingest.Privacy;

/// <summary>Recognises what leads straight to a person, in a cell of a column where it does not belong.</summary>
internal static partial class PersonalText
{
    private const int Longest = 64;
    private const int FirstBirthYear = 1900;
    private const int LastBirthYear = 2012;
    private static readonly SearchValues<byte> Marks = SearchValues.Create("0123456789@:"u8);

    /// <summary>What a cell looks like; null when it looks like nothing of a person. A cell without a digit, an at sign or a colon is not looked at any further.</summary>
    public static FindingKind? KindOf(ReadOnlySpan<byte> cell)
    {
        if (cell.Length is < 5 or > Longest || cell.IndexOfAny(Marks) < 0 || IsLetterAndNumber(cell)) return null;
        var text = Encoding.UTF8.GetString(cell).Trim();
        if (text.Contains('@', StringComparison.Ordinal)) return Email().IsMatch(text) ? FindingKinds.EmailValues : null;
        return IsIban(text) ? FindingKinds.IbanValues
            : IsPostcode(text) ? FindingKinds.PostcodeValues
            : IsAddress(text) ? FindingKinds.IpValues
            : IsPlace(text) ? FindingKinds.LocationValues
            : IsBirthDate(text) ? FindingKinds.BirthDateValues
            : Phone().IsMatch(text) ? FindingKinds.PhoneValues
            : null;
    }

    // p0001: only an account number (two letters), an e-mail address and an address of a computer begin with a letter. Most cells end here, and no text is made of them.
    private static bool IsLetterAndNumber(ReadOnlySpan<byte> cell) =>
        char.IsAsciiLetter((char)cell[0]) && !char.IsAsciiLetter((char)cell[1]) && cell[1] < 0x80 && !cell.Contains((byte)'@') && cell.Count((byte)':') < 2;

    // ISO 13616: the four first characters go to the end, letters count from ten; the whole leaves 1 when divided by 97.
    private static bool IsIban(string text)
    {
        var account = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!Iban().IsMatch(account)) return false;
        var number = string.Concat((account[4..] + account[..4]).Select(sign => char.IsAsciiDigit(sign) ? sign.ToString() : (sign - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
        return BigInteger.Parse(number, CultureInfo.InvariantCulture) % 97 == 1;
    }

    private static bool IsPostcode(string text) => Postcode().IsMatch(text);

    private static bool IsAddress(string text) =>
        (text.Count(sign => sign == '.') == 3 || text.Count(sign => sign == ':') >= 2) && text.All(sign => char.IsAsciiHexDigit(sign) || sign is '.' or ':') && IPAddress.TryParse(text, out _);

    // A number with four decimals or more within the Netherlands (50.7 to 53.7 north, 3.2 to 7.3 east), or two of them.
    private static bool IsPlace(string text)
    {
        var match = Place().Match(text);
        if (!match.Success) return false;
        var numbers = match.Groups["degrees"].Captures.Select(capture => double.Parse(capture.Value.Replace(',', '.'), CultureInfo.InvariantCulture));
        return numbers.All(degrees => degrees is (>= 50.7 and <= 53.7) or (>= 3.2 and <= 7.3));
    }

    private static bool IsBirthDate(string text)
    {
        string[] forms = ["yyyy-M-d", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy/M/d", "yyyyMMdd", "ddMMyyyy"];
        return char.IsAsciiDigit(text[0]) && DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= FirstBirthYear and <= LastBirthYear;
    }

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[a-z]{2,}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex Iban();

    // Four digits and two capitals, not SA, SD or SS: these are not given out.
    [GeneratedRegex(@"^[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"^(?<degrees>\d{1,2}[.,]\d{4,})(°?[NE]?[ ,;/]+(?<degrees>\d{1,2}[.,]\d{4,}))?°?[NE]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    // A Dutch number of ten digits, or with +31, 0031 or 31 before a mobile number.
    [GeneratedRegex(@"^(\(?0[1-9]|(\+|00)31 ?[- ]?\(?0?\)? ?[1-9]|316)([ ./()-]{0,2}\d){8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
