using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>What was put in, by following many persons of the same world in both possible worlds: with support and without.</summary>
/// <remarks>Both worlds share every chance event of a person, so that a difference is the support. Nobody leaves there and no item stays open. For the figures the same
/// persons leave items open, as an open statement counts 0 in the scale of loneliness; and they are followed as the organisation sees them, for the figures of those who stayed. The seed is fixed: one world has one truth, whatever the seed of the data.
/// With 25,000 persons a group its own error is below a tenth of the standard error of a study of 600 persons.</remarks>
internal static class IkBeginTruth
{
    private const ulong Seed = 0x1BE9;
    private const int Batches = 25;
    private const int PersonsPerGroup = 1000;
    private static readonly Role[] Groups = [Role.Supported, Role.Comparison];

    public static Truth Compute(ScenarioRequest request, Study study)
    {
        var batches = new TruthMeans[Batches];
        Parallel.For(0, Batches, b => batches[b] = Batch(request with { Seed = Seed + (ulong)b }));
        var all = new TruthMeans();
        foreach (var batch in batches) all.Add(batch);
        return new(
            [.. from m in TrueMeasure.All from w in m.Waves.Intersect(study.FollowUp) select new TrueEffect(m.Indicator, w, all.Effect(m, w))],
            Figures(all, AmongWhom.Followed, []))
        {
            Everyone = Figures(all, AmongWhom.Everyone, []),
            Changes = Figures(all, AmongWhom.Change, [study.Baseline]),
        };
    }

    private static TrueFigure[] Figures(TruthMeans all, AmongWhom among, int[] without) =>
        [.. from m in TrueMeasure.All from g in Groups from w in m.Waves.Except(without) select new TrueFigure(m.Indicator, g, w, all.Mean(new(m, g, w, among)))];

    /// <summary>Each group is registered as if it were the only one: people on the waiting list are then the same people as the supported, before any support.</summary>
    private static TruthMeans Batch(ScenarioRequest request)
    {
        var support = Support.Of(request.Effect);
        var sums = new TruthMeans();
        foreach (var member in Registration.Register(request, new(PersonsPerGroup, 0, 0))) sums.Add(Role.Supported, Courses.Of(member, support));
        foreach (var member in Registration.Register(request, new(0, PersonsPerGroup, 0))) sums.Add(Role.Comparison, Courses.Of(member, Support.None));
        return sums;
    }
}

/// <summary>A person as it went, as it would have gone without support, as it answered, and as it was seen.</summary>
internal sealed record Courses(Followed Actual, Followed Without, Followed Answered, Followed Seen)
{
    public static Courses Of(Member member, Support support)
    {
        var actual = FollowUp.Fully(member, support);
        return new(actual, FollowUp.Fully(member, Support.None), FollowUp.WithOpenItems(member, actual), FollowUp.AsObserved(member, support));
    }
}

/// <summary>Of whom a mean is.</summary>
internal enum AmongWhom
{
    /// <summary>Everybody who began, with support and every question answered.</summary>
    Supported,

    /// <summary>The same persons without support.</summary>
    Unsupported,

    /// <summary>Everybody who began and answered enough to be counted, had nobody left.</summary>
    Everyone,

    /// <summary>Who is known at the start and at the last wave: what a study prints.</summary>
    Followed,

    /// <summary>The change since the start of who is known at both moments.</summary>
    Change,
}

/// <summary>What a mean is about.</summary>
internal readonly record struct TruthKey(TrueMeasure Measure, Role Group, int Wave, AmongWhom Among);

/// <summary>Sums over persons that become means.</summary>
internal sealed class TruthMeans
{
    private readonly Dictionary<TruthKey, (double Sum, int N)> sums = [];

    /// <summary>Adds one person.</summary>
    public void Add(Role group, Courses person)
    {
        MeasuredWave[] actual = Waves(person.Actual), without = Waves(person.Without), answered = Waves(person.Answered), seen = Waves(person.Seen);
        foreach (var measure in TrueMeasure.All)
        {
            foreach (var wave in measure.Waves)
            {
                AddWhen(measure.IsKnown(actual[wave]), Key(AmongWhom.Supported), () => measure.Of(actual[wave]));
                AddWhen(measure.IsKnown(without[wave]), Key(AmongWhom.Unsupported), () => measure.Of(without[wave]));
                AddWhen(measure.IsKnown(answered[wave]), Key(AmongWhom.Everyone), () => measure.Of(answered[wave]));
                if (!measure.IsKnown(seen[0]) || !measure.IsKnown(seen[wave])) continue;
                AddWhen(measure.IsKnown(seen[measure.Last]), Key(AmongWhom.Followed), () => measure.Of(seen[wave]));
                AddWhen(wave > 0, Key(AmongWhom.Change), () => measure.Of(seen[wave]) - measure.Of(seen[0]));

                TruthKey Key(AmongWhom among) => new(measure, group, wave, among);
            }
        }
    }

    public void Add(TruthMeans other)
    {
        foreach (var (key, sum) in other.sums) Add(key, sum);
    }

    public double Effect(TrueMeasure measure, int wave) =>
        Rounded(Exact(new(measure, Role.Supported, wave, AmongWhom.Supported)) - Exact(new(measure, Role.Supported, wave, AmongWhom.Unsupported)));

    public double Mean(TruthKey key) => Rounded(Exact(key));

    private static MeasuredWave[] Waves(Followed followed) => [.. Enumerable.Range(0, FollowUp.Waves).Select(wave => MeasuredWave.Of(followed, wave))];

    private double Exact(TruthKey key) => sums[key].Sum / sums[key].N;

    private void AddWhen(bool isCounted, TruthKey key, Func<double> value)
    {
        if (isCounted) Add(key, (value(), 1));
    }

    private void Add(TruthKey key, (double Sum, int N) sum)
    {
        var so = sums.GetValueOrDefault(key);
        sums[key] = (so.Sum + sum.Sum, so.N + sum.N);
    }

    /// <summary>More digits than this would be the noise of the simulation, and of the last bit of a logarithm.</summary>
    private static double Rounded(double value) => Math.Round(value, 3);
}
