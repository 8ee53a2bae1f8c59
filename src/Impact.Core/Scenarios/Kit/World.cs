using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>What is drawn in a world where things are counted. Each thing of each kind has its own stream, so that more of one shifts nothing of another.</summary>
internal enum Thing
{
    Request,
    Offer,
    Case,
    Group,
    Session,
    Tie,
    Person,
}

/// <summary>The world of one request: its periods, its chances and its draws.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Study">The study.</param>
internal sealed record World(ScenarioRequest Request, Study Study)
{
    private const ulong ApartFromResidents = 1UL << 62;

    /// <summary>Periods of the study.</summary>
    public IReadOnlyList<StudyPeriod> Periods { get; } = StudyPeriod.Of(Study);

    /// <summary>Last day that is known.</summary>
    public DateOnly LastDay => Study.To.LastDay;

    /// <summary>Draws for one thing.</summary>
    public Draws For(Thing thing, int number) => new(Request.Seed, ApartFromResidents | ((ulong)thing << 40) | (uint)number);

    /// <summary>The chance or number that holds in a period; the last holds on. Without effect everything stays as it was.</summary>
    public double At(int period, params ReadOnlySpan<double> values) =>
        Request.Effect == EffectSize.None ? values[0] : values[Math.Min(period, values.Length - 1)];

    /// <summary>Number of the period of a day.</summary>
    public int PeriodOf(DateOnly day) => StudyPeriod.At(Periods, day)!.Number;

    /// <summary>Days of a period, less so many at the end of the study, in which nothing begins so that everything that began is over.</summary>
    public int Days(int period, int free = 0) => Last(period, free).DayNumber - Periods[period].From.FirstDay.DayNumber + 1;

    /// <summary>A day of a period, each as likely.</summary>
    public DateOnly Day(Draws draws, int period, int free = 0) => Periods[period].From.FirstDay.AddDays(draws.Between(0, Days(period, free) - 1));

    /// <summary>A day, when it is one that is known already.</summary>
    public DateOnly? Known(DateOnly? day) => day <= LastDay ? day : null;

    /// <summary>Figures of the supported group, one a period.</summary>
    public IEnumerable<TrueFigure> Figures(string indicator, Func<int, double> value) => Figures(indicator, Role.Supported, value);

    /// <summary>Figures of a group, one a period.</summary>
    public IEnumerable<TrueFigure> Figures(string indicator, Role group, Func<int, double> value) =>
        Periods.Select(p => new TrueFigure(indicator, group, p.Number, Rounded(value(p.Number))));

    /// <summary>More digits say nothing beside any interval, and may differ between machines.</summary>
    public static double Rounded(double value) => Math.Round(value, 3);

    private DateOnly Last(int period, int free) =>
        Periods[period].To.LastDay is var last && LastDay.AddDays(-free) is var latest && latest < last ? latest : last;
}
