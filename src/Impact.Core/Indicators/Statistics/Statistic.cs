using Impact.Core.Estimation;
using Impact.Core.Estimation.Bootstrap;

namespace Impact.Core.Indicators.Statistics;

/// <summary>What is computed of the units of a group in a period, with its uncertainty, and how two periods are compared.</summary>
/// <param name="Interval">Name of the 95 % interval.</param>
public abstract record Statistic(string Interval)
{
    internal const double Level = 0.95;

    /// <summary>Computes the statistic.</summary>
    /// <param name="units">At least one unit; each has a value.</param>
    /// <param name="seed">Seed of a bootstrap.</param>
    internal abstract StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed);

    /// <summary>The later period less the earlier; or the reason why there is no honest estimate.</summary>
    internal abstract Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed);

    /// <summary>How many units count towards n.</summary>
    internal virtual int Size(IReadOnlyList<UnitValue> units) => units.Count;

    /// <summary>Different persons or households behind the units; a unit that names none stands for one.</summary>
    internal virtual int Behind(IReadOnlyList<UnitValue> units) =>
        units.SelectMany(u => new[] { u.Subject, u.Partner }).OfType<string>().Distinct().Count() + units.Count(u => u.Subject is null);

    private protected static Estimate Answer(string estimator, int n, TermEstimate term) => new() { Estimator = estimator, N = n, Terms = [term] };

    /// <summary>A difference with the percentile interval of its resamples.</summary>
    private protected static Estimate Bootstrapped(string estimator, int n, BootstrapDistribution drawn)
    {
        var (low, high) = drawn.Percentile(Level);
        return Answer(estimator, n, new("change", drawn.Observed) { Se = drawn.Moments.Sd, P = drawn.P, Low = low, High = high });
    }

    private protected static IReadOnlyList<double> Values(IEnumerable<UnitValue> units) => [.. units.Select(u => u.Value!.Value)];
}

/// <summary>A statistic with its interval.</summary>
/// <param name="Value">Value; null when it does not exist, for example a median that was not reached.</param>
/// <param name="Bounds">95 % interval; null when there is none.</param>
/// <param name="Interval">Name of the interval.</param>
internal sealed record StatisticValue(double? Value, Estimation.Interval? Bounds, string Interval)
{
    public static StatisticValue None(string interval) => new(null, null, interval);
}
