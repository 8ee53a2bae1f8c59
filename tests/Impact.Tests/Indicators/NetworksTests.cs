using Impact.Core.Indicators.Statistics;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class NetworksTests
{
    /// <summary>a and b help each other, b helps c, d and e meet; f takes part and has no tie. Six persons, four ties.</summary>
    private static readonly AnalysisDataset Village = Some.Dataset with
    {
        Participants = [.. "abcdef".Select(name => Some.Participant($"{name}"))],
        Ties = [Tie("a", "b"), Tie("b", "a"), Tie("b", "c"), Tie("d", "e") with { ToKind = "professional" }, Tie("a", "b")],
    };

    [Theory]
    [InlineData("network-density", 4.0 / 30)]
    [InlineData("network-reciprocity", 0.5)]
    [InlineData("network-isolates-share", 1.0 / 6)]
    [InlineData("network-components", 2.0)]
    [InlineData("network-bridges-share", 0.25)]
    public void The_numbers_of_a_small_network_follow_by_hand(string indicator, double value) =>
        Counted.Figure(indicator, Village).Value!.Value.ShouldBe(value, 1e-12);

    [Fact]
    public void The_order_of_the_ties_does_not_matter()
    {
        var turned = Village with { Ties = [.. Village.Ties.Reverse()], Participants = [.. Village.Participants.Reverse()] };
        Counted.Figure("network-density", turned).ShouldBe(Counted.Figure("network-density", Village));
    }

    [Fact]
    public void The_error_is_the_jackknife_over_nodes()
    {
        // A ring of three: 3 of 6 ties. Without any node: 1 of 2. No variation, so no interval; with a fourth node that stands alone: 3/12, and without one of the ring 1/6, without the fourth 3/6.
        var ring = new[] { Edge("a", "b"), Edge("b", "c"), Edge("c", "a") };
        Statistic density = new NetworkIndex(n => n.Density);
        density.Of(ring, 1).Bounds.ShouldBeNull();
        var wider = density.Of([.. ring, new UnitValue { Group = Role.Supported, Period = 0, Value = 0, Subject = "d" }], 1);
        // Mean of 1/6, 1/6, 1/6, 1/2 is 1/4; squares 3/144 + 9/144 = 1/12; se² = (4 − 2) / 8 / 12 = 1/48.
        wider.Value.ShouldBe(0.25);
        (wider.Bounds!.Value.High - 0.25).ShouldBe(1.959963984540054 * Math.Sqrt(1.0 / 48), 1e-12);
    }

    [Fact]
    public void Without_ties_there_is_nothing_to_tell() => Counted.Result("network-density", Some.Dataset with { Participants = Village.Participants }).Groups.ShouldBeEmpty();

    private static UnitValue Edge(string from, string to) => new() { Group = Role.Supported, Period = 0, Value = 0, Subject = from, Partner = to };

    private static Tie Tie(string from, string to) => new(new DateOnly(2024, 5, 1), Some.Id(from), "resident", Some.Id(to), "resident", "help");
}
