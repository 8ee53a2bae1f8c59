using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Reports.Text;

/// <summary>Periods of a study in words.</summary>
internal static class PeriodText
{
    private const int QuartersPerYear = 4;

    /// <summary>A year (2024), all before or from a break (tot 2024 K3, vanaf 2024 K3), or from quarter to quarter.</summary>
    public static string Of(StudyPeriod period, Study study) =>
        study.Break is { } interruption && (period.From, period.To) == (interruption, study.To) ? $"vanaf {Dutch.QuarterShort(interruption)}"
        : study.Break is { } end && (period.From, period.To) == (study.From, end.PlusQuarters(-1)) ? $"tot {Dutch.QuarterShort(end)}"
        : period.From.Number == 1 && period.From.QuartersUntil(period.To) == QuartersPerYear - 1 ? Dutch.Year(period.From.Year)
        : period.From == period.To ? Dutch.QuarterShort(period.From)
        : $"{Dutch.QuarterShort(period.From)} tot en met {Dutch.QuarterShort(period.To)}";
}
