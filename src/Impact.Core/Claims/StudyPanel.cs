using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>The persons of a study with one outcome at every wave, ready to be paired.</summary>
internal sealed class StudyPanel
{
    private readonly Study study;
    private readonly IReadOnlyList<Participant> persons;
    private readonly bool isRatio;
    private readonly Dictionary<(ParticipantId, int), PersonValue> values;

    public StudyPanel(AnalysisDataset dataset, Study study, Indicator indicator)
    {
        this.study = study;
        isRatio = indicator.IsRatioOfSums;
        persons = [.. dataset.Participants.Where(p => p.Role is Role.Supported or Role.Comparison)];
        values = indicator.Measure(dataset, study)
            .Where(v => v.Value is not null)
            .ToDictionary(v => (v.Participant, v.Wave));
    }

    /// <summary>
    /// The last follow-up wave at which enough persons of the supported group also measured at baseline have a value: the first answers to a wave that has just begun do not
    /// take the place of the wave before. When no wave has enough, the last at which anybody has; null when there is none.
    /// </summary>
    public int? MainFollowUp =>
        LastWave(wave => Group(Role.Supported).Count(p => IsPaired(p, wave)) >= PanelModel.FewestPersons) ?? LastWave(wave => persons.Any(p => IsPaired(p, wave)));

    public bool HasComparison => persons.Any(p => p.Role == Role.Comparison);

    public bool IsPaired(Participant person, int wave) => Has(person, study.Baseline) && Has(person, wave);

    public bool Has(Participant person, int wave) => values.ContainsKey((person.Id, wave));

    public double Value(Participant person, int wave) => values[(person.Id, wave)].Value!.Value;

    /// <summary>What persons weigh at a wave, when the outcome is a ratio of sums; else null.</summary>
    public IReadOnlyList<double>? Weights(IEnumerable<Participant> group, int wave) => isRatio ? [.. group.Select(p => values[(p.Id, wave)].Weight)] : null;

    public IEnumerable<Participant> Group(Role role) => persons.Where(p => p.Role == role);

    private int? LastWave(Func<int, bool> isMeasured) => study.FollowUp.OrderDescending().Where(isMeasured).Select(wave => (int?)wave).FirstOrDefault();

    /// <summary>Persons with a value at baseline and at a wave.</summary>
    public IReadOnlyList<Participant> Paired(int wave) => [.. persons.Where(p => IsPaired(p, wave))];

    /// <summary>Pairs the values of some persons, with their clusters and covariates.</summary>
    public PairedPanel Pair(IReadOnlyList<Participant> paired, int wave) => new()
    {
        Baseline = Column(paired, study.Baseline),
        FollowUp = Column(paired, wave),
        Treated = [.. paired.Select(p => p.Role == Role.Supported)],
        Cluster = [.. paired.Select(p => ClusterNames.Of(p, study))],
        Covariates = Backgrounds.Columns(paired, study.Adjust),
    };

    /// <summary>
    /// Values of which the mean over a group is the value of the group. For a ratio of sums R they are R + w (v − R) / mean w: their variance is that of the ratio
    /// (linearisation by Taylor; W. G. Cochran, Sampling techniques, third edition, section 6.4).
    /// </summary>
    private double[] Column(IReadOnlyList<Participant> paired, int wave)
    {
        if (!isRatio) return [.. paired.Select(p => Value(p, wave))];
        var ratios = paired.GroupBy(p => p.Role).ToDictionary(g => g.Key, g => Total([.. g.Select(p => values[(p.Id, wave)])]));
        return [.. paired.Select(p => Linear(values[(p.Id, wave)], ratios[p.Role]))];
    }

    private static (double Ratio, double MeanWeight) Total(IReadOnlyList<PersonValue> group) =>
        (group.Sum(v => v.Weight * v.Value!.Value) / group.Sum(v => v.Weight), group.Average(v => v.Weight));

    private static double Linear(PersonValue value, (double Ratio, double MeanWeight) group) =>
        group.Ratio + (value.Weight * (value.Value!.Value - group.Ratio) / group.MeanWeight);
}
