using System.Globalization;
using Impact.Core.Estimation;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>The estimates of an outcome as contrasts, main one first: differences between groups, then changes per group, main wave before earlier ones.</summary>
internal static class Contrasts
{
    public static IEnumerable<ContrastEstimate> Of(MeasuredOutcome measured, double? adjustedP) => measured.Study.Design switch
    {
        Observations.Design.InterruptedSeries => SeriesOutcome.Contrasts(measured, adjustedP),
        Observations.Design.Staggered => StaggeredOutcome.Contrasts(measured, adjustedP),
        _ => OfWaves(measured, adjustedP),
    };

    private static IEnumerable<ContrastEstimate> OfWaves(MeasuredOutcome measured, double? adjustedP)
    {
        if (measured.Evidence.FollowUp is not { } main) return [];
        var waves = measured.Study.FollowUp.Where(w => w <= main).OrderDescending();
        return waves.SelectMany(wave => AtWave(measured, wave, wave == main ? adjustedP : null));
    }

    private static IEnumerable<ContrastEstimate> AtWave(MeasuredOutcome measured, int wave, double? adjustedP)
    {
        var evidence = wave == measured.Evidence.FollowUp
            ? measured.Evidence
            : MeasuredOutcome.EvidenceAt(measured.Panel, measured.Study, wave);
        var estimators = DesignRules.Of(measured.Study.Design).Estimators;
        var both = new Contrast([Role.Supported, Role.Comparison], wave, measured.Study.Baseline);
        var differences = evidence.Differences
            .SelectMany((estimation, i) => both.Of(estimation, estimators[i].AdjustsForBaseline))
            .Select(c => c with { PAdjusted = adjustedP });
        var change = (both with { Groups = [Role.Supported] }).Of(evidence.Change, false)
            .Select(c => c with { PAdjusted = evidence.AdjustedChangeP });
        var other = evidence.HasComparison
            ? (both with { Groups = [Role.Comparison] }).Of(MeasuredOutcome.ChangeOf(measured.Panel, Role.Comparison, wave), false)
            : [];
        return differences.Concat(change).Concat(other);
    }

    private sealed record Contrast(IReadOnlyList<Role> Groups, int Wave, int Baseline)
    {
        public IEnumerable<ContrastEstimate> Of(Estimation.Estimation? estimation, bool adjusts) =>
            estimation?.Match<IEnumerable<ContrastEstimate>>(estimate => [Of(estimate, adjusts)], _ => []) ?? [];

        private ContrastEstimate Of(Estimate estimate, bool adjusts) =>
            ContrastEstimate.Of(estimate, estimate.Terms[0], Groups, Moments) with { AdjustedForBaseline = adjusts, Wave = Wave };

        private string Moments => string.Create(CultureInfo.InvariantCulture, $"wave{Wave}-wave{Baseline}");
    }
}
