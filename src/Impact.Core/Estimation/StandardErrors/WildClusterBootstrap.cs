using Impact.Core.Numerics;

namespace Impact.Core.Estimation.StandardErrors;

/// <summary>Test and interval of one coefficient from residuals whose signs are redrawn per cluster, for few clusters.</summary>
/// <remarks>
/// Cameron, Gelbach and Miller (2008), Rev. Econ. Stat. 90(3), 414–427: null hypothesis imposed, Rademacher signs, t with CR1 errors. Under 8 clusters the signs give too few different draws, and
/// the six points of Webb (2023, Can. J. Econ. 56(3), 839–858) are drawn instead. With d = R⁻ᵀc every draw
/// follows from Q_g'e_g and Q_g'Q_g d of the clusters; the restricted residuals of another null value are a shift along Q_g'Q_g d, so that the interval (the null values that are not
/// rejected) costs no new fit.
/// </remarks>
internal sealed class WildClusterBootstrap
{
    private const int FewestForSigns = 8;
    private const int MostEnumerated = 12;
    private const int RandomDraws = 9999;
    private const double Ties = 1e-10;

    private readonly double[] direction;
    private readonly double[][] scores;
    private readonly double[][] projections;
    private readonly double estimate;
    private readonly double rawVariance;
    private readonly ulong seed;

    /// <summary>Prepares the draws for a coefficient.</summary>
    public WildClusterBootstrap(Fit fit, Clusters clusters, int coefficient, ulong seed)
    {
        this.seed = seed;
        estimate = fit.Coefficients[coefficient];
        direction = new double[fit.Names.Count];
        direction[coefficient] = 1;
        fit.Triangle.SolveTransposed(direction);
        double[] fitted = new double[fit.N];
        for (var j = 0; j < direction.Length; j++) Kernels.AddScaled(direction[j], fit.Orthonormal[j], fitted);
        scores = [.. clusters.Rows.Select(rows => Project(fit, rows, fit.Residuals))];
        projections = [.. clusters.Rows.Select(rows => Project(fit, rows, fitted))];
        rawVariance = scores.Sum(s => Math.Pow(Kernels.Dot(s, direction), 2));
    }

    private static readonly double[] SixPoints = [-Math.Sqrt(1.5), -1, -Math.Sqrt(0.5), Math.Sqrt(0.5), 1, Math.Sqrt(1.5)];

    /// <summary>Number of draws: every combination of signs for 8 to 12 clusters, else 9,999.</summary>
    public int Draws => DrawsFor(scores.Length);

    /// <summary>How the draws are made for a number of clusters.</summary>
    public static IReadOnlyDictionary<string, object?> Plan(int clusters) => new Dictionary<string, object?>
    {
        ["draws"] = DrawsFor(clusters),
        ["weights"] = clusters < FewestForSigns ? "webb" : "rademacher",
        ["all_combinations"] = clusters is >= FewestForSigns and <= MostEnumerated,
    };

    private static int DrawsFor(int clusters) => clusters is >= FewestForSigns and <= MostEnumerated ? 1 << clusters : RandomDraws;

    /// <summary>Share of the draws with |t*| at least |t|, when the coefficient is a given value.</summary>
    public double P(double nullValue)
    {
        var shift = (estimate - nullValue) / Kernels.Dot(direction, direction);
        double[][] restricted = [.. scores.Zip(projections, (s, v) => Shifted(s, shift, v))];
        double[] along = [.. restricted.Select(a => Kernels.Dot(a, direction))];
        var observed = Math.Abs(estimate - nullValue) / Math.Sqrt(rawVariance);
        var extreme = 0;
        for (var draw = 0; draw < Draws; draw++)
            if (Statistic(restricted, along, Weights(draw)) >= observed * (1 - Ties)) extreme++;
        return (double)extreme / Draws;
    }

    /// <summary>The end of the interval on one side: where the p-value passes 1 - level; null when it never does.</summary>
    /// <param name="step">First step away from the estimate, with the sign of the side.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    public double? Bound(double step, double level)
    {
        const int mostSteps = 40;
        double inside = 0, outside = step;
        for (var i = 0; P(estimate + outside) > 1 - level; i++)
        {
            if (i == mostSteps) return null;
            (inside, outside) = (outside, outside * 2);
        }
        for (var i = 0; i < mostSteps && Math.Abs(outside - inside) > 1e-9 * Math.Abs(step); i++)
        {
            var middle = (inside + outside) / 2;
            if (P(estimate + middle) > 1 - level) inside = middle;
            else outside = middle;
        }
        return estimate + outside;
    }

    /// <summary>A term with the p-value and interval of the bootstrap instead of those of the t distribution.</summary>
    public TermEstimate Replace(TermEstimate term, double level) => term with
    {
        Df = null,
        P = P(0),
        Low = Bound(-2 * term.Se!.Value, level),
        High = Bound(2 * term.Se!.Value, level),
    };

    private double Statistic(double[][] restricted, double[] along, double[] weights)
    {
        var sum = new double[direction.Length];
        for (var g = 0; g < weights.Length; g++) Kernels.AddScaled(weights[g], restricted[g], sum);
        double variance = 0;
        for (var g = 0; g < weights.Length; g++)
        {
            var score = (weights[g] * along[g]) - Kernels.Dot(projections[g], sum);
            variance += score * score;
        }
        return Math.Abs(Kernels.Dot(direction, sum)) / Math.Sqrt(variance);
    }

    private double[] Weights(int draw)
    {
        var weights = new double[scores.Length];
        var random = new CounterRandom(seed, (ulong)draw);
        ulong bits = (ulong)draw;
        for (var g = 0; g < weights.Length; g++)
        {
            if (scores.Length > MostEnumerated && g % 64 == 0) bits = random.NextBits();
            weights[g] = scores.Length < FewestForSigns ? SixPoints[random.NextInt(SixPoints.Length)] : ((bits >> (g % 64)) & 1) == 0 ? 1 : -1;
        }
        return weights;
    }

    private static double[] Project(Fit fit, int[] rows, double[] values)
    {
        var projected = new double[fit.Names.Count];
        for (var j = 0; j < projected.Length; j++)
            foreach (var row in rows) projected[j] += fit.Orthonormal[j][row] * values[row];
        return projected;
    }

    private static double[] Shifted(double[] from, double scale, double[] along)
    {
        var shifted = from.ToArray();
        Kernels.AddScaled(scale, along, shifted);
        return shifted;
    }
}
