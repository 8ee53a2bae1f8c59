using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>How an indicator is counted: over which units, by which statistic.</summary>
/// <param name="Statistic">What is computed of the units of a group in a period.</param>
/// <param name="Units">The units of a dataset in the periods of a study, in a fixed order (the bootstrap draws by position).</param>
public sealed record Counting(Statistic Statistic, Func<AnalysisDataset, Study, IReadOnlyList<UnitValue>> Units)
{
    /// <summary>Smallest number of units for which a figure is shown; 10 unless a reason is given.</summary>
    public int SmallestN { get; init; } = 10;

    /// <summary>Whether a unit tells about a person or household. Activities and groups of citizens do not.</summary>
    public bool IsAboutPersons { get; init; } = true;

    /// <summary>Whether each unit is followed from its beginning (period 0) to its end (period 1), wherever in the study these fall.</summary>
    public bool IsBeginToEnd { get; init; }

    /// <summary>Whether the whole study is one period: for units of which there are few, or that begin at a moment of their own.</summary>
    public bool IsOnePeriod { get; init; }

    /// <summary>Whether the figure grows with the length of a period, so that only periods of one length are compared.</summary>
    public bool GrowsWithPeriod { get; init; }

    /// <summary>A model over all units with further estimates, for example of what makes groups live longer; null when there is none.</summary>
    internal Func<AnalysisDataset, Study, Estimation.Estimation>? Model { get; init; }

    /// <summary>What keeps the terms of the model from being read as causes, as a stable id; null when there is no model.</summary>
    internal string? ModelCaution { get; init; }

    /// <summary>Control charts per team; null when there are none.</summary>
    internal Func<AnalysisDataset, Study, IReadOnlyList<ControlChart>>? Charts { get; init; }

    /// <summary>The periods of a study for this indicator.</summary>
    public IReadOnlyList<StudyPeriod> Periods(Study study) =>
        IsBeginToEnd ? [new(0, study.From, study.To), new(1, study.From, study.To)]
        : IsOnePeriod ? [new(0, study.From, study.To)]
        : GrowsWithPeriod ? StudyPeriod.OfOneLength(study)
        : StudyPeriod.Of(study);

    /// <summary>The figure of one group in one period.</summary>
    internal GroupFigure Figure(IReadOnlyList<UnitValue> units, StudyPeriod period, ulong seed)
    {
        var known = units.Where(u => u.Value is not null).ToList();
        var value = known.Count == 0 ? StatisticValue.None(Statistic.Interval) : Statistic.Of(known, seed);
        return new()
        {
            Group = units[0].Group,
            Wave = period.Number,
            Period = period.ToString(),
            N = Statistic.Size(known),
            Missing = units.Count - known.Count,
            Value = value.Value,
            Low = value.Bounds?.Low,
            High = value.Bounds?.High,
            Interval = value.Interval,
            Behind = IsAboutPersons ? Statistic.Behind(known) : null,
        };
    }
}
