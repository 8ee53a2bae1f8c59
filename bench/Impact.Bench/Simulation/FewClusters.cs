using Impact.Core.Estimation;
using Impact.Core.Estimation.StandardErrors;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Half of few clusters of unequal size gets support that does nothing: how often is an effect found?</summary>
internal static class FewClusters
{
    /// <summary>The bootstrap is meant for few clusters; for more it only costs time.</summary>
    private const int MostForBootstrap = 12;

    private static readonly (int Clusters, double Icc)[] Settings =
        [.. from clusters in new[] { 8, 12, 20, 50 } from icc in new[] { 0.05, 0.2 } select (clusters, icc)];

    public static IEnumerable<Check> Run(int replicates, int seed) => Settings.SelectMany(s => Run(s.Clusters, s.Icc, (replicates, seed)));

    private static IEnumerable<Check> Run(int clusters, double icc, (int Replicates, int Seed) simulation)
    {
        var found = MonteCarlo.Repeat(simulation.Replicates, simulation.Seed, seed => Finds(clusters, icc, new(seed, 2)));
        var topic = FormattableString.Invariant($"{clusters} clusters of 5 to 25, ICC {icc}");
        yield return new(topic, "CR2 with Satterthwaite: false findings", MonteCarloShare.Count(found, f => f.ReducedBias), (0.03, 0.07));
        if (clusters <= MostForBootstrap) yield return new(topic, "wild cluster bootstrap: false findings", MonteCarloShare.Count(found, f => f.Wild), (0.03, 0.07));
        if (clusters == 8) yield return new(topic, "CR1 with a normal quantile: false findings", MonteCarloShare.Count(found, f => f.Normal), (0.07, 1));
    }

    private static (bool ReducedBias, bool Wild, bool Normal) Finds(int clusters, double icc, CounterRandom random)
    {
        var (y, treated, cluster) = Draw(clusters, icc, random);
        var fit = new LinearModel(y, Design.Constant(y.Length).With("treated", treated)).Fit()!;
        var groups = Clusters.Of(cluster);
        var reduced = Wald.Term(fit, Covariance.Of(fit, CovarianceKind.CR2, groups)!, 1, 0.95);
        var stata = Covariance.Of(fit, CovarianceKind.CR1, groups)!.Se(1);
        var isWild = clusters <= MostForBootstrap && new WildClusterBootstrap(fit, groups, 1, seed: 1).P(0) < 0.05;
        return (reduced.P < 0.05, isWild, Math.Abs(fit.Coefficients[1]) > 1.959963984540054 * stata);
    }

    /// <summary>Outcome without an effect, support of every second cluster, and the cluster: 5 to 25 persons in each.</summary>
    public static (double[] Outcome, double[] Treated, double[] Cluster) Draw(int clusters, double icc, CounterRandom random)
    {
        var (y, treated, cluster) = (new List<double>(), new List<double>(), new List<double>());
        for (var g = 0; g < clusters; g++)
        {
            var shared = Math.Sqrt(icc) * random.NextNormal();
            for (var i = 0; i < 5 + (5 * (g / 2 % 5)); i++)
            {
                y.Add(shared + (Math.Sqrt(1 - icc) * random.NextNormal()));
                treated.Add(g % 2);
                cluster.Add(g);
            }
        }

        return ([.. y], [.. treated], [.. cluster]);
    }
}
