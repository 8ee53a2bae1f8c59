using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Panels;

/// <summary>Takes the effects of factors (units, periods) out of a linear model.</summary>
/// <remarks>
/// Frisch and Waugh (1933), Lovell (1963). The factor with most levels is taken out by subtracting means, which is exact; the levels of the others become
/// columns before the terms, less the same means. A term that is nothing but such effects becomes a column of zeros and is left out by name.
/// </remarks>
internal static class Absorption
{
    private const string EffectPrefix = "effect:";

    /// <summary>The model without the effects. Its first columns are the effects of the smaller factors.</summary>
    /// <param name="model">The model with terms only, no intercept.</param>
    /// <param name="factors">Groups of rows; at least one.</param>
    /// <param name="clusters">Clusters of the errors; effects within clusters cost no degrees of freedom (Stata's and fixest's convention). Null: all count.</param>
    /// <param name="correctsClusters">Whether residuals are corrected per cluster (CR2, CR3). Then only a factor within the clusters is taken out, which changes nothing (Pustejovsky and Tipton 2018, theorem 2).</param>
    public static LinearModel Absorb(LinearModel model, IReadOnlyList<Clusters> factors, Clusters? clusters, bool correctsClusters = false)
    {
        var largest = Absorbed(factors, clusters, correctsClusters);
        var others = factors.Where(f => !ReferenceEquals(f, largest)).ToArray();
        var effects = others.SelectMany((f, number) => Enumerable.Range(0, f.Count).Select(level => Effect(f, number, level)));
        var design = new Design([], []).With(effects).With(model.Design.Names.Zip(model.Design.Columns, (n, c) => new Covariate(n, c)));
        if (largest is null) return model with { Design = design };
        var nestedOthers = others.Where(f => IsNested(f, clusters)).Sum(f => f.Count - 1);
        return model with
        {
            Outcome = WithoutMeans(model.Outcome, largest, model.Weights),
            Design = design with { Columns = [.. design.Columns.Select(c => WithoutMeans(c, largest, model.Weights))] },
            AbsorbedParameters = (IsNested(largest, clusters) ? 1 : largest.Count) - nestedOthers,
            AbsorbedLeverage = LeverageOf(largest, model.Weights),
            WeightsArePrecisions = true,
        };
    }

    /// <summary>Number of effects that stay as columns.</summary>
    public static int Columns(IReadOnlyList<Clusters> factors, Clusters? clusters, bool correctsClusters) =>
        factors.Sum(f => f.Count) - (Absorbed(factors, clusters, correctsClusters)?.Count ?? 0);

    /// <summary>Whether a column of a fit stands for an absorbed effect.</summary>
    public static bool IsEffect(string name) => name.StartsWith(EffectPrefix, StringComparison.Ordinal);

    private static Covariate Effect(Clusters factor, int number, int level) =>
        new(EffectPrefix + (char)('a' + number) + level.ToString(System.Globalization.CultureInfo.InvariantCulture), Array.ConvertAll(factor.Ids, id => id == level ? 1.0 : 0.0));

    private static Clusters? Absorbed(IReadOnlyList<Clusters> factors, Clusters? clusters, bool correctsClusters) =>
        factors.Where(f => !correctsClusters || IsNested(f, clusters)).MaxBy(f => f.Count);

    /// <summary>w / Σw of the group; none for a row that is alone in its group, which says nothing about the terms.</summary>
    private static double[] LeverageOf(Clusters factor, double[]? weights)
    {
        var (rows, totals) = (new int[factor.Count], new double[factor.Count]);
        for (var i = 0; i < factor.Ids.Length; i++)
        {
            rows[factor.Ids[i]]++;
            totals[factor.Ids[i]] += weights?[i] ?? 1;
        }
        return [.. factor.Ids.Select((id, i) => rows[id] == 1 ? 0 : (weights?[i] ?? 1) / totals[id])];
    }

    private static bool IsNested(Clusters factor, Clusters? clusters) => clusters is not null && factor.Cross(clusters).Count == factor.Count;

    private static double[] WithoutMeans(double[] values, Clusters factor, double[]? weights)
    {
        var (sums, totals) = (new double[factor.Count], new double[factor.Count]);
        for (var i = 0; i < values.Length; i++)
        {
            var weight = weights?[i] ?? 1;
            sums[factor.Ids[i]] += weight * values[i];
            totals[factor.Ids[i]] += weight;
        }
        var rest = new double[values.Length];
        for (var i = 0; i < values.Length; i++) rest[i] = values[i] - (sums[factor.Ids[i]] / totals[factor.Ids[i]]);
        return Kernels.Dot(rest, rest) > Math.Pow(IndependentColumns.Tolerance, 2) * Kernels.Dot(values, values) ? rest : new double[values.Length];
    }
}
