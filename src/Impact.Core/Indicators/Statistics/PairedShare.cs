namespace Impact.Core.Indicators.Statistics;

/// <summary>The part of the units with value 1 in two periods; the difference is the mean change of those in both.</summary>
internal sealed record PairedShare() : Statistic("wilson")
{
    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed) => new ShareOfUnits().Of(units, seed);

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed) =>
        new PairedMean().Change(later, earlier, seed);
}
