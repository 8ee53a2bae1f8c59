using Impact.Core.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Loneliness by the scale of De Jong Gierveld. Percentages of the short and the long form cannot be compared.</summary>
internal static class Loneliness
{
    /// <summary>Mean total, share lonely, share severely lonely, and the two subscales.</summary>
    /// <param name="instrument">The form with 6 or 11 statements.</param>
    /// <param name="form">Words after the Dutch name that tell the forms apart.</param>
    public static IReadOnlyList<Indicator> Of(Instrument instrument, string form)
    {
        var id = $"loneliness-{instrument.Id}";
        var (lonely, severe) = (instrument.Scoring.Cutoffs[1], instrument.Scoring.Cutoffs[2]);
        return
        [
            Points(instrument, id, "sum of the items that count as lonely", s => s.Total) with { Name = "eenzaamheid" + form, InPeople = id + "-share", Benchmark = BenchmarkRule.Of(instrument, null) },
            Share(instrument, id + "-share", lonely) with { Name = "eenzaam" + form },
            Share(instrument, id + "-severe", severe) with { Name = "ernstig eenzaam" + form },
            .. instrument.Scoring.Subscales.Select(part => Part(instrument, id, part) with { Name = part.Title + form }),
        ];
    }

    private static Indicator Points(Instrument instrument, string id, string numerator, Func<Score, double?> value) => new()
    {
        Id = id,
        Name = instrument.Title,
        Unit = Unit.Points,
        Minimum = instrument.Scoring.Range[0],
        Maximum = instrument.Scoring.Range[1],
        Direction = instrument.Scoring.Direction,
        Numerator = numerator,
        Denominator = "persons with a total (at most one open item, which counts 0)",
        Source = instrument.Source.Citation,
        Measure = SurveyMeasure.Of(instrument, value),
    };

    private static Indicator Share(Instrument instrument, string id, Cutoff from) =>
        Points(instrument, id, FormattableString.Invariant($"persons with a total of {from.From} or more"), s => s.Total is { } total ? total >= from.From ? 1 : 0 : null)
            with { Unit = Unit.Share, Minimum = 0, Maximum = 1, Benchmark = BenchmarkRule.Of(instrument, from.From) };

    private static Indicator Part(Instrument instrument, string id, Subscale part) =>
        Points(instrument, $"{id}-{part.Id}", $"sum of the {part.Id} items that count as lonely", s => s.Subscales[part.Id])
            with { Benchmark = BenchmarkRule.Of(instrument, null, part), Minimum = part.Range[0], Maximum = part.Range[1], Denominator = "persons without open items in the subscale" };
}
