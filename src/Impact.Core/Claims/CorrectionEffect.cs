using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>What a correction of the data does to the figures of a study, group by group and wave by wave.</summary>
public static class CorrectionEffect
{
    private static readonly Role[] Groups = [Role.Supported, Role.Comparison];

    /// <summary>Measures every outcome of a study before and after a correction.</summary>
    /// <param name="before">The rows before the correction.</param>
    /// <param name="after">The rows after it.</param>
    /// <param name="study">The study: its waves and its outcomes.</param>
    /// <param name="policy">Smallest group that is shown.</param>
    /// <returns>One entry for each outcome, group and wave at which somebody was measured before or after.</returns>
    /// <exception cref="ArgumentException">The study names an indicator that does not exist.</exception>
    public static IReadOnlyList<FigureChange> Of(AnalysisDataset before, AnalysisDataset after, Study study, DisclosurePolicy policy) =>
        [.. study.Outcomes.SelectMany(outcome => Of(Find(outcome), (before, after), study, policy))];

    private static Indicator Find(Outcome outcome) =>
        Indicators.Indicators.Find(outcome.Indicator) ?? throw new ArgumentException("The study names an indicator that does not exist.", nameof(outcome));

    private static IEnumerable<FigureChange> Of(Indicator indicator, (AnalysisDataset Before, AnalysisDataset After) data, Study study, DisclosurePolicy policy)
    {
        var (before, after) = (Measured(indicator, data.Before, study), Measured(indicator, data.After, study));
        return from wave in study.FollowUp.Prepend(study.Baseline).Distinct().Order()
               from role in Groups
               let key = (role, wave)
               where before.Contains(key) || after.Contains(key)
               select new FigureChange(indicator, role, wave, Show(before[key], indicator, policy), Show(after[key], indicator, policy));
    }

    private static ILookup<(Role, int), double> Measured(Indicator indicator, AnalysisDataset dataset, Study study)
    {
        var roles = dataset.Participants.ToDictionary(person => person.Id, person => person.Role);
        return indicator.Measure(dataset, study).Where(value => value.Value is not null).ToLookup(value => (roles[value.Participant], value.Wave), value => value.Value!.Value);
    }

    private static ShownFigure Show(IEnumerable<double> values, Indicator indicator, DisclosurePolicy policy)
    {
        var all = values.ToList();
        if (all.Count == 0) return new ShownFigure(0, null);
        return all.Count < policy.Threshold ? new ShownFigure(null, null) : new ShownFigure(all.Count, Math.Round(all.Average(), DisclosurePolicy.Decimals(indicator.Unit)));
    }
}

/// <summary>A figure of a group at one wave, before and after a correction.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Group">Of whom.</param>
/// <param name="Wave">Number of the measurement.</param>
/// <param name="Before">Before the correction.</param>
/// <param name="After">After it.</param>
public sealed record FigureChange(Indicator Indicator, Role Group, int Wave, ShownFigure Before, ShownFigure After)
{
    /// <summary>Whether one of the two rests on too few persons to be shown.</summary>
    public bool IsWithheld => Before.N is null || After.N is null;

    /// <summary>Whether the correction shows: in the figure as rounded, or in the number of persons.</summary>
    public bool IsChanged => Before != After;
}

/// <summary>A mean or share of everybody measured, rounded as for publication.</summary>
/// <param name="N">Persons measured; null when they are too few to be shown.</param>
/// <param name="Value">In the unit of the indicator; null when nobody was measured or too few.</param>
public sealed record ShownFigure(int? N, double? Value);
