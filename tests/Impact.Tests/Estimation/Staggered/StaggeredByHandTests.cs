using Impact.Core.Estimation;

namespace Impact.Tests.Estimation.Staggered;

/// <summary>Group-time effects without covariates: differences of mean changes, worked out here.</summary>
public class StaggeredByHandTests
{
    private const int Units = 24;
    private const int Moments = 5;

    [Fact]
    public void A_group_is_compared_with_the_never_treated_or_also_with_who_starts_later()
    {
        var (never, later) = (Run("never"), Run("not-yet"));

        // The group of 2 at moment 3: those of 4 have not started, those of 3 have.
        never["ATT(2,3)"].Value.ShouldBe(Change(3, 1, 2) - Change(3, 1, 0), 1e-12);
        later["ATT(2,3)"].Value.ShouldBe(Change(3, 1, 2) - Change(3, 1, 0, 4), 1e-12);
        later["ATT(2,2)"].Value.ShouldBe(Change(2, 1, 2) - Change(2, 1, 0, 3, 4), 1e-12);
        later["ATT(3,5)"].Value.ShouldBe(Change(5, 2, 3) - Change(5, 2, 0), 1e-12);
    }

    /// <summary>Every unit ten times, one unit once more or less: how the average moves is the influence of that unit, the size of its group included.</summary>
    [Theory]
    [InlineData("simple")]
    [InlineData("dynamic")]
    [InlineData("group")]
    public void The_error_of_an_average_knows_that_the_sizes_of_the_groups_are_of_a_sample(string term)
    {
        const int Copies = 10;
        double Value(int unit, int more) => Run("never", [.. Enumerable.Range(0, Units).SelectMany(u => Enumerable.Repeat(u, Copies + (u == unit ? more : 0)))])[term].Value;
        var variance = Enumerable.Range(0, Units).Sum(u => Math.Pow(Copies * (Value(u, 1) - Value(u, -1)) / 2, 2));
        var se = Run("never")[term].Se!.Value;
        se.ShouldBe(Math.Sqrt(variance), 1e-2 * se);
    }

    [Fact]
    public void Bands_of_several_moments_are_wider_than_the_interval_of_one()
    {
        var critical = Run("never").NumberAt("simultaneous", "critical_value");
        critical.ShouldBeInRange(2.2, 3.2);
    }

    private static Estimate Run(string control, params int[] units)
    {
        int[] drawn = units.Length > 0 ? units : [.. Enumerable.Range(0, Units)];
        var rows = drawn.SelectMany((unit, copy) => Enumerable.Range(1, Moments).Select(time => (Unit: unit, Copy: copy, Time: time))).ToArray();
        NumberColumn Column(string name, Func<(int Unit, int Copy, int Time), double> value) => new(name, [.. rows.Select(value)]);
        var table = new Table([Column("unit", r => r.Copy), Column("time", r => r.Time), Column("first", r => First(r.Unit)), Column("y", r => Outcome(r.Unit, r.Time))]);
        return Spec.Estimate(new { estimator = "staggered-did", outcome = "y", unit = "unit", time = "time", first_treated = "first", control }, table);
    }

    private static int First(int unit) => (unit % 8) switch { < 2 => 2, < 4 => 3, 4 => 4, _ => 0 };

    private static double Outcome(int unit, int time) => Math.Sin(unit) + Math.Sin((unit * 2.7) + (time * 1.9)) + (First(unit) > 0 && time >= First(unit) ? time - First(unit) + 1 : 0);

    private static double Change(int to, int from, params int[] groups) =>
        Enumerable.Range(0, Units).Where(u => groups.Contains(First(u))).Average(u => Outcome(u, to) - Outcome(u, from));
}
