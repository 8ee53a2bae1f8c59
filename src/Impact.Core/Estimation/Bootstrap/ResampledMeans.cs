using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Bootstrap;

/// <summary>The mean of a group, or the difference between two, in resamples of whole clusters (persons alone are clusters of one).</summary>
/// <remarks>A resample needs the sums of its clusters only, not their persons. A. C. Cameron, J. B. Gelbach and D. L. Miller (2008), section 3.</remarks>
internal sealed class ResampledMeans
{
    private const int MostAttempts = 100;
    private readonly Sums[] clusters;
    private readonly bool difference;

    /// <summary>Adds up within clusters.</summary>
    /// <param name="values">Values, one per person.</param>
    /// <param name="first">Whether each person is in the first group; null when there is one group.</param>
    /// <param name="cluster">Cluster of each person; null when each stands alone.</param>
    public ResampledMeans(IReadOnlyList<double> values, IReadOnlyList<bool>? first, IReadOnlyList<string>? cluster)
    {
        difference = first is not null;
        Sums Of(int i) => first?[i] ?? true ? new(values[i], 1, 0, 0) : new(0, 0, values[i], 1);
        clusters = cluster is null
            ? [.. Enumerable.Range(0, values.Count).Select(Of)]
            : [.. Enumerable.Range(0, values.Count).GroupBy(i => cluster[i]).Select(g => g.Select(Of).Aggregate((a, b) => a + b))];
        All = clusters.Aggregate((a, b) => a + b);
    }

    /// <summary>Number of clusters.</summary>
    public int Count => clusters.Length;

    /// <summary>The statistic in the data.</summary>
    public double Observed => Statistic(All);

    private Sums All { get; }

    /// <summary>The statistic without each cluster in turn, where both groups remain.</summary>
    public double[] LeftOut => [.. clusters.Select(c => Statistic(All - c)).Where(double.IsFinite)];

    /// <summary>The statistic in resamples; resample b draws from stream b of the seed.</summary>
    public BootstrapDistribution Resample(ulong seed, int replicates)
    {
        var statistics = new double[replicates];
        RowChunks.ForEach(replicates, b => statistics[b] = Draw(new CounterRandom(seed, (ulong)b)));
        return new(Observed, [.. statistics.Where(double.IsFinite)]);
    }

    // A resample that misses a group says nothing and is drawn again.
    private double Draw(CounterRandom random)
    {
        var statistic = double.NaN;
        for (var attempt = 0; attempt < MostAttempts && !double.IsFinite(statistic); attempt++)
        {
            var sums = default(Sums);
            for (var i = 0; i < clusters.Length; i++)
                sums += clusters[random.NextInt(clusters.Length)];
            statistic = Statistic(sums);
        }

        return statistic;
    }

    private double Statistic(Sums s) => difference ? s.First / s.FirstN - s.Second / s.SecondN : s.First / s.FirstN;

    private readonly record struct Sums(double First, int FirstN, double Second, int SecondN)
    {
        public static Sums operator +(Sums a, Sums b) => new(a.First + b.First, a.FirstN + b.FirstN, a.Second + b.Second, a.SecondN + b.SecondN);

        public static Sums operator -(Sums a, Sums b) => new(a.First - b.First, a.FirstN - b.FirstN, a.Second - b.Second, a.SecondN - b.SecondN);
    }
}
