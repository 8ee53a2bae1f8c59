using Impact.Core.Instruments;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Goals that people set, and how far they came (goal attainment scaling).</summary>
internal static class Goals
{
    /// <summary>A rating counts for a measurement when it is at most so many months away: halfway to the next.</summary>
    private const int MonthsAround = 3;

    private const string Rule = "Kiresuk & Sherman (1968), Goal attainment scaling, Community Mental Health Journal 4, 443–453";

    /// <summary>Mean T-score.</summary>
    public static Indicator TScore { get; } = new()
    {
        Id = "goal-t-score",
        Name = "doelen bereikt (T-score)",
        Unit = Unit.Points,
        Direction = Direction.HigherIsBetter,
        Numerator = "T = 50 + 10 Σwx / √((1 − ρ)Σw² + ρ(Σw)²) with ρ = 0.3 over the goals of a person; 50 is as expected",
        Denominator = "persons with a rated goal within 3 months of the measurement (of each goal the nearest rating)",
        Source = Rule,
        Measure = Of(goals => (GoalAttainment.TScore([.. goals.Select(g => new GoalScore(g.Level, g.Weight ?? 1))]), 1)),
    };

    /// <summary>Goals reached as expected or further.</summary>
    public static Indicator MetShare { get; } = Share(
        "goals-met-share", "doelen die zijn gehaald", ("goals rated 0 or higher", "goals rated within 3 months of the measurement, all persons together"),
        Of(goals => (goals.Average(g => g.Level >= 0 ? 1.0 : 0), goals.Count)));

    /// <summary>Goals that the resident chose.</summary>
    public static Indicator OwnShare { get; } = Share(
        "goals-own-share", "doelen die mensen zelf kozen", ("goals set by the resident", "goals rated within 3 months of the measurement of which it is known who set them, all persons together"),
        Of(goals => goals.Where(g => g.SetBy is not null).ToList() is { Count: > 0 } known ? (known.Average(g => g.SetBy == GoalSetter.Resident ? 1.0 : 0), known.Count) : null));

    private static Indicator Share(string id, string name, (string Numerator, string Denominator) counted, Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> measure) => new()
    {
        Id = id,
        Name = name,
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        IsRatioOfSums = true,
        IsPartOfPerson = true,
        Numerator = counted.Numerator,
        Denominator = counted.Denominator,
        Source = Rule,
        Measure = measure,
    };

    /// <summary>Value and weight from the goals of one person; null when there is nothing to measure.</summary>
    private static Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> Of(Func<IReadOnlyList<GoalRating>, (double Value, double Weight)?> value) => (dataset, study) =>
    {
        var ratings = dataset.Goals.ToLookup(g => g.Participant);
        return [.. Measurements.Of(dataset, study).Select(m => ValueOf(m, [.. Nearest(m, ratings[m.Person.Id])]))];

        PersonValue ValueOf(Measurement measurement, IReadOnlyList<GoalRating> goals)
        {
            var found = goals.Count == 0 ? null : value(goals);
            var missing = goals.Count == 0 ? measurement.WhyAbsent(study) : MissingReason.NotApplicable;
            return new PersonValue(measurement.Person.Id, measurement.Wave, found?.Value, found is null ? missing : null) { Weight = found?.Weight ?? 1 };
        }
    };

    /// <summary>Of every goal the rating nearest to the day of the measurement; a goal that counts for nothing is left out.</summary>
    private static IEnumerable<GoalRating> Nearest(Measurement measurement, IEnumerable<GoalRating> ratings)
    {
        if ((measurement.Response?.Date ?? measurement.Due) is not { } day) return [];
        return ratings.Where(g => g.Date >= day.AddMonths(-MonthsAround) && g.Date < day.AddMonths(MonthsAround) && g.Weight is null or > 0)
            .GroupBy(g => g.Goal).Select(goal => goal.MinBy(g => Math.Abs(g.Date.DayNumber - day.DayNumber))!);
    }
}
