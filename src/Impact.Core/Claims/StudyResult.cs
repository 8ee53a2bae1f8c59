using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>Exact results of a study, for the analyst on the machine where the data are. Never leaves it.</summary>
public sealed record StudyResult
{
    /// <summary>The study that was analysed.</summary>
    public required Study Study { get; init; }

    /// <summary>The data it used.</summary>
    public required IReadOnlyList<InputFile> Inputs { get; init; }

    /// <summary>Seed of everything drawn at random (bootstrap).</summary>
    public required ulong Seed { get; init; }

    /// <summary>One result per outcome, in the order of the study.</summary>
    public required IReadOnlyList<OutcomeResult> Outcomes { get; init; }

    /// <summary>Who dropped out, per group.</summary>
    public required IReadOnlyList<GroupAttrition> Attrition { get; init; }
}

/// <summary>Result of one outcome.</summary>
public sealed record OutcomeResult
{
    /// <summary>The outcome as the study names it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Its indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Figures per group and wave, of the persons measured at baseline and at the main follow-up.</summary>
    public required IReadOnlyList<GroupFigure> Groups { get; init; }

    /// <summary>Figures per group and wave, of everybody measured at that wave.</summary>
    public required IReadOnlyList<GroupFigure> AllMeasured { get; init; }

    /// <summary>The same persons as <see cref="Groups"/> in people (a share), when the indicator has such a counterpart; else empty.</summary>
    public required IReadOnlyList<GroupFigure> InPeople { get; init; }

    /// <summary>The figure of each group in each quarter, of a study with an interrupted series; else empty.</summary>
    public IReadOnlyList<QuarterFigure> Quarters { get; init; } = [];

    /// <summary>The same outcome of everyone who began; null for what is not measured of persons at waves.</summary>
    public EveryoneOutcome? Everyone { get; init; }

    /// <summary>Estimates, the main one first.</summary>
    public required IReadOnlyList<ContrastEstimate> Estimates { get; init; }

    /// <summary>Estimates beside the claim: of a model over all units, or of a ratio of sums between groups of the same background; empty for most indicators.</summary>
    public IReadOnlyList<ContrastEstimate> Model { get; init; } = [];

    /// <summary>How far the groups of <see cref="Model"/> differ on each background, for a ratio of sums that is compared; else empty.</summary>
    public IReadOnlyList<Estimation.Weighting.CovariateBalance> Balance { get; init; } = [];

    /// <summary>Published figures of areas, each shown or refused with its reason.</summary>
    public IReadOnlyList<Benchmark> Benchmarks { get; init; } = [];

    /// <summary>A booked saving beside the measured change, for an outcome of care cost; else null.</summary>
    public BookedSaving? BookedSaving { get; init; }

    /// <summary>Control charts per team, for an indicator that has them.</summary>
    public IReadOnlyList<ControlChart> Charts { get; init; } = [];

    /// <summary>What may be said.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Level of the Dutch evidence ladder (effectladder), 0 to 4.</summary>
    public required int EvidenceLevel { get; init; }

    /// <summary>Level of the Maryland Scientific Methods Scale, 0 to 5.</summary>
    public required int Maryland { get; init; }

    /// <summary>Whether outcome and comparison were sealed before the data arrived.</summary>
    public required bool AgreedBeforehand { get; init; }
}

/// <summary>The figure of a group in a quarter.</summary>
/// <param name="Quarter">Quarter.</param>
/// <param name="Figure">Mean, interval and n; <see cref="GroupFigure.Wave"/> is the number of the quarter since the first of the study.</param>
public sealed record QuarterFigure(Quarter Quarter, GroupFigure Figure);

/// <summary>One estimated change or difference.</summary>
public sealed record ContrastEstimate
{
    /// <summary>Id of the estimator, for example <c>did</c>.</summary>
    public required string Estimator { get; init; }

    /// <summary>Whether the baseline outcome is among the covariates.</summary>
    public required bool AdjustedForBaseline { get; init; }

    /// <summary>Groups of which the change is estimated: one, or the supported group first when two are compared.</summary>
    public required IReadOnlyList<Role> Groups { get; init; }

    /// <summary>Follow-up wave.</summary>
    public required int Wave { get; init; }

    /// <summary>What is compared: <c>supported-comparison:wave2-wave0</c> or <c>supported:wave2-wave0</c>; of a series <c>supported:level-2024Q1</c>; of staggered starts <c>supported:simple</c>.</summary>
    public required string Contrast { get; init; }

    /// <summary>Estimate in the unit of the indicator (a share as a difference of shares).</summary>
    public required double Value { get; init; }

    /// <summary>Standard error.</summary>
    public double? Se { get; init; }

    /// <summary>Degrees of freedom.</summary>
    public double? Df { get; init; }

    /// <summary>Lower bound of the 95 % interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper bound of the 95 % interval.</summary>
    public double? High { get; init; }

    /// <summary>Two-sided p-value.</summary>
    public double? P { get; init; }

    /// <summary>The p-value of the outcome, corrected over all outcomes of the study (Holm); null where no claim rests on it.</summary>
    public double? PAdjusted { get; init; }

    /// <summary>Persons used; quarters for a series.</summary>
    public required int N { get; init; }

    /// <summary>Clusters used; null without clustering.</summary>
    public int? Clusters { get; init; }

    /// <summary>One term of an estimate between groups.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="term">The term.</param>
    /// <param name="groups">The groups, the supported one first.</param>
    /// <param name="moments">What is compared, as the second part of <see cref="Contrast"/>.</param>
    internal static ContrastEstimate Of(Estimate estimate, TermEstimate term, IReadOnlyList<Role> groups, string moments) => new()
    {
        Estimator = estimate.Estimator,
        AdjustedForBaseline = false,
        Groups = groups,
        Wave = 0,
        Contrast = $"{string.Join('-', groups.Select(g => g.ToString().ToLowerInvariant()))}:{moments}",
        Value = term.Value,
        Se = term.Se,
        Df = term.Df,
        Low = term.Low,
        High = term.High,
        P = term.P,
        N = estimate.N,
        Clusters = estimate.Clusters,
    };
}

/// <summary>Who stayed and who left in one group.</summary>
public sealed record GroupAttrition
{
    /// <summary>Which group.</summary>
    public required Role Group { get; init; }

    /// <summary>Persons enrolled.</summary>
    public required int Enrolled { get; init; }

    /// <summary>Persons with a survey at each wave of the study, baseline first.</summary>
    public required IReadOnlyList<WaveCount> Measured { get; init; }

    /// <summary>Baseline of the first primary outcome, for persons also measured at the main follow-up; null when nobody.</summary>
    public double? StayersAtBaseline { get; init; }

    /// <summary>Baseline of the first primary outcome, for persons not measured at the main follow-up; null when nobody.</summary>
    public double? LeaversAtBaseline { get; init; }

    /// <summary>Number of persons in <see cref="LeaversAtBaseline"/>.</summary>
    public required int Leavers { get; init; }

    /// <summary>Number of persons in <see cref="StayersAtBaseline"/>.</summary>
    public required int Stayers { get; init; }
}

/// <summary>Number of persons measured at a wave.</summary>
/// <param name="Wave">Number of the measurement.</param>
/// <param name="N">Persons.</param>
public sealed record WaveCount(int Wave, int N);
