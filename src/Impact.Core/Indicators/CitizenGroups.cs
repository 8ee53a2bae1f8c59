using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Groups that citizens found: how many begin, live on, spread and whom they reach.</summary>
internal static class CitizenGroups
{
    private const string Name = "groups";
    private const int MonthsOfSpread = 24;
    private const double TenThousand = 10_000;
    private const double Thousand = 1000;

    /// <summary>Groups that began.</summary>
    public static Indicator StartRate { get; } = new()
    {
        Id = "group-start-rate",
        Name = "nieuwe groepen van inwoners",
        Unit = Unit.PerTenThousand,
        Minimum = 0,
        Direction = Direction.HigherIsBetter,
        Numerator = "groups founded in the period",
        Denominator = "residents (areas, population; each quarter by its own year) × years; other municipalities with a population together are the comparison",
        Source = "own definition",
        Counting = Groups(new Rate(TenThousand), Starts),
    };

    /// <summary>Groups that exist after a year.</summary>
    public static Indicator SurvivalAfterOneYear { get; } = Survival(12, "groepen die na een jaar nog bestaan");

    /// <summary>Groups that exist after two years.</summary>
    public static Indicator SurvivalAfterTwoYears { get; } = Survival(24, "groepen die na twee jaar nog bestaan");

    /// <summary>Groups that are followed by one of the same kind in another neighbourhood.</summary>
    public static Indicator SpreadShare { get; } = Survival(MonthsOfSpread, "groepen met een vervolg in een andere buurt") with
    {
        Id = "group-spread-24m-share",
        Numerator = "groups followed within 24 months by one of the same kind in another neighbourhood of the municipality (Kaplan–Meier)",
        Denominator = "groups founded in the period with a neighbourhood, censored at the end of the study; errors clustered by kind within the municipality, because one group may follow several",
        Counting = Groups(new SurvivalAt(MonthsOfSpread, WithEvent: true), (dataset, study) => Founded(dataset, study, g => g.Neighbourhood is null
            ? (null, false)
            : Waiting.Days(g.FoundedOn, Followed(dataset.Groups, g), Deliveries.LastDay(dataset, study, Name)), Chain)),
    };

    /// <summary>Members of groups.</summary>
    public static Indicator Coverage { get; } = new()
    {
        Id = "group-coverage-per-1000",
        Name = "leden van groepen per 1.000 inwoners",
        Unit = Unit.PerThousand,
        Minimum = 0,
        Direction = Direction.HigherIsBetter,
        Numerator = "members of the groups that exist on the last day of the period; a person in two groups counts twice",
        Denominator = "residents in the last year of the period (areas, population)",
        Source = "own definition",
        Counting = Groups(new FullCount(), Members) with { SmallestN = 3 },
    };

    private static Counting Groups(Statistic statistic, Func<AnalysisDataset, Study, IReadOnlyList<UnitValue>> units) => new(statistic, units) { IsAboutPersons = false };

    private static Indicator Survival(int months, string name) => new()
    {
        Id = FormattableString.Invariant($"group-survival-{months}m"),
        Name = name,
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = FormattableString.Invariant($"groups that still exist {months} months after founding (Kaplan–Meier)"),
        Denominator = "groups founded in the period, censored at the end of the study",
        Source = "own definition",
        Counting = Groups(new SurvivalAt(months), (dataset, study) => Founded(dataset, study, g => Waiting.Days(g.FoundedOn, g.EndedOn, Deliveries.LastDay(dataset, study, Name)))) with { Model = MunicipalConduct.Model, ModelCaution = MunicipalConduct.Caution },
    };

    private static IReadOnlyList<UnitValue> Founded(AnalysisDataset dataset, Study study, Func<CitizensGroup, (double? Days, bool IsCensored)> measure, Func<CitizensGroup, string?>? cluster = null)
    {
        var periods = StudyPeriod.Of(study);
        return
        [
            .. from @group in dataset.Groups
               let period = StudyPeriod.At(periods, @group.FoundedOn)
               where period is not null
               let measured = measure(@group)
               select One(study, @group.Municipality, period) with { Value = measured.Days, IsCensored = measured.IsCensored, Cluster = cluster?.Invoke(@group), Neighbourhood = @group.Neighbourhood },
        ];
    }

    /// <summary>One group follows all groups of its kind before it: groups of one kind in one municipality are counted as one observation more or less, not as strangers.</summary>
    private static string Chain(CitizensGroup @group) => @group.Municipality.Value + ":" + @group.Kind;

    private static DateOnly? Followed(IReadOnlyList<CitizensGroup> groups, CitizensGroup first) => groups
        .Where(g => g.Municipality == first.Municipality && g.Kind == first.Kind && g.FoundedOn > first.FoundedOn && g.Neighbourhood is not null && g.Neighbourhood != first.Neighbourhood)
        .Select(g => (DateOnly?)g.FoundedOn).Min();

    private static IReadOnlyList<UnitValue> Starts(AnalysisDataset dataset, Study study) =>
    [
        .. from place in Places(dataset, study)
           let years = place.ResidentYears
           from unit in dataset.Groups.Where(g => g.Municipality == place.Municipality && g.FoundedOn >= place.Period.From.FirstDay && g.FoundedOn <= place.Period.To.LastDay)
               .Select(_ => One(study, place.Municipality, place.Period) with { Value = 1, Exposure = 0 })
               .Append(One(study, place.Municipality, place.Period) with { Value = 0, Exposure = years })
           select unit,
    ];

    private static IReadOnlyList<UnitValue> Members(AnalysisDataset dataset, Study study) =>
    [
        .. from place in Places(dataset, study)
           let alive = dataset.Groups.Where(g => g.Municipality == place.Municipality && g.FoundedOn <= place.Period.To.LastDay && (g.EndedOn is null || g.EndedOn > place.Period.To.LastDay)).ToList()
           from @group in alive
           select One(study, place.Municipality, place.Period) with { Value = Thousand * @group.Members, Exposure = place.AtEnd / alive.Count },
    ];

    /// <summary>Every municipality with groups and residents, in every period.</summary>
    private static IEnumerable<(MunicipalityCode Municipality, StudyPeriod Period, double ResidentYears, double AtEnd)> Places(AnalysisDataset dataset, Study study)
    {
        var population = new Population(dataset);
        if (dataset.Groups.Count == 0) return [];
        return from municipality in dataset.Groups.Select(g => g.Municipality).Append(study.Municipality).Distinct()
               from period in StudyPeriod.Of(study)
               let years = population.Years(municipality, period)
               where years is not null
               select (municipality, period, years.Value, population.Of(municipality, period.To.Year)!.Value);
    }

    private static UnitValue One(Study study, MunicipalityCode municipality, StudyPeriod period) =>
        new() { Group = municipality == study.Municipality ? Role.Supported : Role.Comparison, Period = period.Number, Municipality = municipality };
}
