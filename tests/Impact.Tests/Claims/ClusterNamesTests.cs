using Impact.Core.Claims;
using Impact.Core.Observations;

namespace Impact.Tests.Claims;

public class ClusterNamesTests
{
    private static readonly Participant[] Persons = [Some.Participant("a") with { Household = "x" }, Some.Participant("b") with { Household = "x" }, Some.Participant("c")];

    [Fact]
    public void Somebody_without_a_household_is_alone() =>
        Clusters(Some.Study with { AssignedBy = Assignment.Household }).ShouldBe(2);

    [Fact]
    public void Persons_of_unknown_neighbourhoods_are_not_a_neighbourhood_each() =>
        Clusters(Some.Study with { AssignedBy = Assignment.Neighbourhood }).ShouldBe(1);

    [Theory]
    [InlineData(Assignment.Person, null, Assignment.Person)]
    [InlineData(Assignment.Person, "household", Assignment.Household)]
    [InlineData(Assignment.Neighbourhood, "household", Assignment.Neighbourhood)]
    [InlineData(Assignment.Household, "neighbourhood", Assignment.Neighbourhood)]
    public void The_coarsest_level_decides(Assignment assigned, string? cluster, Assignment expected) =>
        (Some.Study with { AssignedBy = assigned, Cluster = cluster }).ClusteredBy.ShouldBe(expected);

    private static int Clusters(Study study) => Persons.Select(p => ClusterNames.Of(p, study)).Distinct().Count();
}
