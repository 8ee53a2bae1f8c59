using System.Text;
using System.Text.RegularExpressions;

namespace Impact.Ingest.Privacy;

/// <summary>Recognises citizen service numbers (BSN).</summary>
/// <remarks>
/// The 11-test: digits weighted 9, 8, 7, 6, 5, 4, 3, 2, −1 sum to a multiple of 11; eight digits get a leading zero. One in eleven random numbers passes, so one number
/// proves nothing: a column is judged as a whole (<see cref="BsnEvidence"/>), and only free text, where no number belongs, is judged by one.
/// </remarks>
internal static partial class Bsn
{
    private const int LargestNumber = 999_999_999;

    /// <summary>Whether a number of eight or nine digits passes the 11-test.</summary>
    public static bool Passes(int number)
    {
        if (number is <= 0 or > LargestNumber) return false;
        var sum = -(number % 10);
        var rest = number / 10;
        for (var weight = 2; rest > 0; weight++, rest /= 10) sum += weight * (rest % 10);
        return sum % 11 == 0;
    }

    /// <summary>Reads eight or nine digits, whatever letters and marks stand before, between or behind them (<c>bsn-1112.22.333</c>); null when there are fewer or more.</summary>
    public static int? Candidate(ReadOnlySpan<byte> text)
    {
        var (value, digits) = (0L, 0);
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit((char)character)) continue;
            if (++digits > 9) return null;
            value = (value * 10) + character - '0';
        }

        return digits is 8 or 9 ? (int)value : null;
    }

    /// <summary>Whether a free text holds a number of nine digits that passes.</summary>
    public static bool IsIn(string text) => NineDigits().Matches(text).Any(match => Candidate(Encoding.ASCII.GetBytes(match.Value)) is { } number && Passes(number));

    [GeneratedRegex(@"(?<!\d)\d([ .-]?\d){8}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NineDigits();
}
