using Impact.Core.Estimation;
using Impact.Core.Estimation.Panels;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Difference-in-differences with 40 units and 6 periods that resemble the period before, and no effect.</summary>
/// <remarks>Errors by row ignore the resemblance and find effects that are not there: Bertrand, Duflo and Mullainathan (2004).</remarks>
internal static class SerialCorrelation
{
    private const int Units = 40;
    private const int Periods = 6;
    private const double Rho = 0.6;
    private const string Term = "supported";

    public static IEnumerable<Check> Run(int replicates, int seed)
    {
        var found = MonteCarlo.Repeat(replicates, seed, Finds);
        const string topic = "difference-in-differences, 40 units × 6 periods, AR(1) 0.6";
        yield return new(topic, "errors by unit: false findings", MonteCarloShare.Count(found, f => f.ByUnit), (0.03, 0.08));
        yield return new(topic, "errors by row (HC1): false findings", MonteCarloShare.Count(found, f => f.ByRow), (0.15, 1));
    }

    private static (bool ByUnit, bool ByRow) Finds(ulong seed)
    {
        var random = new CounterRandom(seed, 3);
        double[] y = [.. Enumerable.Range(0, Units).SelectMany(_ => Series(random))];
        double[] supported = [.. from unit in Enumerable.Range(0, Units) from period in Enumerable.Range(0, Periods) select unit % 2 == 0 && period >= 3 ? 1.0 : 0.0];
        var units = Clusters.Of(Enumerable.Range(0, Units * Periods).Select(i => i / Periods));
        var periods = Clusters.Of(Enumerable.Range(0, Units * Periods).Select(i => i % Periods));
        var model = new LinearModel(y, new Design([Term], [supported]));
        var byUnit = Absorption.Absorb(model, [units, periods], units).Fit()!;
        var byRow = Absorption.Absorb(model, [units, periods], null).Fit()!;
        return (IsFound(byUnit, Covariance.Of(byUnit, CovarianceKind.CR1, units)!), IsFound(byRow, Covariance.Of(byRow, CovarianceKind.HC1)!));
    }

    private static IEnumerable<double> Series(CounterRandom random)
    {
        var (level, value) = (random.NextNormal(), random.NextNormal());
        for (var period = 0; period < Periods; period++)
        {
            yield return level + value;
            value = (Rho * value) + (Math.Sqrt(1 - (Rho * Rho)) * random.NextNormal());
        }
    }

    private static bool IsFound(Fit fit, Covariance covariance) => Wald.Term(fit, covariance, fit.IndexOf(Term), 0.95).P < 0.05;
}
