using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Indicators.Statistics;
using Impact.Core.Numerics;
using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class TimeToEventTests
{
    /// <summary>One of three waits is over, so that no median is reached and mean times are compared; six persons wait three times each in a period.</summary>
    [Fact]
    public void Mean_times_of_few_persons_have_the_interval_of_few_persons()
    {
        var term = Change(i => $"p{i / 3}");
        term.Df.ShouldBe(5);
        ((term.High!.Value - term.Low!.Value) / 2 / term.Se!.Value).ShouldBe(StudentT.Quantile(0.975, 5), 1e-9);
        var apart = Change(i => $"p{i}");
        ((apart.High!.Value - apart.Low!.Value) / 2 / apart.Se!.Value).ShouldBe(1.959964, 1e-6);
    }

    private static TermEstimate Change(Func<int, string> person) =>
        new TimeToEvent(0.5).Change(Waits(1, person), Waits(0, person), 1).Match(e => e.Terms[0], refused => throw new InvalidOperationException(refused.Reason.Id));

    private static IReadOnlyList<UnitValue> Waits(int period, Func<int, string> person) =>
    [
        .. Enumerable.Range(0, 18).Select(i => new UnitValue
        {
            Group = Role.Supported,
            Period = period,
            Value = i % 3 == 0 ? 5 + i + (10 * period) : 60,
            IsCensored = i % 3 != 0,
            Subject = FormattableString.Invariant($"{period}:{person(i)}"),
        }),
    ];
}
