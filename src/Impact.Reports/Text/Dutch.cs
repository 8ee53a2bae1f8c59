using System.Globalization;
using Impact.Core.Disclosure;
using Impact.Core.Observations;

namespace Impact.Reports.Text;

/// <summary>Numbers, dates and quarters as a Dutch reader writes them. The only place where a number becomes text.</summary>
internal static class Dutch
{
    /// <summary>What stands in the place of a figure that is not shown.</summary>
    public const string WithheldMark = "·";

    /// <summary>What stands in the place of a figure that does not exist.</summary>
    public const string NoFigureMark = "–";

    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NegativeSign = "\u2212",
    };

    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>A count: 1.234.</summary>
    public static string Whole(long value) => value.ToString("#,0", Numbers);

    /// <summary>A number with a fixed number of decimals: 1.234,5.</summary>
    public static string Number(double value, int decimals) =>
        Rounded(value, decimals).ToString($"N{decimals.ToString(CultureInfo.InvariantCulture)}", Numbers);

    /// <summary>A change: +0,5 or −0,5.</summary>
    public static string Signed(double value, int decimals) =>
        Rounded(value, decimals) > 0 ? $"+{Number(value, decimals)}" : Number(value, decimals);

    /// <summary>A range: 0,1 tot 0,9.</summary>
    public static string Range(string low, string high) => $"{low} tot {high}";

    /// <summary>A share as a whole number of people in a hundred.</summary>
    public static string OfHundred(double share) => Number(share * 100, 0);

    /// <summary>A share: 48%.</summary>
    public static string Percent(double share) => $"{Number(share * 100, 0)}%";

    /// <summary>An amount of money: € 1.234.</summary>
    public static string Euro(double value) => $"€\u00a0{Number(value, 0)}";

    /// <summary>A date: 31 maart 2025.</summary>
    public static string Date(DateOnly date) => $"{Plain(date.Day)} {Months[date.Month - 1]} {Plain(date.Year)}";

    /// <summary>A month: maart 2025.</summary>
    public static string Month(DateOnly date) => $"{Months[date.Month - 1]} {Plain(date.Year)}";

    /// <summary>A year: 2025.</summary>
    public static string Year(int year) => Plain(year);

    /// <summary>A quarter in a table: 2025 K1.</summary>
    public static string QuarterShort(Quarter quarter) => $"{Plain(quarter.Year)} K{Plain(quarter.Number)}";

    /// <summary>A quarter under an axis: K1.</summary>
    public static string QuarterOnly(Quarter quarter) => $"K{Plain(quarter.Number)}";

    /// <summary>A period: januari 2024 tot en met december 2025.</summary>
    public static string Period(Quarter from, Quarter to) => $"{Month(from.FirstDay)} tot en met {Month(to.LastDay)}";

    /// <summary>A number without grouping, for a seed.</summary>
    public static string Seed(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A released figure, or the mark that stands in its place.</summary>
    public static string Show<T>(Released<T> figure, Func<T, string> text) =>
        figure.Match(text, reason => reason == WithheldReason.Disclosure ? WithheldMark : NoFigureMark);

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static double Rounded(double value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) is var rounded && rounded == 0 ? 0 : rounded;
}
