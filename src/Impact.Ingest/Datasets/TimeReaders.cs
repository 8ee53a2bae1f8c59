using System.Text;
using Impact.Core.Findings;
using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>A day as <c>2025-03-31</c> or <c>31-03-2025</c> (also without leading zeros, or with slashes); stored as the first.</summary>
internal sealed class DateReader : CellReader
{
    private const int FirstYear = 1950;
    private const int LastYear = 2100;
    private static readonly CellFault Wrong = new(FindingKinds.DateWrong);
    private static readonly CellFault IsNumber = new(FindingKinds.DateIsNumber);

    public override CellFault? Read(ReadOnlySpan<byte> cell, RowBuffer row, int column)
    {
        if (cell.Length is 4 or 5 && cell.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) return IsNumber;
        if (TryParse(cell) is not { } date) return Wrong;
        Write(date, row.Reserve(column, 10));
        return null;
    }

    private static DateOnly? TryParse(ReadOnlySpan<byte> cell)
    {
        var first = cell.IndexOfAny((byte)'-', (byte)'/');
        if (first < 1 || cell.Length is < 8 or > 10) return null;
        var mark = cell[first];
        var second = cell[(first + 1)..].IndexOf(mark);
        if (second < 1) return null;
        var (one, two, three) = (Digits(cell[..first]), Digits(cell.Slice(first + 1, second)), Digits(cell[(first + second + 2)..]));
        return first == 4 && mark == '-' ? Day(one, two, three) : cell.Length - first - second - 2 == 4 ? Day(three, two, one) : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    // -1 when the text is no number of one to four digits.
    private static int Digits(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 1 or > 4) return -1;
        var value = 0;
        foreach (var character in text)
        {
            if (character is < (byte)'0' or > (byte)'9') return -1;
            value = (value * 10) + character - '0';
        }

        return value;
    }

    private static void Write(DateOnly date, Span<byte> iso)
    {
        Put(iso[..4], date.Year);
        Put(iso[5..7], date.Month);
        Put(iso[8..10], date.Day);
        iso[4] = iso[7] = (byte)'-';
    }

    private static void Put(Span<byte> digits, int value)
    {
        for (var at = digits.Length - 1; at >= 0; at--, value /= 10) digits[at] = (byte)('0' + (value % 10));
    }
}

/// <summary>A quarter, stored as <c>2025Q1</c>.</summary>
internal sealed class QuarterReader : CellReader
{
    private static readonly CellFault Wrong = new(FindingKinds.QuarterWrong);

    public override CellFault? Read(ReadOnlySpan<byte> cell, RowBuffer row, int column)
    {
        if (cell.Length > 8 || Quarter.TryParse(Encoding.UTF8.GetString(cell)) is not { } quarter) return Wrong;
        row.Set(column, Encoding.ASCII.GetBytes(quarter.ToString()));
        return null;
    }
}
