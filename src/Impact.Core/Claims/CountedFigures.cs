using Impact.Core.Estimation;
using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>Writes down a counted outcome: figures per group and period, the change from the first to the last period, and the claim.</summary>
internal static class CountedFigures
{
    public static OutcomeResult Result(MeasuredOutcome measured, CountedOutcome counted, double? adjustedP)
    {
        var study = measured.Study with { Design = measured.Evidence.Differences.Count > 0 ? Observations.Design.Comparison : Observations.Design.OneGroup };
        var claim = Claim(measured, study, adjustedP);
        return new OutcomeResult
        {
            Outcome = measured.Outcome,
            Indicator = measured.Indicator,
            Groups = counted.Figures,
            AllMeasured = counted.Figures,
            InPeople = [],
            Estimates = [.. Estimates(measured.Evidence, counted, adjustedP)],
            Benchmarks = Benchmark.Of(measured.Dataset, measured.Study, measured.Indicator),
            Model = [.. Model(measured, counted)],
            Charts = measured.Indicator.Counting?.Charts?.Invoke(measured.Dataset, measured.Study) ?? [],
            Claim = claim,
            EvidenceLevel = EvidenceLadder.Level(study, claim.Level),
            Maryland = EvidenceLadder.Maryland(study, measured.Evidence.IsComparedInFull, null),
            AgreedBeforehand = false,
        };
    }

    /// <summary>The rules of every claim; where the same units are followed they began when they needed most, as persons do. The other reasons are those of cases and periods instead of persons and measurements.</summary>
    private static Claim Claim(MeasuredOutcome measured, Study study, double? adjustedP)
    {
        if (measured.Evidence.Refusals.Contains(RefusalReason.NoStandardError)) return new(ClaimLevel.Described, Movement.Unclear, [ClaimReason.FullCount]);
        var claim = ClaimRules.Claim(measured.Evidence, study, measured.Indicator.Direction, adjustedP);
        return claim with { Reasons = [.. claim.Reasons.Where(r => r != ClaimReason.RegressionToTheMean || measured.Indicator.Counting!.Statistic is PairedMean).Select(InPeriods)] };
    }

    private static ClaimReason InPeriods(ClaimReason reason) => reason switch
    {
        ClaimReason.NoFollowUp => ClaimReason.OnePeriod,
        ClaimReason.TooFewPersons => ClaimReason.TooFewUnits,
        ClaimReason.NoComparisonGroup => ClaimReason.NoOtherMunicipalities,
        ClaimReason.NotRandomised => ClaimReason.OtherMunicipalitiesDiffer,
        _ => reason,
    };

    private static IEnumerable<ContrastEstimate> Estimates(OutcomeEvidence evidence, CountedOutcome counted, double? adjustedP)
    {
        if (counted.Last is not { } last) return [];
        return
        [
            .. evidence.Differences.SelectMany(d => Of(d, [Role.Supported, Role.Comparison], last)).Select(c => c with { PAdjusted = adjustedP }),
            .. Of(evidence.Change, [Role.Supported], last).Select(c => c with { PAdjusted = evidence.AdjustedChangeP }),
            .. counted.HasComparison ? Of(counted.ChangeOf(Role.Comparison), [Role.Comparison], last) : [],
        ];
    }

    /// <summary>The terms of the model over all units, when the indicator has one: not part of the claim.</summary>
    private static IEnumerable<ContrastEstimate> Model(MeasuredOutcome measured, CountedOutcome counted) =>
        measured.Indicator.Counting?.Model?.Invoke(measured.Dataset, measured.Study).Match<IEnumerable<ContrastEstimate>>(
            model => model.Terms.Select(term => Of(model, [Role.Supported, Role.Comparison], counted.Last ?? 0, term) with { Contrast = term.Term }), _ => []) ?? [];

    private static IEnumerable<ContrastEstimate> Of(Estimation.Estimation? estimation, IReadOnlyList<Role> groups, int last) =>
        estimation?.Match<IEnumerable<ContrastEstimate>>(estimate => [Of(estimate, groups, last, estimate.Terms[0])], _ => []) ?? [];

    private static ContrastEstimate Of(Estimate estimate, IReadOnlyList<Role> groups, int last, TermEstimate term) => new()
    {
        Estimator = estimate.Estimator,
        AdjustedForBaseline = false,
        Groups = groups,
        Wave = last,
        Contrast = FormattableString.Invariant($"{string.Join('-', groups.Select(g => g.ToString().ToLowerInvariant()))}:wave{last}-wave0"),
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
