using Impact.Core.Claims;
using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class CitizenGroupsTests
{
    private static readonly CitizensGroup Garden = new() { Id = "g", Municipality = Some.Municipality, Kind = "garden", FoundedOn = new DateOnly(2024, 1, 1), Neighbourhood = "north", Members = 8 };

    private static readonly AreaFigure[] Residents =
    [
        new() { Indicator = "population", Area = "GM0984", Year = 2024, Value = 40_000, Unit = "persons", Source = "CBS" },
        new() { Indicator = "population", Area = "GM1507", Year = 2024, Value = 20_000, Unit = "persons", Source = "CBS" },
    ];

    [Fact]
    public void The_start_rate_is_per_ten_thousand_residents_a_year_with_other_municipalities_beside_it()
    {
        var groups = Counted.Result("group-start-rate", Data(Garden, Garden, Garden with { Municipality = Counted.Elsewhere }) with { Areas = Residents }).Groups;
        groups.Select(f => (f.Group, f.Wave, f.Value, f.N)).ShouldBe(
            [(Role.Supported, 0, 0.5, 2), (Role.Supported, 1, 0, 0), (Role.Comparison, 0, 0.5, 1), (Role.Comparison, 1, 0, 0)]);
    }

    [Fact]
    public void Survival_after_a_year_censors_groups_that_exist()
    {
        // Four founded on the first day; one ends after 200 days, one after 500: 3 of 4 after a year.
        int?[] ends = [200, 500, null, null];
        var groups = ends.Select(end => Garden with { EndedOn = end is { } days ? Garden.FoundedOn.AddDays(days) : null });
        Counted.Figure("group-survival-12m", Data([.. groups])).Value!.Value.ShouldBe(0.75, 1e-12);
        Counted.Figure("group-survival-24m", Data([.. groups])).Value!.Value.ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void A_group_spreads_when_another_neighbourhood_follows_with_the_same_kind()
    {
        var follower = Garden with { Neighbourhood = "south", FoundedOn = new DateOnly(2025, 6, 1) };
        var data = Data(Garden, Garden with { Kind = "choir" }, follower, follower with { Kind = "choir", Neighbourhood = "north" });
        Counted.Figure("group-spread-24m-share", data).Value!.Value.ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void Coverage_adds_the_members_of_groups_that_exist_at_the_end()
    {
        var data = Data(Garden, Garden with { FoundedOn = new DateOnly(2019, 1, 1), Members = 12 }, Garden with { EndedOn = new DateOnly(2024, 7, 1) }) with { Areas = Residents };
        Counted.Figure("group-coverage-per-1000", data).Value!.Value.ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void A_full_count_is_described_and_not_tested()
    {
        var data = Data([.. Enumerable.Range(0, 12).Select(_ => Garden)]) with { Areas = Residents };
        var result = Counted.Result("group-coverage-per-1000", data);
        result.Claim.ShouldBe(new Claim(ClaimLevel.Described, Movement.Unclear, [ClaimReason.FullCount]), new SameClaim());
    }

    [Fact]
    public void Conduct_of_the_municipality_is_a_Cox_model_over_all_groups()
    {
        // Where there is space, groups end after 300 days or more; elsewhere after 100 or less.
        var groups = Enumerable.Range(0, 60).Select(i => Garden with
        {
            Space = i % 2 == 0,
            ContactPerson = i % 3 == 0,
            Subsidy = i % 5 == 0 ? 100 : 0,
            EndedOn = i % 7 == 6 ? null : Garden.FoundedOn.AddDays(i % 2 == 0 ? 100 + (7 * i % 300) : 20 + (11 * i % 300)),
        });
        var model = Counted.Result("group-survival-12m", Data([.. groups])).Model;
        model.Select(t => t.Contrast).ShouldBe(["space", "subsidy", "contact-person"]);
        model[0].Value.ShouldBeLessThan(0);
        model.ShouldAllBe(t => t.Estimator == "cox" && t.N == 60 && t.Se > 0);
    }

    [Fact]
    public void A_model_of_conduct_without_days_says_that_it_shows_no_cause()
    {
        var groups = Enumerable.Range(0, 60).Select(i => Garden with { Space = i % 2 == 0, ContactPerson = i % 3 == 0, Subsidy = i % 5 == 0 ? 100 : 0, EndedOn = i % 7 == 6 ? null : Garden.FoundedOn.AddDays(20 + (11 * i % 300)) });
        string Written(params CitizensGroup[] all) => StudyResultJson.Write(StudyAnalysis.Analyse(Data(all), Counted.About("group-survival-12m"), 1), "test");

        Written([.. groups]).ShouldContain("conduct-without-dates");
        Written(Garden).ShouldNotContain("conduct-without-dates");
    }

    [Fact]
    public void Too_few_ends_make_no_model() => Counted.Result("group-survival-12m", Data(Garden with { Space = true, ContactPerson = true })).Model.ShouldBeEmpty();

    private static AnalysisDataset Data(params CitizensGroup[] groups) => Some.Dataset with { Groups = groups };

    private sealed class SameClaim : IEqualityComparer<Claim>
    {
        public bool Equals(Claim? x, Claim? y) => x!.Level == y!.Level && x.Reasons.SequenceEqual(y.Reasons);

        public int GetHashCode(Claim claim) => claim.Level.GetHashCode();
    }
}
