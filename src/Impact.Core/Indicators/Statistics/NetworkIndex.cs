using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Core.Indicators.Statistics;

/// <summary>A number that describes a network, with the interval by the jackknife over its nodes.</summary>
/// <param name="Index">From network to number; not finite where it does not exist.</param>
/// <param name="HasError">Whether the jackknife says anything; a number of separate parts jumps too much.</param>
/// <remarks>T. A. B. Snijders and S. P. Borgatti (1999), Connections 22(2), 161: se² = (n − 2) / (2n) Σ (index without node i − their mean)².</remarks>
internal sealed record NetworkIndex(Func<Network, double> Index, bool HasError = true) : Statistic(HasError ? "jackknife-nodes" : "none")
{
    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed)
    {
        var network = Network.Of(units);
        var value = Index(network);
        if (!double.IsFinite(value)) return StatisticValue.None(Interval);
        return new(value, Se(network) is { } se ? Estimation.Interval.Around(value, ConfidenceLevel.Normal(Level) * se) : null, Interval);
    }

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed)
    {
        var (now, before) = (Network.Of(later), Network.Of(earlier));
        if (Se(now) is not { } x || Se(before) is not { } y) return new NotEstimable(HasError ? RefusalReason.NoVariation : RefusalReason.NoStandardError);
        var term = Wald.Term("change", (Index(now) - Index(before), Math.Sqrt((x * x) + (y * y)), double.PositiveInfinity), Level);
        return Answer("difference-of-networks", now.Nodes.Count + before.Nodes.Count, term);
    }

    /// <summary>Persons and organisations.</summary>
    internal override int Size(IReadOnlyList<UnitValue> units) => Network.Of(units).Nodes.Count;

    internal override int Behind(IReadOnlyList<UnitValue> units) => Size(units);

    /// <summary>Standard error; null without one: fewer than three nodes, no variation, or an index that does not exist without one of them.</summary>
    private double? Se(Network network)
    {
        var nodes = network.Nodes;
        if (!HasError || nodes.Count < 3) return null;
        double[] without = [.. nodes.Select(n => Index(network.Without(n)))];
        if (!without.All(double.IsFinite)) return null;
        var se = Math.Sqrt((nodes.Count - 2) / (2.0 * nodes.Count) * Moments.Of(without).SumOfSquares);
        return se > 0 ? se : null;
    }
}
