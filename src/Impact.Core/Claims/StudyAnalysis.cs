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
        var measured = study.Outcomes.Select(outcome => MeasuredOutcome.Of(dataset, study, outcome)).ToList();
        var adjusted = AdjustForAllOutcomes(measured);
        return new StudyResult
        {
            Study = study,
            Inputs = dataset.Inputs,
            Seed = seed,
            Outcomes = [.. measured.Select((m, i) => OutcomeFigures.Result(m, adjusted[i], seed))],
            Attrition = [.. Attrition.Of(dataset, study, measured)],
        };
    }

    /// <summary>Holm's correction over the outcomes for which there is a p-value, in the order of the outcomes.</summary>
    private static double?[] AdjustForAllOutcomes(List<MeasuredOutcome> measured)
    {
        var tested = measured.Where(m => m.Evidence.P is not null).ToList();
        var holm = MultipleTesting.Holm([.. tested.Select(m => m.Evidence.P!.Value)]);
        return [.. measured.Select(m => tested.IndexOf(m) is >= 0 and var at ? holm[at] : (double?)null)];
    }
}
