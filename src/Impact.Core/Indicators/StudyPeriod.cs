using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>A period of a study, in which cases, requests, groups and ties are counted.</summary>
/// <param name="Number">0 is the first.</param>
/// <param name="From">First quarter.</param>
/// <param name="To">Last quarter.</param>
public sealed record StudyPeriod(int Number, Quarter From, Quarter To)
{
    internal const int QuartersPerYear = 4;

    /// <summary>Length in years.</summary>
    public double Years => (From.QuartersUntil(To) + 1) / (double)QuartersPerYear;

    /// <summary>Its years from the first quarter on, numbered from 0. The last can be shorter.</summary>
    internal IEnumerable<StudyPeriod> InYears
    {
        get
        {
            for (var (number, from) = (0, From); from <= To; (number, from) = (number + 1, from.PlusQuarters(QuartersPerYear)))
            {
                var last = from.PlusQuarters(QuartersPerYear - 1);
                yield return new(number, from, last < To ? last : To);
            }
        }
    }

    /// <summary>Periods of a study: before (0) and from (1) the break when it has one; else years from its first quarter. The last can be shorter.</summary>
    public static IReadOnlyList<StudyPeriod> Of(Study study) =>
        study.Break is { } interruption && study.From < interruption && interruption <= study.To
            ? [new(0, study.From, interruption.PlusQuarters(-1)), new(1, interruption, study.To)]
            : [.. new StudyPeriod(0, study.From, study.To).InYears];

    /// <summary>
    /// Periods of one length: as many quarters before and from the break, at most a year each; else whole years. For figures that grow with the length of a period: in two years
    /// more different people help than in one.
    /// </summary>
    public static IReadOnlyList<StudyPeriod> OfOneLength(Study study)
    {
        var all = Of(study);
        if (study.Break is not { } start || all[^1].From != start) return all.Count > 1 && all[^1].Years < 1 ? [.. all.SkipLast(1)] : all;
        var quarters = (int)(QuartersPerYear * Math.Min(1, all.Min(p => p.Years)));
        return [new(0, start.PlusQuarters(-quarters), start.PlusQuarters(-1)), new(1, start, start.PlusQuarters(quarters - 1))];
    }

    /// <summary>The period of a day; null outside the study.</summary>
    public static StudyPeriod? At(IReadOnlyList<StudyPeriod> periods, DateOnly? day) =>
        day is { } known ? periods.FirstOrDefault(p => p.From.FirstDay <= known && known <= p.To.LastDay) : null;

    /// <summary>Quarters of the period.</summary>
    public IEnumerable<Quarter> Quarters => Enumerable.Range(0, From.QuartersUntil(To) + 1).Select(From.PlusQuarters);

    /// <summary>Whether a day is known and lies in the period.</summary>
    public bool Contains(DateOnly? day) => day >= From.FirstDay && day <= To.LastDay;

    /// <summary>Whether a person took part on a day of the period.</summary>
    public bool HasActive(Participant person) => IsActive(person, From.FirstDay, To.LastDay);

    /// <summary>Whether a person took part on a day from a first to a last.</summary>
    public static bool IsActive(Participant person, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.StartDate <= last && (person.EndDate is null || person.EndDate >= first);
    }

    /// <summary>The contract form, for example <c>2024Q1-2024Q4</c>.</summary>
    public override string ToString() => $"{From}-{To}";
}
