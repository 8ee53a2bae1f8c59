using Impact.Core.Estimation;
using Impact.Core.Estimation.Panels;
using Impact.Core.Estimation.Staggered;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Support that starts at three moments and works better the longer it lasts: does the mean over all treated group-moments come out?</summary>
/// <remarks>A regression with unit and period effects takes earlier starters as comparison while their effect still grows: Goodman-Bacon (2021), Callaway and Sant'Anna (2021).</remarks>
internal static class StaggeredStarts
{
    private const int Units = 400;
    private const int Periods = 8;
    private const double GrowthPerPeriod = 0.2;
    private const string Term = "supported";

    /// <summary>Moments of the start, each as likely as never.</summary>
    private static readonly double[] Starts = [3, 5, 7, double.PositiveInfinity];

    public static IEnumerable<Check> Run(int replicates, int seed)
    {
        var found = MonteCarlo.Repeat(replicates, seed, Once);
        const string topic = "400 units × 8 periods, starts at 3, 5, 7 or never, growing effect";
        EstimatesOfMany Of(string name, Func<(TermEstimate ByGroup, TermEstimate TwoWay), TermEstimate> which) => new(name, [.. found.Select(which)], Truth);
        yield return Check.Unbiased(topic, Of("Callaway–Sant'Anna, simple", f => f.ByGroup), 2);
        yield return Check.Covers(topic, Of("Callaway–Sant'Anna, simple", f => f.ByGroup));
        yield return Check.Biased(topic, Of("two-way fixed effects", f => f.TwoWay), 2);
        EstimatesOfMany Missing(Func<Unit, double, double> chance) => new("Callaway–Sant'Anna per comparison, simple", MonteCarlo.Repeat(replicates, seed, s => WithMissedMoments(s, chance)), Truth);
        var byChance = Missing((_, _) => 0.25);
        yield return Check.Unbiased("the same, a quarter of the moments missed by chance", byChance, 2);
        yield return Check.Covers("the same, a quarter of the moments missed by chance", byChance);
        var byLevel = Missing((unit, _) => LowSooner(unit.Level));
        yield return Check.Unbiased("the same, a fifth of the moments missed, by units of a low level sooner", byLevel, 2);
        yield return Check.Covers("the same, a fifth of the moments missed, by units of a low level sooner", byLevel);
        var byOutcome = Missing((_, outcome) => LowSooner(outcome - 0.7));
        yield return Check.Biased("the same, a fifth of the moments missed, low outcomes sooner", byOutcome, 2);
        yield return Check.Covers("the same, a fifth of the moments missed, low outcomes sooner", byOutcome);
    }

    /// <summary>Chance to miss a moment; about a fifth on average.</summary>
    private static double LowSooner(double value) => 1 / (1 + Math.Exp(1.6 + (0.7 * value)));

    /// <summary>Mean effect over the treated group-moments; the groups are equally likely.</summary>
    private static double Truth => (from g in Starts from t in Enumerable.Range(1, Periods) where t >= g select Effect(g, t)).Average();

    private static double Effect(double start, int time) => time >= start ? GrowthPerPeriod * (time - start + 1) : 0;

    private static (TermEstimate ByGroup, TermEstimate TwoWay) Once(ulong seed)
    {
        var (units, first) = Study(new CounterRandom(seed, 8));
        double[][] outcomes = [.. units.Select(u => u.Outcomes)];
        return (ByGroup(outcomes, first), TwoWay(outcomes, first));
    }

    private static TermEstimate WithMissedMoments(ulong seed, Func<Unit, double, double> chance)
    {
        var random = new CounterRandom(seed, 18);
        var (units, first) = Study(random);
        return ByGroup([.. units.Select(u => Array.ConvertAll(u.Outcomes, y => random.NextDouble() < chance(u, y) ? double.NaN : y))], first);
    }

    private static (Unit[] Units, double[] First) Study(CounterRandom random)
    {
        double[] first = [.. Enumerable.Range(0, Units).Select(_ => Starts[random.NextInt(Starts.Length)])];
        return ([.. first.Select(start => Series(start, random))], first);
    }

    private static TermEstimate ByGroup(double[][] units, double[] first)
    {
        double[][] outcomes = [.. Enumerable.Range(0, Periods).Select(t => units.Select(u => u[t]).ToArray())];
        var panel = new GroupTimePanel([.. Enumerable.Range(1, Periods)], first, outcomes, [.. outcomes.Select(_ => Array.Empty<Covariate>())]);
        var effects = GroupTimeEffects.Of(panel, new GroupTimeRules("dr", UsesNotYetTreated: false, HasUniversalBase: false))!;
        return new Aggregation(panel, effects).Simple.Term(Term, null, 0.95);
    }

    /// <summary>A level that goes with the start, a common trend, and errors that resemble the period before.</summary>
    private static Unit Series(double start, CounterRandom random)
    {
        var (level, error) = (random.NextNormal() + (double.IsPositiveInfinity(start) ? 0 : 1 / start), random.NextNormal());
        var values = new double[Periods];
        for (var t = 1; t <= Periods; t++)
        {
            values[t - 1] = level + (0.1 * t) + Effect(start, t) + error;
            error = (0.5 * error) + (Math.Sqrt(0.75) * random.NextNormal());
        }

        return new(level, values);
    }

    /// <summary>The stable level of a unit and its outcome per period.</summary>
    private sealed record Unit(double Level, double[] Outcomes);

    private static TermEstimate TwoWay(double[][] units, double[] first)
    {
        var byUnit = Clusters.Of(Enumerable.Range(0, Units * Periods).Select(i => i / Periods));
        var byPeriod = Clusters.Of(Enumerable.Range(0, Units * Periods).Select(i => i % Periods));
        double[] supported = [.. Enumerable.Range(0, Units * Periods).Select(i => 1 + (i % Periods) >= first[i / Periods] ? 1.0 : 0.0)];
        var model = new LinearModel([.. units.SelectMany(u => u)], new Design([Term], [supported]));
        var fit = Absorption.Absorb(model, [byUnit, byPeriod], byUnit).Fit()!;
        return Wald.Term(fit, Covariance.Of(fit, CovarianceKind.CR1, byUnit)!, fit.IndexOf(Term), 0.95);
    }
}
