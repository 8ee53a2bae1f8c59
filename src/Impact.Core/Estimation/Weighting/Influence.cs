namespace Impact.Core.Estimation.Weighting;

/// <summary>An estimate with the influence of each unit on it.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Function">Influence function at each of the n units; its mean is about zero.</param>
/// <remarks>Standard error √(Σ IF²)/n; with clusters √(G/(G-1) · Σ_g (Σ_{i in g} IF_i)²)/n on G - 1 degrees of freedom.</remarks>
internal sealed record Influence(double Value, double[] Function)
{
    /// <summary>The term with its interval.</summary>
    /// <param name="name">Name of the term.</param>
    /// <param name="clusters">Clusters of the units; null when units are independent.</param>
    /// <param name="level">Coverage of the interval.</param>
    public TermEstimate Term(string name, Clusters? clusters, double level) =>
        Wald.Term(name, (Value, Se(clusters), clusters is null ? double.PositiveInfinity : clusters.Count - 1), level);

    /// <summary>Standard error.</summary>
    public double Se(Clusters? clusters) => clusters is null
        ? Math.Sqrt(Function.Sum(f => f * f)) / Function.Length
        : Math.Sqrt(clusters.Count / (clusters.Count - 1.0) * Sums(clusters).Sum(s => s * s)) / Function.Length;

    /// <summary>A linear combination of estimates of the same units.</summary>
    /// <param name="parts">Estimates.</param>
    /// <param name="weights">One weight per estimate.</param>
    public static Influence Combine(IReadOnlyList<Influence> parts, IReadOnlyList<double> weights)
    {
        var function = new double[parts[0].Function.Length];
        for (var k = 0; k < parts.Count; k++) Numerics.Kernels.AddScaled(weights[k], parts[k].Function, function);
        return new Influence(parts.Zip(weights, (p, w) => p.Value * w).Sum(), function);
    }

    private double[] Sums(Clusters clusters)
    {
        var sums = new double[clusters.Count];
        for (var i = 0; i < Function.Length; i++) sums[clusters.Ids[i]] += Function[i];
        return sums;
    }
}
