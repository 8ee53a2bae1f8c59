using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>What was delivered of a dataset: what was not sent did not fail to happen, it is not known.</summary>
internal static class Deliveries
{
    /// <summary>Last day on which something could have been seen: that of the last quarter delivered, and never after the study. Without a list of deliveries the last day of the study.</summary>
    /// <param name="dataset">The observations, with the deliveries they came from.</param>
    /// <param name="study">The study.</param>
    /// <param name="name">Name of the dataset, for example <c>matches</c>.</param>
    public static DateOnly LastDay(AnalysisDataset dataset, Study study, string name)
    {
        var delivered = dataset.Inputs.Where(i => i.Dataset == name).Select(i => i.Quarter.LastDay).ToList();
        return delivered.Count > 0 && delivered.Max() is var last && last < study.To.LastDay ? last : study.To.LastDay;
    }

    /// <summary>Whether a period was over on that day: a sum over a period of which the last part was not delivered is too low.</summary>
    /// <param name="dataset">The observations, with the deliveries they came from.</param>
    /// <param name="study">The study.</param>
    /// <param name="name">Name of the dataset.</param>
    /// <param name="period">The period.</param>
    public static bool IsWhole(AnalysisDataset dataset, Study study, string name, StudyPeriod period) => period.To.LastDay <= LastDay(dataset, study, name);
}
