using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Reports.Text;

/// <summary>Periods of a study in words.</summary>
internal static class PeriodText
{
    private const int QuartersPerYear = 4;

    /// <summary>A year (2024), all before or from a break (tot 2024 K3, vanaf 2024 K3), or from quarter to quarter.</summary>
    public static string Of(StudyPeriod period, Study study) =>
        study.Break is { } interruption && (period.From, period.To) == (interruption, study.To) ? $"vanaf {Start(interruption)}"
        : study.Break is { } end && (period.From, period.To) == (study.From, end.PlusQuarters(-1)) ? $"vóór {Start(end)}"
        : period.From.Number == 1 && period.From.QuartersUntil(period.To) == QuartersPerYear - 1 ? Dutch.Year(period.From.Year)
        : period.From == period.To ? Dutch.QuarterShort(period.From)
        : $"{Dutch.QuarterShort(period.From)} tot en met {Dutch.QuarterShort(period.To)}";

    /// <summary>The first day of a quarter as people say it: a year, or a month of a year.</summary>
    private static string Start(Quarter quarter) => quarter.Number == 1 ? Dutch.Year(quarter.Year) : Dutch.Month(quarter.FirstDay);
}
