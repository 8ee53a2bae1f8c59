using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>How many different professionals come to one household.</summary>
internal static class Professionals
{
    private const int Many = 3;

    /// <summary>As counted for cases, at the beginning and at the end of each.</summary>
    public static Indicator PerHousehold { get; } = new()
    {
        Id = "professionals-per-household",
        Name = "beroepskrachten per huishouden",
        Unit = Unit.Number,
        Minimum = 0,
        Direction = Direction.LowerIsBetter,
        Numerator = "different professionals in the household at the beginning (period 0) and at the end (period 1) of the case",
        Denominator = "cases with both numbers",
        Source = "own definition (five effects asked for Ik begin)",
        Counting = new(new PairedMean(), FromCases) { IsBeginToEnd = true },
    };

    /// <summary>Cases with many, at the beginning and at the end of each.</summary>
    public static Indicator ManyShare { get; } = PerHousehold with
    {
        Id = "professionals-three-share",
        Name = "huishoudens met drie of meer beroepskrachten",
        Unit = Unit.Share,
        Maximum = 1,
        Numerator = "cases with three or more different professionals in the household at the beginning (period 0) and at the end (period 1)",
        Counting = new(new PairedShare(), (dataset, study) => [.. FromCases(dataset, study).Select(u => u.Value is { } number ? u with { Value = number >= Many ? 1 : 0 } : u)]) { IsBeginToEnd = true },
    };

    /// <summary>As seen in the care use of the last quarter of each period.</summary>
    public static Indicator PerHouseholdInCare { get; } = PerHousehold with
    {
        Id = "professionals-per-household-care",
        Name = "beroepskrachten per huishouden, uit het zorggebruik",
        Numerator = "different organisations and roles of professionals in the care use of the household in the last quarter of the period",
        Denominator = "households with at least one professional in the last quarter of the first period, and followed in the last quarter of the period; a quarter that was not delivered for their group is missing, never 0",
        Counting = new(new PairedMean(), FromCareUse),
    };

    private static IReadOnlyList<UnitValue> FromCases(AnalysisDataset dataset, Study study) =>
    [
        .. from c in dataset.Cases.Select((support, number) => (Support: support, Number: number))
           where c.Support.Professionals is not null || c.Support.ProfessionalsAtEnd is not null
           let isKnown = c.Support.Professionals is not null && c.Support.ProfessionalsAtEnd is not null
           from period in new[] { 0, 1 }
           select new UnitValue
           {
               Group = c.Support.Municipality == study.Municipality ? Role.Supported : Role.Comparison,
               Period = period,
               Value = isKnown ? period == 0 ? c.Support.Professionals : c.Support.ProfessionalsAtEnd : null,
               Pair = FormattableString.Invariant($"case {c.Number}"),
               Subject = c.Support.Household,
               Municipality = c.Support.Municipality,
           },
    ];

    private static IReadOnlyList<UnitValue> FromCareUse(AnalysisDataset dataset, Study study)
    {
        var periods = StudyPeriod.Of(study);
        var seen = dataset.CareUse.Where(c => c is { By: CareProvider.Professional, OrganisationRole: not null }).ToLookup(c => (c.Participant, c.Quarter), c => c.OrganisationRole!);
        if (seen.Count == 0) return [];
        var households = dataset.Participants.Where(p => p.Role is Role.Supported or Role.Comparison)
            .GroupBy(p => (p.Role, Name: p.Household is { } household ? "h:" + household : "p:" + p.Id.Value)).ToList();
        var delivered = dataset.Participants.SelectMany(p => periods.Where(period => seen.Contains((p.Id, period.To))).Select(period => (p.Role, period.To))).ToHashSet();
        int Count(IEnumerable<Participant> persons, Quarter quarter) => persons.SelectMany(p => seen[(p.Id, quarter)]).Distinct().Count();
        return
        [
            .. from household in households
               where Count(household, periods[0].To) > 0
               from period in periods
               select new UnitValue
               {
                   Group = household.Key.Role,
                   Period = period.Number,
                   Value = household.All(p => p.EndDate < period.To.LastDay) || !delivered.Contains((household.Key.Role, period.To)) ? null : Count(household, period.To),
                   Pair = household.Key.Name,
                   Subject = household.Key.Name,
               },
        ];
    }
}
