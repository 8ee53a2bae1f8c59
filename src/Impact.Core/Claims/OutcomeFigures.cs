using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>Writes down a measured outcome: figures per group and wave, estimates per contrast, and the claim.</summary>
internal static class OutcomeFigures
{
    private static readonly Role[] Groups = [Role.Supported, Role.Comparison];

    public static OutcomeResult Result(MeasuredOutcome measured, double? adjustedP, ulong seed)
    {
        var claim = Warned(measured, ClaimRules.Claim(measured.Evidence, measured.Study, measured.Indicator.Direction, adjustedP));
        ContrastEstimate[] estimates = [.. Contrasts.Of(measured, adjustedP)];
        var compared = RatioCompared.Of(measured);
        var isSeries = measured.Study.Design == Observations.Design.InterruptedSeries;
        return new OutcomeResult
        {
            Outcome = measured.Outcome,
            Indicator = measured.Indicator,
            Groups = [.. isSeries ? SeriesOutcome.Figures(measured, seed) : PanelFigures(measured, measured.Panel, measured.Indicator, seed)],
            AllMeasured = [.. isSeries ? SeriesOutcome.Figures(measured, seed) : AllFigures(measured, seed)],
            Quarters = isSeries ? [.. SeriesOutcome.Quarters(measured, seed)] : [],
            InPeople = isSeries ? [] : [.. InPeople(measured, seed)],
            Estimates = estimates,
            Model = compared.Estimates,
            Balance = compared.Balance,
            Benchmarks = Benchmark.Of(measured.Dataset, measured.Study, measured.Indicator),
            BookedSaving = BookedSaving.Of(measured.Dataset, measured.Indicator.Id, estimates.FirstOrDefault()),
            Claim = claim,
            EvidenceLevel = EvidenceLadder.Level(measured.Study, claim.Level),
            Maryland = EvidenceLadder.Maryland(measured.Study, measured.Evidence.IsComparedInFull, BaselineDifference(measured)),
            AgreedBeforehand = false,
        };
    }

    private static Claim Warned(MeasuredOutcome measured, Claim claim) => measured.Evidence.IsMeasured && measured.Indicator.MayMiss?.Invoke(measured.Dataset) == true
        ? claim with { Reasons = [.. claim.Reasons, ClaimReason.UnusedNotSent] }
        : claim;

    private static IEnumerable<GroupFigure> InPeople(MeasuredOutcome measured, ulong seed)
    {
        if (measured.Indicator.InPeople is not { } id || Indicators.Indicators.Find(id) is not { } share) return [];
        return PanelFigures(measured, new StudyPanel(measured.Dataset, measured.Study, share), share, seed);
    }

    /// <summary>Figures up to the main follow-up of the persons with a value there and at baseline; of all measured when nobody was measured twice.</summary>
    private static IEnumerable<GroupFigure> PanelFigures(MeasuredOutcome measured, StudyPanel values, Indicator indicator, ulong seed) =>
        measured.Panel.MainFollowUp is { } main
            ? Figures(measured, values, person => measured.Panel.IsPaired(person, main)).Where(f => f.Wave <= main).Select(f => GroupSummary.Of(f, indicator.Unit, seed))
            : Figures(measured, values, _ => true).Select(f => GroupSummary.Of(f, indicator.Unit, seed));

    private static IEnumerable<GroupFigure> AllFigures(MeasuredOutcome measured, ulong seed) =>
        Figures(measured, measured.Panel, _ => true).Select(f => GroupSummary.Of(f, measured.Indicator.Unit, seed));

    private static IEnumerable<GroupValues> Figures(MeasuredOutcome measured, StudyPanel values, Func<Participant, bool> isCounted)
    {
        foreach (var group in Groups.Where(g => values.Group(g).Any()))
        {
            foreach (var wave in measured.Study.FollowUp.Prepend(measured.Study.Baseline).Distinct().Order())
            {
                var persons = values.Group(group).ToList();
                var counted = persons.Where(p => isCounted(p) && values.Has(p, wave)).ToList();
                yield return new GroupValues(group, wave, [.. counted.Select(p => values.Value(p, wave))], persons.Count - counted.Count) { Weights = values.Weights(counted, wave) };
            }
        }
    }

    /// <summary>Difference of the paired groups at baseline in pooled standard deviations; null without two groups of two.</summary>
    private static double? BaselineDifference(MeasuredOutcome measured)
    {
        if (measured.Panel.MainFollowUp is not { } main) return null;
        double[] At(Role role) =>
            [.. measured.Panel.Paired(main).Where(p => p.Role == role).Select(p => measured.Panel.Value(p, measured.Study.Baseline))];
        var (supported, comparison) = (At(Role.Supported), At(Role.Comparison));
        if (supported.Length < 2 || comparison.Length < 2) return null;
        var spread = Math.Sqrt((Variance(supported) + Variance(comparison)) / 2);
        return spread > 0 ? (supported.Average() - comparison.Average()) / spread : null;
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1);
    }
}
