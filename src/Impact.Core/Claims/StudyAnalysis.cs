using Impact.Core.Estimation.Multiplicity;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>From the data of a study to what may be said about each of its outcomes.</summary>
public static class StudyAnalysis
{
    /// <summary>Measures, estimates and judges every outcome of a study.</summary>
    /// <param name="dataset">All rows of the initiative in the period of the study.</param>
    /// <param name="study">The study.</param>
    /// <param name="seed">Seed of the bootstrap intervals.</param>
    /// <returns>Exact results: for the analyst only.</returns>
    /// <exception cref="ArgumentException">The study names an indicator that does not exist.</exception>
    public static StudyResult Analyse(AnalysisDataset dataset, Study study, ulong seed)
    {
        var judged = Judge(dataset, study, seed);
        return new StudyResult
        {
            Study = study,
            Inputs = dataset.Inputs,
            Seed = seed,
            Outcomes = [.. judged.Select(j => j.Measured.Counted is { } counted ? CountedFigures.Result(j.Measured, counted, j.AdjustedP) : OfPersons(j.Measured, j.AdjustedP))],
            Attrition = [.. Attrition.Of(dataset, study, [.. judged.Select(j => j.Measured)])],
        };

        OutcomeResult OfPersons(MeasuredOutcome measured, double? adjustedP)
        {
            var result = OutcomeFigures.Result(measured, adjustedP, seed);
            return result with { Everyone = EveryoneFigures.Of(measured, judged.Select(j => j.Measured), result.Claim) };
        }
    }

    /// <summary>Estimates of every outcome with its p-value corrected over all outcomes: all that a claim rests on, without figures and bootstrap.</summary>
    internal static IReadOnlyList<(MeasuredOutcome Measured, double? AdjustedP)> Judge(AnalysisDataset dataset, Study study, ulong seed = 1)
    {
        var measured = study.Outcomes.Select(outcome => MeasuredOutcome.Of(dataset, study, outcome, seed)).ToList();
        var differences = AdjustForAll([.. measured.Select(m => m.Evidence.P)]);
        var changes = AdjustForAll([.. measured.Select(m => m.Evidence.ChangeTerm?.P)]);
        return [.. measured.Select((m, i) => (m with { Evidence = m.Evidence with { AdjustedChangeP = changes[i] } }, differences[i]))];
    }

    /// <summary>Holm's correction over the outcomes for which there is a p-value, in the order of the outcomes.</summary>
    private static double?[] AdjustForAll(double?[] p)
    {
        var tested = Enumerable.Range(0, p.Length).Where(i => p[i] is not null).ToList();
        var holm = MultipleTesting.Holm([.. tested.Select(i => p[i]!.Value)]);
        return [.. p.Select((_, i) => tested.IndexOf(i) is >= 0 and var at ? holm[at] : (double?)null)];
    }
}
