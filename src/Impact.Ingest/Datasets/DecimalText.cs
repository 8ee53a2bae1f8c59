using System.Buffers;
using System.Globalization;
using Impact.Core.Findings;

namespace Impact.Ingest.Datasets;

/// <summary>Reads numbers as Dutch and English programs write them, and refuses what can be read in two ways.</summary>
/// <remarks>
/// One mark that occurs once is the decimal mark, except before exactly three digits (<c>1.234</c>): that is a thousand or a fraction. Then the mark that goes with the
/// file's separator decides, and without one the number is ambiguous. A mark that groups by three is a thousands mark. No exponents, percents, currencies, NaN.
/// </remarks>
internal static class DecimalText
{
    private const int LongestNumber = 32;
    private static readonly SearchValues<byte> DigitsAndMarks = SearchValues.Create("0123456789.,"u8);
    private static readonly CellFault Wrong = new(FindingKinds.NumberWrong);
    private static readonly CellFault Ambiguous = new(FindingKinds.NumberAmbiguous);

    public static CellFault? TryParse(ReadOnlySpan<byte> cell, char? decimalMark, out decimal value)
    {
        value = 0;
        if (cell.Length > LongestNumber) return Wrong;
        var digits = cell[0] is (byte)'-' or (byte)'+' ? cell[1..] : cell;
        if (digits.IndexOfAnyExcept(DigitsAndMarks) >= 0) return Wrong;
        var lastMark = digits.LastIndexOfAny((byte)'.', (byte)',');
        if (lastMark < 0) return Parse(cell, [], 0, out value);
        return WithMark(cell, lastMark + cell.Length - digits.Length, decimalMark, out value);
    }

    private static CellFault? WithMark(ReadOnlySpan<byte> cell, int at, char? decimalMark, out decimal value)
    {
        value = 0;
        var digits = cell.TrimStart("+-"u8);
        var whole = cell[..at].TrimStart("+-"u8);
        var mark = cell[at];
        var other = mark == '.' ? (byte)',' : (byte)'.';
        if (whole.Length == 0 || at + 1 == cell.Length) return Wrong;
        if (whole.Contains(mark)) return !whole.Contains(other) && IsGrouped(digits, mark) ? Parse(cell, [mark], 0, out value) : Wrong;
        if (whole.Contains(other)) return IsGrouped(whole, other) ? Parse(cell, [other], mark, out value) : Wrong;
        if (CouldBeThousands(whole, cell[(at + 1)..]) && mark != decimalMark) return Ambiguous;
        return Parse(cell, [], mark, out value);
    }

    private static bool CouldBeThousands(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction) =>
        fraction.Length == 3 && whole.Length is >= 1 and <= 3 && whole[0] != '0';

    // Groups of three after a first group of one to three digits.
    private static bool IsGrouped(ReadOnlySpan<byte> digits, byte mark)
    {
        var first = digits.IndexOf(mark);
        if (first is < 1 or > 3) return false;
        for (var rest = digits[first..]; rest.Length > 0; rest = rest[4..])
            if (rest.Length < 4 || rest[0] != mark || rest[1..4].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return false;
        return true;
    }

    private static CellFault? Parse(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> dropped, byte mark, out decimal value)
    {
        Span<byte> plain = stackalloc byte[LongestNumber];
        var length = 0;
        foreach (var character in cell)
            if (!dropped.Contains(character)) plain[length++] = character == mark ? (byte)'.' : character;
        return decimal.TryParse(plain[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) ? null : Wrong;
    }
}
