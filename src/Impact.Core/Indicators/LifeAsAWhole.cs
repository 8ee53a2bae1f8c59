using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>How people rate their life as a whole.</summary>
internal static class LifeAsAWhole
{
    /// <summary>The rung of the ladder of Cantril, 0 to 10. Never rescaled to a mark of 1 to 10.</summary>
    public static Indicator Mean { get; } = new()
    {
        Id = "cantril",
        Name = "oordeel over het eigen leven",
        Unit = Unit.Points,
        Minimum = 0,
        Maximum = 10,
        Direction = Direction.HigherIsBetter,
        Numerator = "sum of the ratings, 0 to 10",
        Denominator = "persons who answered",
        Source = Cantril.Source.Citation,
        Measure = SurveyMeasure.Of(Cantril, s => s.Total),
        Benchmark = BenchmarkRule.Of(Cantril, null),
    };
}
