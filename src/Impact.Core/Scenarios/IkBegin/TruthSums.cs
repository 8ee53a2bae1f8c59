using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>A group in the world behind the data. The supported occur twice: as they are, and as they would have been.</summary>
internal enum TruthGroup
{
    WithSupport,
    WithoutSupport,
    Comparison,
}

/// <summary>Sums of indicator values, batch after batch.</summary>
internal sealed class TruthSums(Study study, IReadOnlyList<Indicator> indicators)
{
    private readonly Dictionary<(string Indicator, TruthGroup Group, int Wave), (double Sum, int N)> sums = [];

    public void Add(TruthGroup group, AnalysisDataset persons)
    {
        foreach (var indicator in indicators)
        {
            foreach (var value in indicator.Measure(persons, study))
                if (value.Value is { } number) Add((indicator.Id, group, value.Wave), number);
        }
    }

    public Truth Means() => new([.. indicators.SelectMany(Effects)], [.. indicators.SelectMany(Figures)]);

    private void Add((string, TruthGroup, int) key, double value)
    {
        var (sum, n) = sums.GetValueOrDefault(key);
        sums[key] = (sum + value, n + 1);
    }

    private IEnumerable<TrueEffect> Effects(Indicator indicator) =>
        from wave in study.FollowUp
        let with = Mean(indicator, TruthGroup.WithSupport, wave)
        let without = Mean(indicator, TruthGroup.WithoutSupport, wave)
        where with is not null && without is not null
        select new TrueEffect(indicator.Id, wave, Rounded(with.Value - without.Value));

    private IEnumerable<TrueFigure> Figures(Indicator indicator) =>
        from @group in new[] { (Role: Role.Supported, Key: TruthGroup.WithSupport), (Role: Role.Comparison, Key: TruthGroup.Comparison) }
        from wave in study.FollowUp.Prepend(study.Baseline)
        let mean = Mean(indicator, @group.Key, wave)
        where mean is not null
        select new TrueFigure(indicator.Id, @group.Role, wave, Rounded(mean.Value));

    private double? Mean(Indicator indicator, TruthGroup group, int wave) =>
        sums.TryGetValue((indicator.Id, group, wave), out var sum) ? sum.Sum / sum.N : null;

    /// <summary>More digits than this would be the noise of the simulation, and of the last bit of a logarithm.</summary>
    private static double Rounded(double value) => Math.Round(value, 4);
}
