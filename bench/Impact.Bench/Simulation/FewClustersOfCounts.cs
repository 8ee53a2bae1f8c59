using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Half of few clusters of unequal size gets support that does nothing; the outcome is yes or no, or a count: how often is an effect found?</summary>
internal static class FewClustersOfCounts
{
    private static readonly (int Clusters, string Estimator, string What)[] Settings =
        [.. from clusters in new[] { 8, 12, 20 } from kind in new[] { ("logit", "yes or no"), ("poisson", "counts") } select (clusters, kind.Item1, kind.Item2)];

    public static IEnumerable<Check> Run(int replicates, int seed) => Settings.SelectMany(s => Run(s, (replicates, seed)));

    private static IEnumerable<Check> Run((int Clusters, string Estimator, string What) setting, (int Replicates, int Seed) simulation)
    {
        var found = MonteCarlo.Repeat(simulation.Replicates, simulation.Seed, seed => Finds(setting, new(seed, 15))).Where(f => f is not null).ToArray();
        var topic = FormattableString.Invariant($"{setting.Clusters} clusters of 10 to 50, {setting.What} that resemble each other");
        yield return new(topic, $"{setting.Estimator}, CR2 with Satterthwaite: false findings", MonteCarloShare.Count(found, f => f!.Value.ReducedBias), (0.03, 0.07));
        yield return new(topic, $"{setting.Estimator}, errors by row (HC0): false findings", MonteCarloShare.Count(found, f => f!.Value.ByRow), (0.1, 1));
    }

    /// <summary>Null when all outcomes of an arm are alike, which is refused.</summary>
    private static (bool ReducedBias, bool ByRow)? Finds((int Clusters, string Estimator, string What) setting, CounterRandom random)
    {
        var (y, treated, cluster) = (new List<double>(), new List<double>(), new List<double>());
        for (var g = 0; g < setting.Clusters; g++)
        {
            var shared = 0.6 * random.NextNormal();
            for (var i = 0; i < 10 + (10 * (g / 2 % 5)); i++)
            {
                y.Add(setting.Estimator == "logit" ? (random.NextDouble() < 1 / (1 + Math.Exp(0.5 - shared)) ? 1 : 0) : Poisson(random, Math.Exp(0.5 + shared)));
                treated.Add(g % 2);
                cluster.Add(g);
            }
        }

        var table = new Table([new NumberColumn("y", [.. y]), new NumberColumn("treated", [.. treated]), new NumberColumn("g", [.. cluster])]);
        TermEstimate? Term(string errors) => (Estimators.Run($$"""{"estimator":"{{setting.Estimator}}","outcome":"y","terms":["treated"],{{errors}}}""", table) as Estimate)?["treated"];
        return Term("\"cluster\":\"g\"") is { } reduced && Term("\"vcov\":\"HC0\"") is { } byRow ? (reduced.P < 0.05, byRow.P < 0.05) : null;
    }

    private static int Poisson(CounterRandom random, double mean)
    {
        var (count, left) = (0, Math.Exp(-mean));
        for (var product = random.NextDouble(); product > left; product *= random.NextDouble()) count++;
        return count;
    }
}
