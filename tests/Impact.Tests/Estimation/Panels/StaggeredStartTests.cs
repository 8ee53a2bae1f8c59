using Impact.Core.Estimation;
using Impact.Core.Estimation.Panels;

namespace Impact.Tests.Estimation.Panels;

public class StaggeredStartTests
{
    private static readonly Clusters Units = Clusters.Of(Enumerable.Range(0, 12).Select(i => i / 4));
    private static readonly string[] Periods = [.. Enumerable.Range(0, 12).Select(i => "201" + (i % 4))];

    [Theory]
    [InlineData("0000 0011 0011", false)]
    [InlineData("0000 0011 0001", true)]
    [InlineData("0000 0111 0001", true)]
    [InlineData("0000 0101 0001", false)]
    [InlineData("1111 1111 0011", false)]
    public void Starts_at_different_periods_are_noticed(string term, bool expected) =>
        StaggeredStart.Holds([.. term.Where(c => c != ' ').Select(c => c - '0' + 0.0)], Units, Periods).ShouldBe(expected);

    [Fact]
    public void Periods_that_are_no_numbers_tell_no_order() =>
        StaggeredStart.Holds([0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 0, 0], Units, [.. Periods.Select(p => "Q" + p)]).ShouldBeFalse();

    [Fact]
    public void An_event_study_with_different_starts_says_so()
    {
        double?[] relative = [.. Enumerable.Range(0, 12).Select(i => (double?)((i % 4) - (i < 4 ? 2 : 3)))];
        StaggeredStart.Holds(relative, [.. Enumerable.Repeat(1.0, 12)], Periods).ShouldBeTrue();
        StaggeredStart.Holds(relative, [.. Enumerable.Range(0, 12).Select(i => i < 4 ? 1.0 : 0)], Periods).ShouldBeFalse();
    }
}
