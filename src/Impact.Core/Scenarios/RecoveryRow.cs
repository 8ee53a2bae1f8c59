namespace Impact.Core.Scenarios;

/// <summary>How often one interval held the truth, over many seeds.</summary>
/// <param name="What">What the interval is about.</param>
/// <param name="Truth">Value that was put in.</param>
/// <param name="Hits">Studies in which it held the truth.</param>
/// <param name="Studies">Studies in which there was an interval.</param>
internal sealed record RecoveryRow(string What, double Truth, int Hits, int Studies)
{
    /// <summary>Chance that a right table has a row that is called wrong, over all its rows.</summary>
    private const double FalseAlarm = 0.01;

    /// <summary>Counts over studies, in the order of the first.</summary>
    public static IReadOnlyList<RecoveryRow> Of(IEnumerable<IReadOnlyList<Recovered>> studies) =>
        [.. studies.SelectMany(s => s).GroupBy(r => r.What).Select(g => new RecoveryRow(g.Key, g.First().Truth, g.Count(r => r.Holds), g.Count()))];

    /// <summary>Whether so few hits are still to be expected of an interval with the stated coverage.</summary>
    /// <param name="rows">Number of rows judged together (Bonferroni).</param>
    /// <remarks>Exact binomial, one-sided: an interval that holds the truth more often than stated is wide, not wrong.</remarks>
    public bool IsAsStated(int rows) => ChanceOfAtMost(Hits) >= FalseAlarm / rows;

    private double ChanceOfAtMost(int hits) => Hits == Studies ? 1 : Enumerable.Range(0, hits + 1).Sum(k => Math.Exp(LogChance(k)));

    private double LogChance(int hits) =>
        LogFactorial(Studies) - LogFactorial(hits) - LogFactorial(Studies - hits) + (hits * Math.Log(Recovery.Stated)) + ((Studies - hits) * Math.Log(1 - Recovery.Stated));

    private static double LogFactorial(int n) => Enumerable.Range(1, n).Sum(k => Math.Log(k));
}
