using Impact.Core.Claims;
using Impact.Core.Observations;

namespace Impact.Core.Disclosure;

/// <summary>Releases the last figure of everyone who began, beside that of the persons who were followed.</summary>
internal static class EveryoneRelease
{
    public static IReadOnlyList<ReleasedEveryone> Of(OutcomeResult result, IReadOnlyList<ReleasedFigure> followed, DisclosurePolicy policy) =>
        [.. (result.Everyone?.Figures ?? []).GroupBy(f => f.Group, (_, figures) => figures.MaxBy(f => f.Wave)!).Select(f => new ReleasedEveryone(f.Group, f.Wave, Figure(result, f, followed, policy)))];

    /// <summary>
    /// Shown, rounded as a figure, when those who stopped are themselves enough to be spoken of, and everything of the followed of that group is shown: the two beside each other tell about those who stopped.
    /// </summary>
    private static Released<EveryoneValue> Figure(OutcomeResult result, EveryoneFigure figure, IReadOnlyList<ReleasedFigure> followed, DisclosurePolicy policy)
    {
        if (figure is not { Value: { } value, Low: { } low, High: { } high }) return new Withheld<EveryoneValue>(WithheldReason.NotEstimable);
        var areFollowedShown = IsShown(followed, figure.Group, figure.Wave) && IsShown(followed, figure.Group, result.Everyone!.Figures.Min(f => f.Wave));
        if (!areFollowedShown || figure.N - figure.Observed < policy.Threshold) return new Withheld<EveryoneValue>(WithheldReason.Disclosure);
        var decimals = DisclosurePolicy.Decimals(result.Indicator.Unit);
        double Rounded(double number) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        return ReleasedFigures.Mean(value, figure.Observed, result.Indicator.Unit, policy)
            .Match<Released<EveryoneValue>>(shown => new Published<EveryoneValue>(new(shown, Rounded(low), Rounded(high))), reason => new Withheld<EveryoneValue>(reason));
    }

    private static bool IsShown(IReadOnlyList<ReleasedFigure> figures, Role group, int wave) => figures.Any(f => f.Group == group && f.Wave == wave && f.Figure.IsPublished);
}
