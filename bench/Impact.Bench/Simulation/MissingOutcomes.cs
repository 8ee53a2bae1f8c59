using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Regression with 200 rows of which 30 % lose their outcome, by chance or when an early measurement of it was low: do 20 imputed sets hold the slope, and do the complete rows fail?</summary>
/// <remarks>
/// Values as somebody had them cannot fill in what nobody left has: the more of the low outcomes are gone, the more the slope is flattened (von Hippel 2025, arXiv:2506.22981).
/// Matching has to hold there too: what a donor gives is moved by the difference between the predictions.
/// </remarks>
internal static class MissingOutcomes
{
    private const int Rows = 200;
    private const double Slope = 0.5;
    private static readonly (double, double) Right = (0.93, 0.97);
    private static readonly (double, double) TooLow = (0, 0.93);
    private const string Inner = """{"estimator":"ols","outcome":"y","terms":"x","vcov":"classical"}""";

    public static IEnumerable<Check> Run(int replicates, int seed) =>
    [
        .. Run(replicates, seed, "30 % of 200 outcomes missing by chance", new(_ => 0.3, Right)),
        .. Run(replicates, seed, "30 % of 200 outcomes missing, low ones sooner", new(early => 1 / (1 + Math.Exp(1.05 + early)), TooLow)),
        .. Run(replicates, seed, "30 % of 200 outcomes missing, few low ones left to give", new(early => 1 / (1 + Math.Exp(1.55 + (2 * early))), TooLow)),
    ];

    private static IEnumerable<Check> Run(int replicates, int seed, string topic, Leaving leaving)
    {
        var covered = MonteCarlo.Repeat(replicates, seed, s => Covers(s, leaving.Chance));
        yield return new Check(topic, "20 sets of normal draws: coverage of the slope", MonteCarloShare.Count(covered, c => c.Drawn), Right);
        yield return new Check(topic, "20 sets by matching: coverage of the slope", MonteCarloShare.Count(covered, c => c.Matched), Right);
        yield return new Check(topic, "complete rows: coverage of the slope", MonteCarloShare.Count(covered, c => c.Complete), leaving.Complete);
    }

    private static (bool Drawn, bool Matched, bool Complete) Covers(ulong seed, Func<double, double> chance)
    {
        var table = Study(new CounterRandom(seed, 11), chance);
        bool Holds(string spec) => Estimators.Run(spec, table) is Estimate estimate && estimate["x"] is { Low: <= Slope, High: >= Slope };
        bool Imputed(string method) => Holds($$"""{"estimator":"mi","method":"{{method}}","seed":{{seed}},"auxiliary":"early","inner":{{Inner}}}""");
        return (Imputed("normal"), Imputed("pmm"), Holds(Inner));
    }

    private static Table Study(CounterRandom random, Func<double, double> chance)
    {
        var (x, y, early) = (new double[Rows], new double[Rows], new double[Rows]);
        for (var i = 0; i < Rows; i++)
        {
            x[i] = random.NextNormal();
            y[i] = (Slope * x[i]) + random.NextNormal();
            early[i] = y[i] + (0.5 * random.NextNormal());
            if (random.NextDouble() < chance(early[i])) y[i] = double.NaN;
        }

        return new([new NumberColumn("x", x), new NumberColumn("y", y), new NumberColumn("early", early)]);
    }

    /// <summary>Chance to leave given the early measurement, and the coverage to expect of the complete rows. Imputation has to hold always, by either method.</summary>
    private sealed record Leaving(Func<double, double> Chance, (double, double) Complete);
}
