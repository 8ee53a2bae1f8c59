using Impact.Core.Instruments;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Indicators that follow from the score of one questionnaire. What counts and what is missing is in the file of the questionnaire.</summary>
internal static class ScaleIndicators
{
    /// <summary>Mean total.</summary>
    public static Indicator Mean(Instrument instrument, string id, string name) => new()
    {
        Id = id,
        Name = name,
        Unit = Unit.Points,
        Minimum = instrument.Scoring.Range[0],
        Maximum = instrument.Scoring.Range[1],
        Direction = instrument.Scoring.Direction,
        Numerator = $"sum of the totals of `{instrument.Id}`",
        Denominator = Denominator(instrument.Scoring.Missing.Total),
        Source = instrument.Source.Citation,
        Measure = SurveyMeasure.Of(instrument, s => s.Total),
        Benchmark = BenchmarkRule.Of(instrument, null),
    };

    /// <summary>Share of persons with a total from some cut-off on.</summary>
    public static Indicator ShareFrom(Instrument instrument, string id, string name, double from) => Share(id, name, instrument) with
    {
        Direction = instrument.Scoring.Direction,
        Numerator = FormattableString.Invariant($"persons with a total of {from} or more on `{instrument.Id}`"),
        Denominator = Denominator(instrument.Scoring.Missing.Total),
        Measure = SurveyMeasure.Of(instrument, s => s.Total is { } total ? total >= from ? 1 : 0 : null),
        Benchmark = BenchmarkRule.Of(instrument, from),
    };

    /// <summary>Share of persons with one part of the questionnaire from some cut-off on, for questionnaires without a total.</summary>
    public static Indicator ShareOfPart(Instrument instrument, string id, Subscale part, double from) => Share(id, part.Title, instrument) with
    {
        Numerator = FormattableString.Invariant($"persons with {from} or more on {part.Id} of `{instrument.Id}`"),
        Denominator = "persons who answered the question; no opinion is left out",
        Measure = SurveyMeasure.Of(instrument, s => s.Subscales[part.Id] is { } score ? score >= from ? 1 : 0 : null),
        Benchmark = BenchmarkRule.Of(instrument, from, part),
    };

    private static Indicator Share(string id, string name, Instrument instrument) => new()
    {
        Id = id,
        Name = name,
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = "",
        Denominator = "",
        Source = instrument.Source.Citation,
        Measure = (_, _) => [],
    };

    private static string Denominator(int open) => open == 0 ? "persons without open items" : FormattableString.Invariant($"persons with at most {open} open item");
}
