using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>The tipping point of a claim under drop-out.</summary>
internal static class LeaversTip
{
    /// <summary>
    /// By how much supported persons who stopped must have ended worse than the estimate supposes of them: an estimate over everyone moves by the share that stopped times that, so that it is the
    /// nearest bound divided by the share.
    /// </summary>
    /// <remarks>Yan, Lee and Li (2009), J. Biopharmaceutical Statistics 19(6), 1085–1098; the width of the interval is kept.</remarks>
    public static TippingPoint? Of(MeasuredOutcome measured, Claim claim, IReadOnlyList<EveryoneFigure> figures)
    {
        if (figures.LastOrDefault(f => f.Group == Role.Supported) is not { } last || claim.Level < ClaimLevel.Changed || claim.Movement != Movement.Better) return null;
        var panel = measured.Panel;
        var left = 1 - (panel.Group(Role.Supported).Count(p => panel.IsPaired(p, last.Wave)) / (double)last.N);
        TermEstimate?[] terms = claim.Level == ClaimLevel.Changed ? [measured.Evidence.ChangeTerm] : [.. measured.Evidence.DifferenceTerms];
        double[] nearest = [.. terms.Select(t => t is { Low: { } low, High: { } high } && low * high > 0 ? Math.Min(Math.Abs(low), Math.Abs(high)) : 0)];
        if (left <= 0 || nearest.Length == 0 || nearest.Min() == 0) return null;
        var worse = nearest.Min() / left;
        return new TippingPoint(left, worse, worse <= Room(measured, last));
    }

    private static double Room(MeasuredOutcome measured, EveryoneFigure last)
    {
        var (indicator, panel) = (measured.Indicator, measured.Panel);
        var end = indicator.Direction == Direction.LowerIsBetter ? indicator.Maximum : indicator.Minimum;
        if (end is not { } worst || last.Value is not { } value || indicator.IsRatioOfSums) return double.PositiveInfinity;
        double[] followed = [.. panel.Group(Role.Supported).Where(p => panel.IsPaired(p, last.Wave)).Select(p => panel.Value(p, last.Wave))];
        return Room(worst, (value, last.N), followed);
    }

    /// <summary>How much worse than supposed those who stopped can have ended on the scale. They are supposed to be what makes everyone of those who were followed; never less than everyone, so that what is
    /// possible is not called impossible.</summary>
    /// <param name="worst">The end of the scale.</param>
    /// <param name="everyone">Estimate for everyone, and of how many persons.</param>
    /// <param name="followed">Values of those who did not stop; fewer than everyone.</param>
    internal static double Room(double worst, (double Value, int N) everyone, IReadOnlyList<double> followed)
    {
        var supposed = ((everyone.N * everyone.Value) - followed.Sum()) / (everyone.N - followed.Count);
        var side = Math.Sign(everyone.Value - worst);
        return Math.Max(Math.Abs(everyone.Value - worst), side * (supposed - worst));
    }
}
