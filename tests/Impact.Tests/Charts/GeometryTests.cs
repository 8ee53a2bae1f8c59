using Impact.Core.Observations;
using Impact.Reports.Charts;

namespace Impact.Tests.Charts;

public class GeometryTests
{
    [Theory]
    [InlineData(0.79, 0.8)]
    [InlineData(3.4, 4)]
    [InlineData(932, 1000)]
    [InlineData(100, 100)]
    [InlineData(0, 1)]
    public void An_axis_begins_at_zero_and_ends_at_or_above_the_highest_value(double highest, double end)
    {
        var ticks = LinearScale.Ticks(highest);
        ticks[0].ShouldBe(0);
        ticks[^1].ShouldBe(end, 1e-9);
        ticks.Count.ShouldBeInRange(2, 6);
    }

    [Fact]
    public void A_scale_maps_its_ends_to_the_ends_of_the_drawing()
    {
        var scale = new LinearScale(0, 4, 180, 12);
        scale.At(0).ShouldBe(180);
        scale.At(4).ShouldBe(12);
        new LinearScale(1, 1, 5, 9).At(1).ShouldBe(5);
    }

    [Fact]
    public void Labels_that_would_overlap_move_apart_in_their_order()
    {
        Labelled.Spread([100, 104], 16).ShouldBe([94, 110]);
        Labelled.Spread([50, 100], 16).ShouldBe([50, 100]);
    }

    [Fact]
    public void A_line_breaks_where_a_figure_is_missing() =>
        Svg.Line([(0, 1), (10, 2.25), (20, null), (30, 4)]).ShouldBe("M0 1L10 2.2M30 4");

    [Fact]
    public void The_discs_of_the_cover_touch_and_never_overlap()
    {
        var layout = CoverLayout.Of([new(Role.Supported, 214, 157), new(Role.Comparison, 268, 204), new(Role.Helper, 96, 96)]);
        foreach (var (one, other) in layout.Discs.SelectMany((d, i) => layout.Discs.Skip(i + 1).Select(o => (d, o))))
            one.Places.Min(p => other.Places.Min(q => Math.Sqrt(((p.X - q.X) * (p.X - q.X)) + ((p.Y - q.Y) * (p.Y - q.Y))))).ShouldBeGreaterThan(10);
        layout.Discs.SelectMany(d => d.Places).ShouldAllBe(p => p.X > layout.Corner.X && p.X < layout.Corner.X + layout.Width);
        layout.Discs[0].Places.Count.ShouldBe(214);
    }
}
