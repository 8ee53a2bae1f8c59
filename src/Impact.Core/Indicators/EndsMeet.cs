using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Difficulty making ends meet.</summary>
internal static class EndsMeet
{
    /// <summary>Some or great difficulty.</summary>
    public static Indicator DifficultyShare { get; } = new()
    {
        Id = "ends-meet-difficulty-share",
        Name = "moeite met rondkomen",
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.LowerIsBetter,
        Numerator = "persons with some or great difficulty (codes 3 and 4)",
        Denominator = RecallOverlap.Rule(Pov),
        Source = Pov.Source.Citation,
        Benchmark = BenchmarkRule.Of(Pov, Pov.Scoring.Cutoffs[1].From),
        Measure = RecallOverlap.LeftOut(Pov, SurveyMeasure.Of(Pov, s => From(s.Total, Pov.Scoring.Cutoffs[1].From))),
    };

    /// <summary>Great difficulty.</summary>
    public static Indicator GreatDifficultyShare { get; } = DifficultyShare with
    {
        Id = "ends-meet-great-difficulty-share",
        Name = "grote moeite met rondkomen",
        Numerator = "persons with great difficulty (code 4)",
        Benchmark = BenchmarkRule.Of(Pov, Pov.Scoring.Cutoffs[2].From),
        Measure = RecallOverlap.LeftOut(Pov, SurveyMeasure.Of(Pov, s => From(s.Total, Pov.Scoring.Cutoffs[2].From))),
    };

    /// <summary>Some or great difficulty over the past 3 months, for measurements less than a year apart. Never in one series with the question over 12 months.</summary>
    public static Indicator RecentDifficultyShare { get; } =
        ScaleIndicators.ShareFrom(Pov3, "ends-meet-3m-difficulty-share", "moeite met rondkomen, laatste 3 maanden", Pov3.Scoring.Cutoffs[1].From);

    private static double? From(double? code, double from) => code is { } given ? given >= from ? 1 : 0 : null;
}
