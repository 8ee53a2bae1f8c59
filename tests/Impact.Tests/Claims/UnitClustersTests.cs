using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Core.Scenarios;

namespace Impact.Tests.Claims;

public sealed class UnitClustersTests
{
    private static readonly Study ByNeighbourhood = Counted.About("match-fulfilled-share") with { Cluster = "neighbourhood" };

    [Fact]
    public void Requests_of_one_neighbourhood_are_one_cluster_and_those_of_unknown_ones_another() =>
        Clusters(ByNeighbourhood, Person("a", "north"), Person("b", "north"), Person("c", null)).ShouldBe(["n::north", "n::north", "n::"]);

    [Fact]
    public void Where_no_neighbourhood_is_known_the_asker_is_the_coarsest_there_is() =>
        Clusters(ByNeighbourhood, Person("a", null), Person("b", null)).ShouldBe([null, null]);

    [Fact]
    public void Requests_of_a_household_are_one_cluster_when_support_went_to_households() =>
        Clusters(ByNeighbourhood with { Cluster = null, AssignedBy = Assignment.Household }, Person("a", "north") with { Household = "h" }, Person("b", "south") with { Household = "h" }, Person("c", "south"))
            .ShouldBe(["h", "h", null]);

    [Fact]
    public void A_case_is_in_the_neighbourhood_of_its_household()
    {
        var persons = new[] { Person("a", "north") with { Household = "h1" }, Person("b", "south") with { Household = "h2" } };
        var data = Counted.WithCases(new[] { "h1", "h2", "h3" }.Select(h => Counted.Case with { Household = h, PlanOn = Counted.Day(2024, 1), InformalSourceUsed = true })) with { Participants = persons };
        UnitClusters.Of(Indicators.Find("informal-source-share")!.Counting!.Units(data, ByNeighbourhood), data, ByNeighbourhood).Select(u => u.Cluster)
            .ShouldBe(["n:GM0984:north", "n:GM0984:south", "n:GM0984:"]);
    }

    [Fact]
    public void One_neighbourhood_says_nothing_of_how_neighbourhoods_vary()
    {
        var persons = Enumerable.Range(0, 20).Select(i => Person($"p{i:00}", "north")).ToArray();
        AnalysisDataset data = Data(persons) with { Matches = [.. persons.SelectMany((p, i) => new[] { Ended(p, i < 8, 2024), Ended(p, i < 14, 2025) })] };
        var result = Counted.Result(ByNeighbourhood, data);

        result.Groups[0].High!.Value.ShouldBeGreaterThan(0.8);
        result.Estimates.ShouldBeEmpty();
        result.Claim.Reasons.ShouldContain(ClaimReason.TooFewClusters);
    }

    [Fact]
    public void Where_neighbourhoods_differ_the_interval_holds_the_truth_as_often_as_stated_and_that_of_askers_does_not()
    {
        var studies = Enumerable.Range(1, 400).Select(seed => Drawn(new Draws((ulong)seed, 3))).ToList();

        Coverage(studies, ByNeighbourhood).ShouldBeInRange(0.93, 0.98);
        Coverage(studies, ByNeighbourhood with { Cluster = null }).ShouldBeLessThan(0.8);
    }

    /// <summary>Ten neighbourhoods of thirty askers; in each another part of the requests is fulfilled, half on average.</summary>
    private static AnalysisDataset Drawn(Draws draws)
    {
        double[] chances = [.. Enumerable.Range(0, 10).Select(_ => 0.2 + (0.6 * draws.Uniform()))];
        var persons = Enumerable.Range(0, 300).Select(i => Person($"p{i:000}", $"wijk {i % 10}")).ToArray();
        return Data(persons) with { Matches = [.. persons.Select((p, i) => Ended(p, draws.Chance(chances[i % 10]), 2024))] };
    }

    private static double Coverage(List<AnalysisDataset> studies, Study study) => studies.Average(data =>
    {
        var counting = Indicators.Find("match-fulfilled-share")!.Counting!;
        var bounds = counting.Statistic.Of(UnitClusters.Of(counting.Units(data, study), data, study), 1).Bounds!.Value;
        return bounds.Low <= 0.5 && bounds.High >= 0.5 ? 1.0 : 0;
    });

    private static IEnumerable<string?> Clusters(Study study, params Participant[] persons)
    {
        var data = Data(persons);
        return UnitClusters.Of(Indicators.Find("match-fulfilled-share")!.Counting!.Units(data, study), data, study).Select(u => u.Cluster);
    }

    private static AnalysisDataset Data(Participant[] persons) => Some.Dataset with { Participants = persons, Matches = [.. persons.Select(p => Ended(p, true, 2024))] };

    private static Participant Person(string name, string? neighbourhood) => Some.Participant(name) with { Neighbourhood = neighbourhood };

    private static Match Ended(Participant asker, bool isFulfilled, int year) => new()
    {
        Kind = MatchKind.Request, Asker = asker.Id, AskedOn = Counted.Day(year, 3), ClosedOn = Counted.Day(year, 9), Result = isFulfilled ? MatchResult.Fulfilled : MatchResult.Withdrawn,
    };
}
