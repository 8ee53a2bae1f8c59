namespace Impact.Bench.Simulation;

/// <summary>Checks estimators on invented data of which the truth is known: does a 95 % interval hold it 95 times of a hundred?</summary>
internal static class SimulateCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var options = new Options(arguments);
        var (replicates, seed, only) = (options.Number("replicates", 2000), options.Number("seed", 1), options.Text("only"));
        var checks = new List<Check>();
        Console.WriteLine("| simulated | counted | figure (95 % interval of the simulation) | must be in | holds |\n|---|---|---|---|---|");
        foreach (var check in Topics.Where(t => only is null || t.Name == only).SelectMany(t => t.Run(replicates, seed)))
        {
            Console.WriteLine(check);
            checks.Add(check);
        }

        return checks.Count > 0 && checks.All(c => c.Holds) ? 0 : 1;
    }

    private static IReadOnlyList<(string Name, Func<int, int, IEnumerable<Check>> Run)> Topics { get; } =
    [
        ("regression", HeteroscedasticRegression.Run),
        ("clusters", FewClusters.Run),
        ("mixed", FewGroups.Run),
        ("counts", FewClustersOfCounts.Run),
        ("states", MovesBetweenStates.Run),
        ("serial", SerialCorrelation.Run),
        ("shares", (_, _) => ShareIntervals.Run()),
        ("effect-sizes", EffectSizes.Run),
        ("costs", SkewedCosts.Run),
        ("outcomes", ManyOutcomes.Run),
        ("scales", ItemScales.Run),
        ("areas", AreaFigures.Run),
        ("staggered", StaggeredStarts.Run),
        ("weighting", ConfoundedTreatment.Run),
        ("dr-did", ConfoundedChange.Run),
        ("missing", MissingOutcomes.Run),
        ("answers", MissingAnswers.Run),
        ("series", BrokenSeries.Run),
        ("series-break", BrokenSeries.RunWithBreak),
        ("series-errors", BrokenSeries.RunWithOtherErrors),
        ("staggered-claims", StaggeredClaims.Run),
    ];
}
