using Impact.Core.Estimation;

namespace Impact.Tests.Estimation.Panels;

public class EventStudyByHandTests
{
    /// <summary>Of two groups measured at every moment, an effect is the difference of their mean changes since the reference: the moment before the start, unless another is named.</summary>
    [Theory]
    [InlineData(null, -1)]
    [InlineData(-2, -2)]
    public void An_effect_is_the_difference_of_mean_changes_since_the_reference(int? named, int reference)
    {
        var table = new Table([Column("unit", (u, _) => u), Column("t", (_, t) => t), Column("rel", (_, t) => t - 3), Column("treated", (u, _) => u % 2), Column("y", Outcome)]);
        object Asked(string[] absorb) => named is { } moment
            ? new { estimator = "event-study", outcome = "y", absorb, relative = "rel", treated = "treated", reference = moment }
            : new { estimator = "event-study", outcome = "y", absorb, relative = "rel", treated = "treated" };
        var estimate = Spec.Estimate(Asked(["unit", "t"]), table);
        foreach (var relative in new[] { -3, -2, -1, 0, 1 }.Where(r => r != reference))
            estimate[$"rel={relative}"].Value.ShouldBe(Change(1, relative, reference) - Change(0, relative, reference), 1e-10);
    }

    private static NumberColumn Column(string name, Func<int, int, double> value) => new(name, [.. Enumerable.Range(0, 60).Select(i => value(i / 5, i % 5))]);

    private static double Outcome(int unit, int time) => unit + Math.Sin((unit * 2.1) + (time * 1.3)) + (unit % 2 == 1 && time >= 3 ? 2 : 0);

    private static double Change(int group, int to, int from) =>
        Enumerable.Range(0, 12).Where(u => u % 2 == group).Average(u => Outcome(u, to + 3) - Outcome(u, from + 3));
}
