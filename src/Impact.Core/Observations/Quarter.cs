using System.Globalization;

namespace Impact.Core.Observations;

/// <summary>A calendar quarter, the unit in which organisations deliver their data.</summary>
/// <remarks>The default value is 0001Q1, a valid quarter. Ordered in time.</remarks>
public readonly record struct Quarter : IComparable<Quarter>
{
    private readonly int index;

    /// <summary>Makes the quarter of a year.</summary>
    /// <param name="year">Year, 1 to 9999.</param>
    /// <param name="number">Number of the quarter, 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">Year or number outside its range.</exception>
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        index = ((year - 1) * 4) + number - 1;
    }

    private Quarter(int index) => this.index = index;

    /// <summary>Year, 1 to 9999.</summary>
    public int Year => (index / 4) + 1;

    /// <summary>Number within the year, 1 to 4.</summary>
    public int Number => (index % 4) + 1;

    /// <summary>First day of the quarter.</summary>
    public DateOnly FirstDay => new(Year, (Number * 3) - 2, 1);

    /// <summary>Last day of the quarter.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    /// <summary>The quarter in which a date falls.</summary>
    public static Quarter Of(DateOnly date) => new(date.Year, ((date.Month - 1) / 3) + 1);

    /// <summary>The quarter some quarters later (earlier when negative).</summary>
    public Quarter PlusQuarters(int count) => new(index + count);

    /// <summary>Number of quarters from this one to another; negative when the other is earlier.</summary>
    public int QuartersUntil(Quarter later) => later.index - index;

    /// <summary>Reads <c>2025Q1</c> or <c>2025-Q1</c>; null when the text is no quarter.</summary>
    public static Quarter? TryParse(string? text)
    {
        var compact = text?.Trim().Replace("-", "", StringComparison.Ordinal);
        if (compact is not { Length: 6 } || char.ToUpperInvariant(compact[4]) != 'Q') return null;
        return int.TryParse(compact.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1
            && compact[5] is >= '1' and <= '4'
            ? new Quarter(year, compact[5] - '0')
            : null;
    }

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => index.CompareTo(other.index);

    /// <summary>The contract form, for example <c>2025Q1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}");

    /// <summary>Earlier than.</summary>
    public static bool operator <(Quarter left, Quarter right) => left.index < right.index;

    /// <summary>Later than.</summary>
    public static bool operator >(Quarter left, Quarter right) => left.index > right.index;

    /// <summary>Earlier than or the same.</summary>
    public static bool operator <=(Quarter left, Quarter right) => left.index <= right.index;

    /// <summary>Later than or the same.</summary>
    public static bool operator >=(Quarter left, Quarter right) => left.index >= right.index;
}
