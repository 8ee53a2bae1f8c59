using Impact.Core.Estimation;

namespace Impact.Core.Indicators.Statistics;

/// <summary>A sum by a sum of everything there is, for example a budget by all residents. No sample, so no interval and no test.</summary>
internal sealed record FullCount() : Statistic("none")
{
    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed)
    {
        var by = units.Sum(u => u.Exposure);
        return new(by > 0 ? units.Sum(u => u.Value!.Value) / by : null, null, Interval);
    }

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed) =>
        new NotEstimable(RefusalReason.NoStandardError);
}
