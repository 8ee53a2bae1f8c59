using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Impact.Reports.Output;

/// <summary>Text strings as Skia writes them (ISO 32000-1, 7.9.2.2): ASCII between parentheses, or UTF-16 as hexadecimal digits.</summary>
internal static partial class PdfString
{
    /// <summary>The text that follows a key; null when there is none.</summary>
    public static string? ReadAfter(string key, string dictionary)
    {
        var place = dictionary.IndexOf(key, StringComparison.Ordinal);
        if (place < 0)
            return null;
        place += key.Length;
        if (Hexadecimal().Match(dictionary, place) is { Success: true } utf16)
            return Encoding.BigEndianUnicode.GetString(Convert.FromHexString(utf16.Groups[1].Value));
        return Literal().Match(dictionary, place) is { Success: true } ascii ? Escape().Replace(ascii.Groups[1].Value, Unescape) : null;
    }

    private static string Unescape(Match escape)
    {
        var code = escape.Groups[1].Value;
        return char.IsDigit(code[0]) ? ((char)Convert.ToInt32(code, 8)).ToString(CultureInfo.InvariantCulture) : code;
    }

    [GeneratedRegex(@"\G<FEFF([0-9A-F]*)>")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"\G\(((?:[^\\()]|\\.)*)\)", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\\([0-7]{1,3}|.)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
