using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>How long persons stay on the rung that the study aims at, once they have reached it.</summary>
/// <remarks>
/// Between two ratings nobody looks. A duration begins on the day of the first rating on the rung, after a first rating below it, so that time before it is not counted; it ends halfway
/// between the last rating on it and the first below it. Who was never rated below it again is censored on the day of the last rating, also who left: that leaving has nothing to do with
/// falling is assumed. A second stay is not counted.
/// </remarks>
internal static class ParticipationDuration
{
    /// <summary>Still there after half a year.</summary>
    public static Indicator SixMonths { get; } = After(6, "een half jaar na het bereiken nog op de trede waar het om gaat");

    /// <summary>Still there after a year.</summary>
    public static Indicator TwelveMonths { get; } = After(12, "een jaar na het bereiken nog op de trede waar het om gaat");

    /// <summary>Days within which half fell below it.</summary>
    public static Indicator Median { get; } = SixMonths with
    {
        Id = "participation-duration-median",
        Name = "dagen op de trede waar het om gaat",
        Unit = Unit.Days,
        Maximum = null,
        Numerator = "days from the first rating on the target rung of the study or higher until halfway the last rating on it and the first below it, median (Kaplan–Meier); no value as long as fewer than half fell",
        Counting = new(new TimeToEvent(0.5), Stays) { IsOnePeriod = true },
    };

    private static Indicator After(int months, string name) => new()
    {
        Id = FormattableString.Invariant($"participation-duration-{months}m-share"),
        Name = name,
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = FormattableString.Invariant($"persons still on the target rung of the study or higher {months} months after the first rating on it (Kaplan–Meier); a fall is placed halfway the last rating on it and the first below it"),
        Denominator = "persons who reached the target rung in the study after a first rating below it, over the whole study; censored at the last rating. Who reaches it differs between groups: described, never compared",
        Source = Instruments.Instruments.Ladder.Source.Citation,
        Counting = new(new SurvivalAt(months), Stays) { IsOnePeriod = true },
    };

    private static IReadOnlyList<UnitValue> Stays(AnalysisDataset dataset, Study study)
    {
        var series = new RungSeries(dataset, study);
        return
        [
            .. from person in dataset.Participants
               where person.Role is Role.Supported or Role.Comparison
               let stay = series.FirstStay(person.Id, study)
               where stay is not null
               select new UnitValue { Group = person.Role, Period = 0, Subject = person.Id.Value, Value = stay.Value.Days, IsCensored = stay.Value.IsCensored },
        ];
    }
}
