using Impact.Core.Estimation;
using Impact.Core.Estimation.Weighting;
using Impact.Core.Observations;
using static System.FormattableString;

namespace Impact.Core.Claims;

/// <summary>A ratio of sums at the main follow-up beside that of compared persons of the same background. Not part of the claim: it looks at one moment, and trusts that the backgrounds tell all.</summary>
/// <param name="Estimates">Difference and ratio of the two ratios after weighting, then the difference as the groups are; empty when it cannot be estimated.</param>
/// <param name="Balance">How far the groups differ on each background, before and after.</param>
internal sealed record RatioCompared(IReadOnlyList<ContrastEstimate> Estimates, IReadOnlyList<CovariateBalance> Balance)
{
    /// <summary>Id of the difference after weighting.</summary>
    public const string Weighted = "balanced-ratio";

    private static RatioCompared None { get; } = new([], []);

    /// <summary>Compares the persons measured at baseline and at the main follow-up, as the figures do. Nothing for another sort of indicator or design, without backgrounds to adjust for, too few persons or clusters, or no overlap.</summary>
    public static RatioCompared Of(MeasuredOutcome measured)
    {
        var (study, panel) = (measured.Study, measured.Panel);
        if (!measured.Indicator.IsRatioOfSums || study.Design != Observations.Design.Comparison || panel.MainFollowUp is not { } wave) return None;
        var persons = panel.Paired(wave);
        var paired = panel.Pair(persons, wave);
        var clusters = Clusters.Of(paired.Cluster);
        if (paired.Covariates.Count == 0 || PanelModel.Shortage(paired, clusters, [true, false]) is not null) return None;
        var below = panel.Weights(persons, wave)!;
        double[] above = [.. persons.Select((p, i) => below[i] * panel.Value(p, wave))];
        var data = new TreatedData(above, [.. paired.TreatedColumn()], Estimation.Design.Constant(above.Length).With(paired.Covariates).Independent(), paired.Covariates);
        if (EntropyBalancing.ToTreated(data) is not { } weights || new WeightedArms(data, weights).LacksOverlap) return None;
        var (balanced, plain) = (new BalancedRatio(data, below, weights), new BalancedRatio(data, below, [.. weights.Select(_ => 1.0)]));
        return new(
            [
                Estimate(Weighted, "supported-comparison", balanced.Difference(clusters)),
                .. balanced.RatioOfRatios(clusters) is { } ratio ? [Estimate(Weighted + "-of-ratios", "supported/comparison", ratio)] : Array.Empty<ContrastEstimate>(),
                Estimate("unweighted-ratio", "supported-comparison", plain.Difference(clusters)),
            ],
            Estimation.Weighting.Balance.Differences(data, weights));

        ContrastEstimate Estimate(string estimator, string groups, TermEstimate term) => new()
        {
            Estimator = estimator,
            AdjustedForBaseline = false,
            Groups = [Role.Supported, Role.Comparison],
            Wave = wave,
            Contrast = Invariant($"{groups}:wave{wave}"),
            Value = term.Value,
            Se = term.Se,
            Df = term.Df,
            Low = term.Low,
            High = term.High,
            P = term.P,
            N = data.N,
            Clusters = clusters.Count,
        };
    }
}
