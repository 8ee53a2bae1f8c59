using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>What was put in, by following many persons of the same world in both possible worlds: with support and without.</summary>
/// <remarks>Nobody leaves and no item stays open there, and both worlds share every chance event of a person, so that a difference is
/// the support. The seed is fixed: one world has one truth, whatever the seed of the data.
/// With 25,000 persons a group its own error is below a tenth of the standard error of a study of 600 persons.</remarks>
internal static class IkBeginTruth
{
    private const ulong Seed = 0x1BE9;
    private const int Batches = 25;
    private const int PersonsPerGroup = 1000;

    public static Truth Compute(ScenarioRequest request, Study study)
    {
        var batches = new TruthMeans[Batches];
        Parallel.For(0, Batches, b => batches[b] = Batch(request with { Seed = Seed + (ulong)b }));
        var all = new TruthMeans();
        foreach (var batch in batches) all.Add(batch);
        return new(
            [.. TrueMeasure.All.SelectMany(m => m.Waves.Intersect(study.FollowUp).Select(w => new TrueEffect(m.Indicator, w, all.Effect(m, w))))],
            [.. TrueMeasure.All.SelectMany(m => TruthMeans.Groups.SelectMany(g => m.Waves.Select(w => new TrueFigure(m.Indicator, g, w, all.Figure(m, g, w)))))]);
    }

    /// <summary>Each group is registered as if it were the only one: people on the waiting list are then the same people as the supported, before any support.</summary>
    private static TruthMeans Batch(ScenarioRequest request)
    {
        var support = Support.Of(request.Effect);
        var sums = new TruthMeans();
        foreach (var member in Registration.Register(request, new(PersonsPerGroup, 0, 0)))
            sums.Add(Role.Supported, FollowUp.Fully(member, support), FollowUp.Fully(member, Support.None));
        foreach (var followed in Registration.Register(request, new(0, PersonsPerGroup, 0)).Select(m => FollowUp.Fully(m, Support.None)))
            sums.Add(Role.Comparison, followed, followed);
        return sums;
    }
}

/// <summary>Sums over persons that become means.</summary>
internal sealed class TruthMeans
{
    private readonly Dictionary<(TrueMeasure, Role, int Wave), (double Actual, double Without, int N)> sums = [];

    public static IReadOnlyList<Role> Groups { get; } = [Role.Supported, Role.Comparison];

    /// <summary>Adds one person: as it went, and as it would have gone without support.</summary>
    public void Add(Role group, Followed actual, Followed without)
    {
        for (var wave = 0; wave < FollowUp.Waves; wave++)
        {
            var (with, none) = (MeasuredWave.Of(actual, wave), MeasuredWave.Of(without, wave));
            foreach (var measure in TrueMeasure.All.Where(m => m.Waves.Contains(wave)))
                Add((measure, group, wave), (measure.Of(with), measure.Of(none), 1));
        }
    }

    public void Add(TruthMeans other)
    {
        foreach (var (key, sum) in other.sums) Add(key, sum);
    }

    public double Effect(TrueMeasure measure, int wave)
    {
        var sum = sums[(measure, Role.Supported, wave)];
        return Rounded((sum.Actual - sum.Without) / sum.N);
    }

    public double Figure(TrueMeasure measure, Role group, int wave) =>
        Rounded(sums[(measure, group, wave)].Actual / sums[(measure, group, wave)].N);

    private void Add((TrueMeasure, Role, int) key, (double Actual, double Without, int N) sum)
    {
        var so = sums.GetValueOrDefault(key);
        sums[key] = (so.Actual + sum.Actual, so.Without + sum.Without, so.N + sum.N);
    }

    /// <summary>More digits than this would be the noise of the simulation, and of the last bit of a logarithm.</summary>
    private static double Rounded(double value) => Math.Round(value, 3);
}
