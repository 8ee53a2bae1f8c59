using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>How the errors of a series hang together.</summary>
/// <param name="Name">Name for the table.</param>
/// <param name="Draw">So many errors from a generator.</param>
internal sealed record SeriesErrors(string Name, Func<CounterRandom, int, double[]> Draw)
{
    /// <summary>Moments that go by before a series of which the first cannot be drawn by itself begins.</summary>
    private const int Before = 50;

    private static readonly double[] Season = [1, -1, 0.5, -0.5];

    /// <summary>Other shapes than the estimator supposes.</summary>
    public static IReadOnlyList<SeriesErrors> OfAnotherShape { get; } =
    [
        new("moving average 0.5", (random, count) => Series(random, count, (earlier, now) => now + (0.5 * earlier[^1].Now))),
        new("second order, 0.3 and 0.3", (random, count) => Series(random, count, (earlier, now) => now + (0.3 * earlier[^1].Error) + (0.3 * earlier[^2].Error))),
        new("AR(1) 0.3 and heavy tails (t, 5 df)", (random, count) => Series(random, count, (earlier, now) => HeavyTailed(random, now) + (0.3 * earlier[^1].Error))),
        new("AR(1) 0.3 and a season left out", (random, count) => [.. FirstOrder(0.3).Draw(random, count).Select((error, i) => error + Season[i % Season.Length])]),
    ];

    /// <summary>First-order errors that were going on before the series began.</summary>
    public static SeriesErrors FirstOrder(double correlation) => new(FormattableString.Invariant($"AR(1) {correlation}"), (random, count) =>
    {
        var errors = new double[count];
        errors[0] = random.NextNormal() / Math.Sqrt(1 - (correlation * correlation));
        for (var i = 1; i < count; i++) errors[i] = (correlation * errors[i - 1]) + random.NextNormal();
        return errors;
    });

    private static double[] Series(CounterRandom random, int count, Func<List<(double Now, double Error)>, double, double> error)
    {
        List<(double Now, double Error)> earlier = [(0, 0), (0, 0)];
        for (var i = 0; i < Before + count; i++)
        {
            var now = random.NextNormal();
            earlier.Add((now, error(earlier, now)));
        }

        return [.. earlier.TakeLast(count).Select(e => e.Error)];
    }

    /// <summary>A normal number divided by the root of a mean of five squares.</summary>
    private static double HeavyTailed(CounterRandom random, double now) => now / Math.Sqrt(Enumerable.Range(0, 5).Average(_ => Math.Pow(random.NextNormal(), 2)));
}
