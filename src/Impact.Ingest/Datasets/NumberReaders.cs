using System.Globalization;
using Impact.Core.Findings;

namespace Impact.Ingest.Datasets;

/// <summary>A whole number; <c>3.0</c> and <c>3,00</c>, as statistics programs write it, are whole too.</summary>
internal sealed class IntegerReader(Constraints limits) : CellReader
{
    private static readonly CellFault NotWhole = new(FindingKinds.NumberNotWhole);
    private static readonly CellFault Wrong = new(FindingKinds.NumberWrong);
    private readonly CellFault outOfRange = new(FindingKinds.NumberOutOfRange, Range(limits));

    public override CellFault? Read(ReadOnlySpan<byte> cell, RowBuffer row, int column)
    {
        var mark = cell.IndexOfAny((byte)'.', (byte)',');
        if (mark > 0 && cell[(mark + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return Wrong;
        if (mark > 0 && cell[(mark + 1)..].IndexOfAnyExcept((byte)'0') >= 0) return NotWhole;
        if (!long.TryParse(mark > 0 ? cell[..mark] : cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return Wrong;
        if (value < limits.Minimum || value > limits.Maximum) return outOfRange;
        row.Set(column, value);
        return null;
    }
}

/// <summary>A number with decimal comma or point.</summary>
internal sealed class NumberReader(Constraints limits, char? decimalMark) : CellReader
{
    private readonly CellFault outOfRange = new(FindingKinds.NumberOutOfRange, Range(limits));

    public override CellFault? Read(ReadOnlySpan<byte> cell, RowBuffer row, int column)
    {
        var fault = DecimalText.TryParse(cell, decimalMark, out var value);
        if (fault is not null) return fault;
        if ((double)value < limits.Minimum || (double)value > limits.Maximum) return outOfRange;
        row.Set(column, (double)value);
        return null;
    }
}

/// <summary>Euro with at most two decimals, stored in cents.</summary>
internal sealed class MoneyReader(Constraints limits, char? decimalMark) : CellReader
{
    private static readonly CellFault Wrong = new(FindingKinds.NumberWrong);
    private readonly CellFault outOfRange = new(FindingKinds.NumberOutOfRange, Range(limits));

    public override CellFault? Read(ReadOnlySpan<byte> cell, RowBuffer row, int column)
    {
        var fault = DecimalText.TryParse(cell, decimalMark, out var value);
        if (fault is not null) return fault;
        if ((double)value < limits.Minimum || (double)value > limits.Maximum) return outOfRange;
        if (decimal.Round(value, 2) != value) return Wrong;
        row.Set(column, (long)(value * 100));
        return null;
    }
}
