using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>A thousand persons whose trend and whose treatment go with covariates, and no effect: doubly robust difference-in-differences with right and wrong models.</summary>
/// <remarks>
/// The four designs of Sant'Anna and Zhao (2020), section 4: trend and treatment depend on x or on the transformations z of Kang and Schafer (2007); the estimator always sees z.
/// </remarks>
internal static class ConfoundedChange
{
    private const int Persons = 1000;

    private static readonly string[] Methods = ["improved", "traditional"];

    public static IEnumerable<Check> Run(int replicates, int seed) => Specified.All.SelectMany(models => Run(models, (replicates, seed)));

    private static IEnumerable<Check> Run(Specified models, (int Replicates, int Seed) simulation)
    {
        var found = MonteCarlo.Repeat(simulation.Replicates, simulation.Seed, seed => Once(models, new(seed, 10)));
        var topic = $"change of 1,000 persons, {models}";
        for (var m = 0; m < Methods.Length; m++)
        {
            var estimates = new EstimatesOfMany("DR-DiD, " + Methods[m], [.. found.Select(f => f[m])], 0);
            yield return models.IsEnough ? Check.Unbiased(topic, estimates, 3) : Check.Biased(topic, estimates, 3);
            if (models.IsEnough) yield return Check.Covers(topic, estimates);
        }
    }

    private static TermEstimate[] Once(Specified models, CounterRandom random)
    {
        var (before, after, treated) = (new double[Persons], new double[Persons], new double[Persons]);
        double[][] z = [new double[Persons], new double[Persons], new double[Persons], new double[Persons]];
        for (var i = 0; i < Persons; i++)
        {
            double[] x = [random.NextNormal(), random.NextNormal(), random.NextNormal(), random.NextNormal()], seen = Transformed(x);
            for (var j = 0; j < z.Length; j++) z[j][i] = seen[j];
            var trend = Trend(models.Outcome ? seen : x);
            treated[i] = random.NextDouble() < Propensity(models.Propensity ? seen : x) ? 1 : 0;
            var level = (treated[i] * trend) + random.NextNormal();
            (before[i], after[i]) = (trend + level + random.NextNormal(), (2 * trend) + level + random.NextNormal());
        }

        var table = new Table([new NumberColumn("before", before), new NumberColumn("after", after), new NumberColumn("treated", treated), .. z.Select((column, j) => new NumberColumn($"z{j + 1}", column))]);
        return [.. Methods.Select(method => Estimate(method, table))];
    }

    private static double Trend(double[] w) => 210 + (27.4 * w[0]) + (13.7 * (w[1] + w[2] + w[3]));

    private static double Propensity(double[] w) => 1 / (1 + Math.Exp(-0.75 * (-w[0] + (0.5 * w[1]) - (0.25 * w[2]) - (0.1 * w[3]))));

    /// <summary>The transformations, each less its mean and divided by its standard deviation (exact, the second by quadrature).</summary>
    private static double[] Transformed(double[] x) =>
    [
        (Math.Exp(x[0] / 2) - 1.1331484530668263) / 0.6039005332108811,
        x[1] / (1 + Math.Exp(x[0])) / 0.5416447506051287,
        (Math.Pow(0.6 + (x[0] * x[2] / 25), 3) - 0.21888) / 0.04453406785821403,
        (Math.Pow(20 + x[1] + x[3], 2) - 402) / 56.639209034025185,
    ];

    private static TermEstimate Estimate(string method, Table table) => ((Estimate)Estimators.Run(
        $$"""{"estimator":"dr-did","outcome_pre":"before","outcome_post":"after","treatment":"treated","covariates":["z1","z2","z3","z4"],"method":"{{method}}"}""", table)).Terms[0];
}
