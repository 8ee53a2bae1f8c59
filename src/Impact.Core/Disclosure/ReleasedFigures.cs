using Impact.Core.Claims;
using Impact.Core.Indicators;

namespace Impact.Core.Disclosure;

/// <summary>Decides about single figures: a count, a mean or share with its n, an estimate.</summary>
internal static class ReleasedFigures
{
    /// <summary>A number of persons or visits: zero and counts from the threshold up are shown.</summary>
    public static Released<int> Count(int count, DisclosurePolicy policy) =>
        count == 0 || count >= policy.Threshold ? new Published<int>(count) : new Withheld<int>(WithheldReason.Disclosure);

    /// <summary>A count whose cell in a table was judged before.</summary>
    public static Released<int> Cell(int count, bool isWithheld) =>
        isWithheld ? new Withheld<int>(WithheldReason.Disclosure) : new Published<int>(count);

    /// <summary>A mean or share of a group with its n and interval: all or nothing, rounded.</summary>
    public static Released<GroupFigure> Figure(GroupFigure figure, Unit unit, DisclosurePolicy policy)
    {
        if (figure.Value is not { } value) return new Withheld<GroupFigure>(WithheldReason.NotEstimable);
        var persons = Math.Min(figure.N, figure.Behind ?? figure.N);
        return persons < policy.Threshold || IsSameForAll(figure) || figure.Remainder < policy.DominanceMargin || (unit == Unit.Share && IsSmallShare(persons, value, policy))
            ? new Withheld<GroupFigure>(WithheldReason.Disclosure)
            : Rounded(figure, unit, MedianOf(figure, unit, persons, policy));
    }

    /// <summary>
    /// A median is the value of one person: shown in tens of euro or whole hours, and only when each half of the group is large enough to be shown itself.
    /// </summary>
    private static double? MedianOf(GroupFigure figure, Unit unit, int persons, DisclosurePolicy policy) =>
        persons >= 2 * policy.Threshold && figure.Median is { } median && unit is Unit.Euro or Unit.Hours ? Math.Round(median / Step(unit), MidpointRounding.AwayFromZero) * Step(unit) : null;

    private static double Step(Unit unit) => unit == Unit.Euro ? 10 : 1;

    /// <summary>
    /// A figure of an indicator. What is counted is shown from the smallest number of the indicator up; when its units are about persons or households, those behind it
    /// must be enough as well, and not only the cases or requests: one household can have many.
    /// </summary>
    public static Released<GroupFigure> Figure(GroupFigure figure, Indicator indicator, DisclosurePolicy policy) =>
        indicator.Counting is not { } counting || (counting.IsAboutPersons && figure.N >= counting.SmallestN) ? Figure(figure, indicator.Unit, policy)
        : figure.Value is null ? new Withheld<GroupFigure>(WithheldReason.NotEstimable)
        : figure.N < counting.SmallestN ? new Withheld<GroupFigure>(WithheldReason.Disclosure)
        : Rounded(figure, indicator.Unit, null);

    private static Published<GroupFigure> Rounded(GroupFigure figure, Unit unit, double? median)
    {
        var decimals = DisclosurePolicy.Decimals(unit);
        return new(figure with
        {
            Value = Round(figure.Value, decimals),
            Sd = Round(figure.Sd, decimals),
            Low = Round(figure.Low, decimals),
            High = Round(figure.High, decimals),
            Median = median,
            MedianBounds = null,
            Remainder = null,
            Behind = null,
        });
    }

    /// <summary>Whether everybody has the same value, so that the mean is the value of each of them.</summary>
    private static bool IsSameForAll(GroupFigure figure) => figure.Sd <= 1e-9 * Math.Max(1, Math.Abs(figure.Value ?? 0));

    /// <summary>An estimate: shown when the figures of its groups at its waves are.</summary>
    public static Released<ContrastEstimate> Estimate(ContrastEstimate estimate, Unit unit, bool areGroupsShown) =>
        areGroupsShown
            ? new Published<ContrastEstimate>(Rounded(estimate, DisclosurePolicy.Decimals(unit)))
            : new Withheld<ContrastEstimate>(WithheldReason.Disclosure);

    /// <summary>A mean over persons that has no interval of its own.</summary>
    public static Released<double> Mean(double? mean, int n, Unit unit, DisclosurePolicy policy) =>
        mean is not { } value ? new Withheld<double>(WithheldReason.NotEstimable)
        : n < policy.Threshold || (unit == Unit.Share && IsSmallShare(n, value, policy)) ? new Withheld<double>(WithheldReason.Disclosure)
        : new Published<double>(Math.Round(value, DisclosurePolicy.Decimals(unit), MidpointRounding.AwayFromZero));

    /// <summary>Whether those with, or those without, are so few that a share points at persons; nobody and everybody tell about each person.</summary>
    private static bool IsSmallShare(int n, double share, DisclosurePolicy policy)
    {
        var with = (int)Math.Round(share * n);
        return with < policy.Threshold || n - with < policy.Threshold;
    }

    private static ContrastEstimate Rounded(ContrastEstimate estimate, int decimals) => estimate with
    {
        Value = Math.Round(estimate.Value, decimals, MidpointRounding.AwayFromZero),
        Se = Round(estimate.Se, decimals + 1),
        Df = Round(estimate.Df, 0),
        Low = RoundAwayFromFalseZero(estimate.Low, decimals),
        High = RoundAwayFromFalseZero(estimate.High, decimals),
        P = Round(estimate.P, 3),
        PAdjusted = Round(estimate.PAdjusted, 3),
    };

    /// <summary>Rounds a bound; one decimal more where rounding would move it onto zero and contradict the claim.</summary>
    private static double? RoundAwayFromFalseZero(double? bound, int decimals)
    {
        if (bound is not { } exact) return null;
        var rounded = Math.Round(exact, decimals, MidpointRounding.AwayFromZero);
        if (rounded != 0 || exact == 0) return rounded;
        var finer = Math.Round(exact, decimals + 1, MidpointRounding.AwayFromZero);
        return finer != 0 ? finer : Math.CopySign(Math.Pow(10, -(decimals + 1)), exact);
    }

    private static double? Round(double? value, int decimals) =>
        value is { } number ? Math.Round(number, decimals, MidpointRounding.AwayFromZero) : null;
}
