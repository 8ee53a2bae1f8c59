using Impact.Core.Numerics;

namespace Impact.Core.Estimation.StandardErrors;

/// <summary>Errors that are shared within two groupings at once.</summary>
internal static class TwoWayClusters
{
    /// <summary>V = V(first) + V(second) - V(first × second).</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="first">Clusters.</param>
    /// <param name="second">Other clusters of the same rows.</param>
    /// <param name="scaled">Whether each part is multiplied by its own G/(G-1) and the whole by (n-1)/(n-k).</param>
    /// <returns>A matrix that can have a negative diagonal. Degrees of freedom: the smaller number of clusters - 1, a convention.</returns>
    /// <remarks>Cameron, Gelbach and Miller (2011), J. Bus. Econ. Stat. 29(2), 238–249.</remarks>
    public static Covariance Sandwich(Fit fit, Clusters first, Clusters second, bool scaled)
    {
        var meat = Meat(fit, first, scaled).Plus(1, Meat(fit, second, scaled)).Plus(-1, Meat(fit, first.Cross(second), scaled));
        var factor = scaled ? (fit.N - 1.0) / fit.ResidualDf : 1;
        var df = Math.Min(first.Count, second.Count) - 1;
        return new Covariance(new SquareMatrix(meat.Size).Plus(factor, fit.Triangle.Unwhiten(meat)), _ => df);
    }

    private static SquareMatrix Meat(Fit fit, Clusters clusters, bool scaled)
    {
        var meat = ClusterSums.Meat(fit, clusters);
        return new SquareMatrix(meat.Size).Plus(scaled ? clusters.Count / (clusters.Count - 1.0) : 1, meat);
    }
}
