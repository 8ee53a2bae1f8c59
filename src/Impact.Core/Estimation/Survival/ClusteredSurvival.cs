namespace Impact.Core.Estimation.Survival;

/// <summary>Variances of a survival curve when one person or household has several times in it: Greenwood's sum takes them for strangers and comes out too small.</summary>
/// <remarks>
/// Each cluster's influence on −log S, summed over its times (D. Y. Lin and L. J. Wei 1989); with every time its own cluster the sum of squares is Greenwood's.
/// √(G / (G − 1)) and t with G − 1 degrees of freedom as everywhere in this project.
/// </remarks>
internal sealed class ClusteredSurvival
{
    private readonly double[][] steps;
    private readonly double correction;

    /// <summary>Degrees of freedom: clusters less one.</summary>
    public double Df => steps[0].Length - 1;

    /// <summary>Computes the influences.</summary>
    /// <param name="people">The times.</param>
    /// <param name="clusters">Cluster of each time, at least two different.</param>
    /// <param name="sets">Risk sets of the times.</param>
    public ClusteredSurvival(IReadOnlyList<FollowUp> people, IReadOnlyList<string> clusters, IReadOnlyList<RiskSet> sets)
    {
        var numbers = clusters.Distinct().Select((name, number) => (name, number)).ToDictionary(c => c.name, c => c.number);
        var members = people.Zip(clusters, (person, cluster) => (Person: person, Cluster: numbers[cluster])).ToLookup(m => m.Person.Time);
        var atRisk = new int[numbers.Count];
        foreach (var cluster in clusters) atRisk[numbers[cluster]]++;
        correction = numbers.Count / (numbers.Count - 1.0);
        steps = [.. sets.Select(set => Step(set, [.. members[set.Time]], atRisk))];
    }

    /// <summary>Variance of −log S after each risk set.</summary>
    public double[] Cumulative()
    {
        var sums = new double[steps[0].Length];
        return [.. steps.Select(step =>
        {
            for (var c = 0; c < sums.Length; c++) sums[c] += step[c];
            return correction * sums.Sum(s => s * s);
        })];
    }

    /// <summary>Variance of a sum of weights times the steps of −log S, for example of the area under the curve.</summary>
    /// <param name="weights">Weight of each risk set.</param>
    public double Weighted(IReadOnlyList<double> weights) => correction * Enumerable.Range(0, steps[0].Length).Sum(c => Math.Pow(steps.Select((step, at) => weights[at] * step[c]).Sum(), 2));

    private static double[] Step(RiskSet set, (FollowUp Person, int Cluster)[] leaving, int[] atRisk)
    {
        var step = new double[atRisk.Length];
        double left = set.AtRisk - set.Events;
        if (set.Events > 0 && left > 0)
        {
            for (var c = 0; c < step.Length; c++) step[c] = -atRisk[c] * set.Events / (set.AtRisk * left);
            foreach (var (_, cluster) in leaving.Where(m => m.Person.Event)) step[cluster] += 1 / left;
        }

        foreach (var (_, cluster) in leaving) atRisk[cluster]--;
        return step;
    }
}
