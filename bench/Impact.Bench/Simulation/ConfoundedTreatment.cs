using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>A thousand persons of whom the worse off are treated more often; models see x, while treatment or outcome may depend on a bend of it.</summary>
/// <remarks>Robins, Rotnitzky and Zhao (1994): one right model is enough for the augmented estimator, none is not.</remarks>
internal static class ConfoundedTreatment
{
    private const int Persons = 1000;
    private const double Truth = 1;

    public static IEnumerable<Check> Run(int replicates, int seed) => Specified.All.SelectMany(models => Run(models, (replicates, seed)));

    private static IEnumerable<Check> Run(Specified models, (int Replicates, int Seed) simulation)
    {
        var found = MonteCarlo.Repeat(simulation.Replicates, simulation.Seed, seed => Once(models, new(seed, 9)));
        var topic = $"effect on 1,000 persons, {models}";
        var weighted = new EstimatesOfMany("inverse probability weighting", [.. found.Select(f => f.Weighted)], Truth);
        var augmented = new EstimatesOfMany("augmented weighting", [.. found.Select(f => f.Augmented)], Truth);
        if (models.Propensity) yield return Check.Covers(topic, weighted);
        yield return models.Propensity ? Check.Unbiased(topic, weighted, 3) : Check.Biased(topic, weighted, 3);
        yield return models.IsEnough ? Check.Unbiased(topic, augmented, 3) : Check.Biased(topic, augmented, 3);
        if (models is { Propensity: true, Outcome: true }) yield return Check.Covers(topic, augmented);
    }

    private static (TermEstimate Weighted, TermEstimate Augmented) Once(Specified models, CounterRandom random)
    {
        double[] Draw(Func<int, double> f) => [.. Enumerable.Range(0, Persons).Select(f)];
        double[] x1 = Draw(_ => random.NextNormal()), x2 = Draw(_ => random.NextNormal());
        double Drives(bool isRight, int i) => isRight ? x1[i] : Bend(x1[i]);
        var treated = Draw(i => random.NextDouble() < Logistic((0.7 * Drives(models.Propensity, i)) + (0.4 * x2[i])) ? 1 : 0);
        var y = Draw(i => Drives(models.Outcome, i) + (treated[i] * (Truth + (0.5 * x2[i]))) + random.NextNormal());
        var table = new Table([new NumberColumn("y", y), new NumberColumn("treated", treated), new NumberColumn("x1", x1), new NumberColumn("x2", x2)]);
        return (Estimate("ipw", table), Estimate("aipw", table));
    }

    private static TermEstimate Estimate(string estimator, Table table) =>
        ((Estimate)Estimators.Run($$"""{"estimator":"{{estimator}}","outcome":"y","treatment":"treated","covariates":["x1","x2"]}""", table)).Terms[0];

    /// <summary>x with a square mixed in, mean 0 and variance 1.</summary>
    private static double Bend(double x) => (x + (((x * x) - 1) / Math.Sqrt(2))) / Math.Sqrt(2);

    private static double Logistic(double logit) => 1 / (1 + Math.Exp(-logit));
}
