using System.Globalization;

namespace Impact.Bench.Simulation;

/// <summary>A line of the table: a figure, and the band in which it has to be.</summary>
/// <param name="Topic">What was simulated.</param>
/// <param name="What">What was counted.</param>
/// <param name="Value">The figure, 0 to 1.</param>
/// <param name="Uncertainty">Uncertainty of the simulation itself, as text.</param>
/// <param name="Band">Lowest and highest value that is right.</param>
internal sealed record Check(string Topic, string What, double Value, string Uncertainty, (double Low, double High) Band)
{
    public Check(string topic, string what, MonteCarloShare share, (double, double) band)
        : this(topic, what, share.Value, share.Interval, band)
    {
    }

    public bool Holds => Value >= Band.Low && Value <= Band.High;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"| {Topic} | {What} | {100 * Value:0.0} % ({Uncertainty}) | {100 * Band.Low:0.#}–{100 * Band.High:0.#} % | {(Holds ? "yes" : "NO")} |");
}

/// <summary>Checks estimators on invented data of which the truth is known: does a 95 % interval hold it 95 times of a hundred?</summary>
internal static class SimulateCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var options = new Options(arguments);
        var (replicates, seed) = (options.Number("replicates", 2000), options.Number("seed", 1));
        var checks = new List<Check>();
        Console.WriteLine("| simulated | counted | figure (95 % interval of the simulation) | must be in | holds |\n|---|---|---|---|---|");
        foreach (var check in All(replicates, seed))
        {
            Console.WriteLine(check);
            checks.Add(check);
        }

        return checks.All(c => c.Holds) ? 0 : 1;
    }

    private static IEnumerable<Check> All(int replicates, int seed) =>
    [
        .. HeteroscedasticRegression.Run(replicates, seed),
        .. FewClusters.Run(replicates, seed),
        .. SerialCorrelation.Run(replicates, seed),
        .. ShareIntervals.Run(),
        .. EffectSizes.Run(replicates, seed),
        .. SkewedCosts.Run(replicates, seed),
        .. ManyOutcomes.Run(replicates, seed),
        .. ItemScales.Run(replicates, seed),
        .. AreaFigures.Run(replicates, seed),
    ];
}
