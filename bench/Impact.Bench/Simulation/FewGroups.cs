using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>The few clusters of <see cref="FewClusters"/> in a mixed model, whose errors of the textbook take the estimated variances for the true ones: how often is an effect found that is not there?</summary>
internal static class FewGroups
{
    private static readonly (int Groups, double Icc)[] Settings = [.. from groups in new[] { 8, 12, 20 } from icc in new[] { 0.05, 0.2 } select (groups, icc)];

    public static IEnumerable<Check> Run(int replicates, int seed) =>
        Settings.SelectMany(s => Levels(s.Groups, s.Icc, (replicates, seed))).Concat(Slopes(replicates, seed));

    private static IEnumerable<Check> Levels(int groups, double icc, (int Replicates, int Seed) simulation)
    {
        var found = MonteCarlo.Repeat(simulation.Replicates, simulation.Seed, seed => Finds(Level(groups, icc, new(seed, 2)), "\"terms\":[\"treated\"]", "treated"));
        var topic = FormattableString.Invariant($"{groups} clusters of 5 to 25, ICC {icc}");
        // Kenward and Roger err on the safe side when the clusters hardly differ (Leyrat e.a. 2018): only too many is a fault.
        yield return new(topic, "mixed, Kenward-Roger: false findings", Share(found, f => f.KenwardRoger), (0, 0.07));
        yield return new(topic, "mixed, Satterthwaite: false findings", Share(found, f => f.Satterthwaite), (0.03, 0.07));
        if (groups == 8) yield return new(topic, "mixed, normal quantile: false findings", Share(found, f => f.Normal), (0.07, 1));
    }

    private static IEnumerable<Check> Slopes(int replicates, int seed)
    {
        var found = MonteCarlo.Repeat(replicates, seed, s => Finds(Slope(new(s, 2)), "\"terms\":[\"treated\",\"moment\",\"both\"],\"slopes\":[\"moment\"]", "both"));
        const string topic = "10 clusters of 4 to 12, each with a slope of its own";
        yield return new(topic, "mixed, Kenward-Roger: false findings in the slope", Share(found, f => f.KenwardRoger), (0, 0.07));
        yield return new(topic, "mixed, Satterthwaite: false findings in the slope", Share(found, f => f.Satterthwaite), (0.03, 0.07));
    }

    private static MonteCarloShare Share(IReadOnlyCollection<Findings> found, Func<Findings, bool> hit) => MonteCarloShare.Count(found, hit);

    private static Findings Finds(Table table, string model, string term)
    {
        TermEstimate Term(string df) => ((Estimate)Estimators.Run($$"""{"estimator":"mixed","outcome":"y","group":"cluster","df":"{{df}}",{{model}}}""", table))[term];
        var (adjusted, plain) = (Term("kenward-roger"), Term("satterthwaite"));
        return new(adjusted.P < 0.05, plain.P < 0.05, Math.Abs(plain.Statistic ?? 0) > 1.959963984540054);
    }

    private static Table Level(int groups, double icc, CounterRandom random)
    {
        var (y, treated, cluster) = FewClusters.Draw(groups, icc, random);
        return new([new NumberColumn("y", y), new NumberColumn("treated", treated), new NumberColumn("cluster", cluster)]);
    }

    /// <summary>Ten clusters that start and rise each in its own way; every second one had support that does nothing.</summary>
    private static Table Slope(CounterRandom random)
    {
        var (y, treated, moments, both, cluster) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var g = 0; g < 10; g++)
        {
            var (level, slope) = (0.7 * random.NextNormal(), 0.3 * random.NextNormal());
            for (var i = 0; i < 4 + (2 * (g / 2 % 5)); i++)
            {
                var moment = 4 * random.NextDouble();
                y.Add(level + (slope * moment) + random.NextNormal());
                treated.Add(g % 2);
                moments.Add(moment);
                both.Add(g % 2 * moment);
                cluster.Add(g);
            }
        }

        return new([new NumberColumn("y", [.. y]), new NumberColumn("treated", [.. treated]), new NumberColumn("moment", [.. moments]), new NumberColumn("both", [.. both]), new NumberColumn("cluster", [.. cluster])]);
    }

    private readonly record struct Findings(bool KenwardRoger, bool Satterthwaite, bool Normal);
}
