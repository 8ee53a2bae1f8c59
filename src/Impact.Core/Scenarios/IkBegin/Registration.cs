using System.Globalization;
using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>A person in the register of the initiative.</summary>
internal sealed record Member(Person Person, Household Household, Role Role, ParticipantId Id, string HouseholdId)
{
    /// <summary>As registered on the first day.</summary>
    public Participant Enrolled() => new()
    {
        Id = Id,
        Role = Role,
        Municipality = IkBeginStudy.Venray,
        Neighbourhood = Household.Neighbourhood,
        Household = HouseholdId,
        AgeBand = Person.AgeBand,
        Gender = Person.Gender,
        LivesAlone = Person.LivesAlone,
        StartDate = Household.Start,
    };
}

/// <summary>Fills the groups household by household until each has its number of persons.</summary>
internal static class Registration
{
    private const ulong Neighbours = 1UL << 32;
    private const ulong Helpers = 1UL << 33;

    /// <summary>Everybody in the register, in order of start.</summary>
    public static IReadOnlyList<Member> Register(ScenarioRequest request, GroupSizes sizes) =>
        Number([.. SupportedAndWaiting(request, sizes), .. FromPopulation(request, sizes)]);

    private static IEnumerable<(Household Household, Role Role)> SupportedAndWaiting(ScenarioRequest request, GroupSizes sizes)
    {
        var (supported, waiting) = (sizes.Supported, request.Comparison == ComparisonKind.Waiting ? sizes.Comparison : 0);
        for (ulong number = 0; supported + waiting > 0; number++)
        {
            var household = Residents.Draw(request.Seed, number);
            if (!Gate.IsPassedBy(household)) continue;
            var isSupported = household.Randomness.For(Purpose.Household, 2).Chance((double)supported / (supported + waiting));
            var taken = AtMost(household, isSupported ? supported : waiting);
            if (isSupported) supported -= taken.Persons.Count;
            else waiting -= taken.Persons.Count;
            yield return (taken, isSupported ? Role.Supported : Role.Comparison);
        }
    }

    private static IEnumerable<(Household, Role)> FromPopulation(ScenarioRequest request, GroupSizes sizes) =>
    [
        .. Ungated(request.Seed, Neighbours, request.Comparison == ComparisonKind.Population ? sizes.Comparison : 0).Select(h => (h, Role.Comparison)),
        .. Ungated(request.Seed, Helpers, sizes.Helpers).Select(h => (h, Role.Helper)),
    ];

    private static IEnumerable<Household> Ungated(ulong seed, ulong series, int persons)
    {
        for (var number = series; persons > 0; number++)
        {
            var household = AtMost(Residents.Draw(seed, number), persons);
            persons -= household.Persons.Count;
            yield return household;
        }
    }

    private static Household AtMost(Household household, int persons) =>
        household with { Persons = [.. household.Persons.Take(persons)] };

    private static List<Member> Number(IEnumerable<(Household Household, Role Role)> groups)
    {
        var members = new List<Member>();
        var households = groups.OrderBy(g => g.Household.Start).ThenBy(g => g.Household.Randomness.Household).ToList();
        for (var h = 0; h < households.Count; h++)
        {
            var (household, role) = households[h];
            foreach (var person in household.Persons)
                members.Add(new(person, household, role, new(Code('p', members.Count + 1)), Code('h', h + 1)));
        }

        return members;
    }

    private static string Code(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:0000}");
}

/// <summary>Persons per group.</summary>
internal sealed record GroupSizes(int Supported, int Comparison, int Helpers)
{
    public static GroupSizes Of(int rows)
    {
        var helpers = rows * 15 / 100;
        var comparison = rows * 45 / 100;
        return new(rows - helpers - comparison, comparison, helpers);
    }
}
