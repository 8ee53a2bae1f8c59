using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class ProfessionalsTests
{
    [Fact]
    public void Each_case_is_its_own_comparison_from_beginning_to_end()
    {
        // Twelve cases: from 3 to 2 in eight of them, from 3 to 3 in four: a mean change of −2/3.
        var cases = Enumerable.Range(0, 12).Select(i => Counted.Case with { Professionals = 3, ProfessionalsAtEnd = i < 8 ? 2 : 3 });
        var result = Counted.Result("professionals-per-household", Counted.WithCases(cases));
        result.Groups.Select(g => g.Value).ShouldBe([3, 28.0 / 12]);
        result.Estimates[0].Value.ShouldBe(-2.0 / 3, 1e-12);
        result.Estimates[0].Estimator.ShouldBe("paired-change");
        // Standard deviation of eight times −1 and four times 0 is √(8/33); by √12.
        result.Estimates[0].Se!.Value.ShouldBe(Math.Sqrt(8.0 / 33 / 12), 1e-12);
    }

    [Fact]
    public void A_case_without_both_numbers_is_missing_at_both_moments() =>
        Counted.Values("professionals-per-household", Counted.WithCases(Counted.Case with { Professionals = 3 })).ShouldBe([null, null]);

    [Fact]
    public void Three_professionals_or_more_are_many()
    {
        // Twelve cases begin with three; four end with two, the other eight with three or four.
        var cases = Enumerable.Range(0, 12).Select(i => Counted.Case with { Professionals = 3, ProfessionalsAtEnd = i < 4 ? 2 : i < 8 ? 3 : 4 });
        var result = Counted.Result("professionals-three-share", Counted.WithCases(cases));
        result.Groups.Select(g => (g.Value, g.Interval)).ShouldBe([(1, "wilson"), (8.0 / 12, "wilson")]);
        result.Estimates[0].Value.ShouldBe(-1.0 / 3, 1e-12);
    }

    [Fact]
    public void Organisations_and_roles_of_a_household_are_counted_once_in_the_last_quarter()
    {
        var persons = new[] { Some.Participant("a") with { Household = "h" }, Some.Participant("b") with { Household = "h" }, Some.Participant("c") };
        CareUse Care(string name, string role, int year) => Some.Care(name) with { OrganisationRole = role, Quarter = new Quarter(year, 4) };
        var care = new[] { Care("a", "x-nurse", 2024), Care("b", "x-nurse", 2024), Care("b", "y-coach", 2024), Care("a", "x-nurse", 2025), Care("c", "z", 2025) };
        Counted.Values("professionals-per-household-care", Some.Dataset with { Participants = persons, CareUse = care }).ShouldBe([2, 1]);
    }

    [Fact]
    public void A_last_quarter_that_was_not_delivered_is_missing_and_never_nobody()
    {
        var persons = Enumerable.Range(0, 20).Select(i => Some.Participant(FormattableString.Invariant($"p{i}"))).ToList();
        var care = persons.Select(p => Some.Care(p.Id.Value) with { OrganisationRole = "x-nurse", Quarter = new Quarter(2024, 4) });
        var result = Counted.Result("professionals-per-household-care", Some.Dataset with { Participants = persons, CareUse = [.. care] });
        result.Groups.Select(g => (g.Value, g.N, g.Missing)).ShouldBe([(1, 20, 0), (null, 0, 20)]);
        result.Claim.Level.ShouldBe(Impact.Core.Claims.ClaimLevel.Described);
    }
}
