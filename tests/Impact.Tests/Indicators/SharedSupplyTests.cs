using Impact.Core.Observations;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

/// <summary>Day activities at another organisation than the one that guides.</summary>
public sealed class SharedSupplyTests
{
    [Fact]
    public void Half_days_elsewhere_are_divided_by_all_half_days() =>
        Share(Guided("a", "linde"), Place("a", "linde", 30), Guided("b", "linde"), Place("b", "esdoorn", 10)).ShouldBe((0.25, 2));

    [Fact]
    public void The_role_behind_the_colon_does_not_make_another_organisation() => Share(Guided("a", "linde:begeleider"), Place("a", "linde:dagbesteding", 30)).ShouldBe((0, 1));

    [Fact]
    public void Without_guidance_or_a_known_organisation_nobody_is_counted() =>
        Share(Guided("a", "linde"), Place("a", "esdoorn", 5), Place("b", "esdoorn", 9), Guided("c", "linde"), Place("c", null, 9), Guided("d", "linde") with { Quantity = 0 }, Place("d", "linde", 9)).ShouldBe((1, 1));

    private static (double, int) Share(params CareUse[] care)
    {
        var data = Some.Dataset with { Participants = [.. care.Select(c => c.Participant.Value).Distinct().Select(Some.Participant)], CareUse = care };
        var known = Listed.Find("shared-supply-share")!.Measure(data, Some.Study).Where(v => v is { Wave: 0, Value: not null }).ToList();
        return (known.Sum(v => v.Weight * v.Value!.Value) / known.Sum(v => v.Weight), known.Count);
    }

    private static CareUse Guided(string name, string organisation) => Some.Care(name) with { OrganisationRole = organisation };

    private static CareUse Place(string name, string? organisation, double halfDays) => Some.Care(name) with { Care = "dayactivities_halfday", OrganisationRole = organisation, Quantity = halfDays };
}
