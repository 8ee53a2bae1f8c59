using Impact.Core.Estimation;

namespace Impact.Core.Claims;

/// <summary>What the estimators found for one outcome: all that the claim rules look at.</summary>
internal sealed record OutcomeEvidence
{
    /// <summary>Whether anybody has a value at any wave.</summary>
    public required bool IsMeasured { get; init; }

    /// <summary>The main follow-up wave; null when nobody was measured twice.</summary>
    public required int? FollowUp { get; init; }

    /// <summary>Before/after change of the supported group.</summary>
    public required Estimation.Estimation? Change { get; init; }

    /// <summary>Differences with the comparison group, one per estimator of the design.</summary>
    public required IReadOnlyList<Estimation.Estimation> Differences { get; init; }

    /// <summary>Why simpler estimators stand among <see cref="Differences"/> than the design asks for.</summary>
    public IReadOnlyList<ClaimReason> Simpler { get; init; } = [];

    /// <summary>What keeps a difference from being attributed to the initiative.</summary>
    public IReadOnlyList<ClaimReason> Doubts { get; init; } = [];

    /// <summary>What a refusal for want of observations means here.</summary>
    public ClaimReason Shortage { get; init; } = ClaimReason.TooFewPersons;

    /// <summary>What else can lie behind a change of one group.</summary>
    public ClaimReason Caution { get; init; } = ClaimReason.RegressionToTheMean;

    /// <summary>Whether there is a comparison group with values.</summary>
    public required bool HasComparison { get; init; }

    /// <summary>Part of the persons that are not in the estimates because a measurement is missing, of the group that lost most; 0 to 1.</summary>
    public double DropOut { get; init; }

    /// <summary>The change, when it could be estimated.</summary>
    public TermEstimate? ChangeTerm => Term(Change);

    /// <summary>The differences that could be estimated.</summary>
    public IReadOnlyList<TermEstimate> DifferenceTerms => [.. Differences.Select(Term).OfType<TermEstimate>()];

    /// <summary>Whether every estimator of the design gave a difference.</summary>
    public bool IsComparedInFull => Differences.Count > 0 && DifferenceTerms.Count == Differences.Count;

    /// <summary>
    /// The p-value on which the claim of the outcome rests: the largest over the estimators, because all must agree
    /// (intersection–union test, Berger 1982); of the change when there is no comparison. Null when nothing was estimated.
    /// </summary>
    public double? P => IsComparedInFull ? DifferenceTerms.Max(t => t.P) : Differences.Count == 0 ? ChangeTerm?.P : null;

    /// <summary>The p-value of the change, corrected over all outcomes of the study; null when no change was estimated.</summary>
    public double? AdjustedChangeP { get; init; }

    /// <summary>Reasons of the estimators that refused.</summary>
    public IEnumerable<RefusalReason> Refusals => Differences.Append(Change)
        .OfType<NotEstimable>().Select(refused => refused.Reason);

    private static TermEstimate? Term(Estimation.Estimation? estimation) =>
        estimation?.Match(estimate => estimate.Terms[0], _ => (TermEstimate?)null);
}
