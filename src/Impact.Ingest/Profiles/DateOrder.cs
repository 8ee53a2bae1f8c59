using System.Globalization;
using System.Text.RegularExpressions;

namespace Impact.Ingest.Profiles;

/// <summary>Order of day, month and year in a date of figures.</summary>
internal enum DateOrder
{
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}

/// <summary>Takes the day out of the dates and moments that programs write.</summary>
internal static partial class DateText
{
    private static readonly string[] Months = ["jan", "feb", "mar|mrt|maa", "apr", "may|mei", "jun", "jul", "aug", "sep", "oct|okt", "nov", "dec"];

    /// <summary>The names of the orders as a profile writes them.</summary>
    public static IReadOnlyDictionary<string, DateOrder> Orders { get; } = new Dictionary<string, DateOrder>(StringComparer.OrdinalIgnoreCase)
    {
        ["d-m-y"] = DateOrder.DayMonthYear,
        ["m-d-y"] = DateOrder.MonthDayYear,
        ["y-m-d"] = DateOrder.YearMonthDay,
    };

    /// <summary>The day as <c>2025-03-31</c>, what follows (a time) left off; null when the text is no date in that order.</summary>
    /// <param name="text">For example <c>31-3-2025 10:15</c>, <c>2025-03-31T10:15:00Z</c> or <c>Mar 31, 2025 10:15:00 AM</c>.</param>
    /// <param name="order">Order of the figures; without one, day before month unless the year comes first.</param>
    public static string? ToIso(string text, DateOrder? order)
    {
        var figures = Figures().Match(text);
        if (figures.Success) return OfFigures([.. figures.Groups.Values.Skip(1).Select(group => group.Value)], order);
        var words = MonthFirst().Match(text) is { Success: true } first ? first : DayFirst().Match(text);
        var month = Array.FindIndex(Months, names => names.Split('|').Contains(words.Groups["month"].Value.ToLowerInvariant())) + 1;
        return words.Success ? Iso(words.Groups["year"].Value, month, Number(words.Groups["day"].Value)) : null;
    }

    private static string? OfFigures(string[] parts, DateOrder? order)
    {
        // A year in front leaves no doubt, whatever the order was said to be.
        if (parts[0].Length == 4) return Iso(parts[0], Number(parts[1]), Number(parts[2]));
        if (order == DateOrder.YearMonthDay) return parts[0].Length == 2 ? Iso(parts[0], Number(parts[1]), Number(parts[2])) : null;
        return order == DateOrder.MonthDayYear ? Iso(parts[2], Number(parts[0]), Number(parts[1])) : Iso(parts[2], Number(parts[1]), Number(parts[0]));
    }

    // A year of two figures is of this century: nobody of the program's users filled in a questionnaire before.
    private static string? Iso(string yearText, int month, int day)
    {
        if (yearText.Length is not (2 or 4)) return null;
        var year = Number(yearText) + (yearText.Length == 2 ? 2000 : 0);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?=$|[T\s,])", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^\s*(?<month>\p{L}{3})\p{L}*\.? (?<day>\d{1,2}),? (?<year>\d{4})(?=$|[\s,])", RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^\s*(?<day>\d{1,2})[ -](?<month>\p{L}{3})\p{L}*\.?[ -](?<year>\d{4}|\d{2})(?=$|[\s,])", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();
}
