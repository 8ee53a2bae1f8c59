using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Core.Scenarios;

namespace Impact.Tests;

/// <summary>Requests and cases begin with the same chances up to the last day of the study: nothing changes, so no figure may.</summary>
public sealed class FollowUpBiasTests
{
    private const int Studies = 300;
    private const int Units = 400;

    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly DateOnly Last = new(2025, 12, 31);

    /// <summary>Standard errors of the simulation within which a mean must lie.</summary>
    private const double Sure = 3.3;

    [Theory]
    [InlineData("match-fulfilled-share", MatchResult.Fulfilled, 0.6)]
    [InlineData("match-unmet-share", MatchResult.Declined, 0.15)]
    [InlineData("match-handed-over-share", MatchResult.HandedOver, 0.25)]
    public void Requests_of_the_last_year_show_what_was_put_in_where_a_share_of_closed_ones_does_not(string indicator, MatchResult result, double truth)
    {
        var data = Draw(Request).ToList();

        Distance([.. data.Select(d => Share(indicator, Some.Dataset with { Matches = d }))], truth).ShouldBeLessThan(Sure);
        Distance([.. data.Select(d => d.Where(m => m.AskedOn.Year == Last.Year && m.Result != MatchResult.Open).Average(m => m.Result == result ? 1.0 : 0))], truth).ShouldBeGreaterThan(2 * Sure);
    }

    [Fact]
    public void Cases_of_the_last_year_show_what_was_put_in_though_a_provision_takes_longer()
    {
        // Six of ten without a provision, solved in 10 to 60 days; a provision takes 60 to 170.
        var data = Draw(draws => Case(draws, draws.Chance(0.6))).ToList();

        Distance([.. data.Select(d => Share("no-individual-provision-share", Counted.WithCases(d)))], 0.6).ShouldBeLessThan(Sure);
        Distance([.. data.Select(d => d.Where(c => c.ReportedOn!.Value.Year == Last.Year && c.Solution is not null).Average(c => c.Solution == Solution.General ? 1.0 : 0))], 0.6).ShouldBeGreaterThan(2 * Sure);
    }

    [Fact]
    public void Plans_of_the_last_year_show_what_was_put_in_though_plans_that_succeed_take_longer()
    {
        var data = Draw(draws => Plan(draws, draws.Chance(0.7))).ToList();

        Distance([.. data.Select(d => Share("plan-done-share", Counted.WithCases(d)))], 0.7).ShouldBeLessThan(Sure);
        Distance([.. data.Select(d => d.Where(c => c.PlanOn!.Value.Year == Last.Year && c.PlanDone is not null).Average(c => c.PlanDone == true ? 1.0 : 0))], 0.7).ShouldBeGreaterThan(2 * Sure);
    }

    /// <summary>Of ten requests six are fulfilled in 5 to 20 days; for the others it takes 40 to 88 days until a professional takes over or nobody is found.</summary>
    private static Match Request(Draws draws)
    {
        var (asked, draw) = (Begin(draws), draws.Uniform());
        var (result, days) = draw < 0.6 ? (MatchResult.Fulfilled, draws.Between(5, 20)) : (draw < 0.85 ? MatchResult.HandedOver : MatchResult.Declined, draws.Between(40, 88));
        var request = new Match { Kind = MatchKind.Request, Asker = Some.Id($"a{draws.Between(1, Units)}"), AskedOn = asked, Result = MatchResult.Open };
        return asked.AddDays(days) is var closed && closed > Last ? request : request with { ClosedOn = closed, Result = result, MatchedOn = result == MatchResult.Fulfilled ? closed : null };
    }

    private static SupportCase Case(Draws draws, bool isGeneral)
    {
        var reported = Begin(draws);
        var solved = reported.AddDays(isGeneral ? draws.Between(10, 60) : draws.Between(60, 170));
        return solved > Last ? Counted.Case with { ReportedOn = reported } : Counted.Case with { ReportedOn = reported, ClosedOn = solved, Solution = isGeneral ? Solution.General : Solution.Individual };
    }

    private static SupportCase Plan(Draws draws, bool succeeds)
    {
        var plan = Begin(draws);
        var closed = plan.AddDays(succeeds ? draws.Between(80, 180) : draws.Between(10, 90));
        return closed > Last ? Counted.Case with { PlanOn = plan } : Counted.Case with { PlanOn = plan, ClosedOn = closed, PlanDone = succeeds };
    }

    private static DateOnly Begin(Draws draws) => First.AddDays(draws.Between(0, Last.DayNumber - First.DayNumber));

    private static IEnumerable<List<T>> Draw<T>(Func<Draws, T> draw) =>
        Enumerable.Range(1, Studies).Select(seed => new Draws((ulong)seed, 1)).Select(draws => Enumerable.Range(0, Units).Select(_ => draw(draws)).ToList());

    /// <summary>The share of the last year.</summary>
    private static double Share(string indicator, AnalysisDataset data) =>
        Indicators.Find(indicator)!.Counting!.Units(data, Counted.About(indicator)).Where(u => u.Period == 1 && u.Value is not null).Average(u => u.Value!.Value);

    /// <summary>Distance of the mean from the truth in standard errors of the simulation.</summary>
    private static double Distance(double[] shares, double truth)
    {
        var mean = shares.Average();
        return Math.Abs(mean - truth) / Math.Sqrt(shares.Average(s => (s - mean) * (s - mean)) / shares.Length);
    }
}
