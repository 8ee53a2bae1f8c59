using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Answers 0 to 6 of which 30 % are lost, by chance or when an early answer was high (many are 0 then) or low; and a factor of which cells are lost when the outcome is high.</summary>
internal static class MissingAnswers
{
    private const int Rows = 200;
    private const double EffectOfC = 1.5;
    private static readonly (double, double) Right = (0.93, 0.97);
    private const string Answers = """{"estimator":"ols","outcome":"y","terms":"x","vcov":"HC2"}""";
    private const string Factor = """{"estimator":"ols","outcome":"y","terms":["kind","x"],"vcov":"classical"}""";

    /// <summary>Slope of the answer on x: 0.4 times the covariance of the answer with what lies behind it, a sum over its six steps (Stein's identity).</summary>
    private static double Slope(double centre) =>
        0.4 * Math.Sqrt(1.25) * Enumerable.Range(1, 6).Sum(k => Math.Exp(-Math.Pow((k - 0.5 - centre) / 1.5, 2) / 2.5) / Math.Sqrt(2 * Math.PI));

    public static IEnumerable<Check> Run(int replicates, int seed) =>
    [
        .. OfAnswers(replicates, seed, "30 % of 200 answers 0 to 6 missing by chance", (1.5, _ => 0.3)),
        .. OfAnswers(replicates, seed, "30 % of 200 answers 0 to 6 missing, high ones sooner", (1.5, early => 1 / (1 + Math.Exp(1.05 - early)))),
        .. OfAnswers(replicates, seed, "30 % of 200 answers 0 to 6 missing, few high ones left to give", (1.5, early => 1 / (1 + Math.Exp(1.55 - (2 * early))))),
        .. OfAnswers(replicates, seed, "30 % of 200 answers 0 to 6 missing, few low ones left to give", (3, early => 1 / (1 + Math.Exp(1.55 + (2 * early))))),
        .. OfFactor(replicates, seed),
    ];

    private static IEnumerable<Check> OfAnswers(int replicates, int seed, string topic, (double Centre, Func<double, double> Chance) answers)
    {
        var covered = MonteCarlo.Repeat(replicates, seed, s => Holds(Study(s, answers), s, (Answers, "\"auxiliary\":\"early\""), ("x", Slope(answers.Centre))));
        yield return new Check(topic, "20 sets by matching: coverage of the slope", MonteCarloShare.Count(covered, c => c), Right);
    }

    private static IEnumerable<Check> OfFactor(int replicates, int seed)
    {
        const string topic = "a third of 300 cells of a factor missing, high outcomes sooner";
        var covered = MonteCarlo.Repeat(replicates, seed, s => (
            Filled: Holds(Households(s), s, (Factor, "\"factors\":\"kind\""), ("kind=c", EffectOfC)),
            Complete: Estimators.Run(Factor.Insert(1, "\"factors\":\"kind\","), Households(s)) is Estimate e && e["kind=c"] is { Low: <= EffectOfC, High: >= EffectOfC }));
        yield return new Check(topic, "20 sets by multinomial draws: coverage of the effect of a level", MonteCarloShare.Count(covered, c => c.Filled), Right);
        yield return new Check(topic, "complete rows: coverage of the effect of a level", MonteCarloShare.Count(covered, c => c.Complete), (0, 0.93));
    }

    private static bool Holds(Table table, ulong seed, (string Inner, string More) spec, (string Term, double Truth) of) =>
        Estimators.Run($$"""{"estimator":"mi","seed":{{seed}},{{spec.More}},"inner":{{spec.Inner}}}""", table) is Estimate estimate
        && estimate[of.Term].Low <= of.Truth && of.Truth <= estimate[of.Term].High;

    private static Table Study(ulong seed, (double Centre, Func<double, double> Chance) answers)
    {
        var random = new CounterRandom(seed, 14);
        var (x, y, early) = (new double[Rows], new double[Rows], new double[Rows]);
        double Answer(double v) => Math.Clamp(Math.Round(answers.Centre + (1.5 * v)), 0, 6);
        for (var i = 0; i < Rows; i++)
        {
            x[i] = random.NextNormal();
            var behind = (0.5 * x[i]) + random.NextNormal();
            y[i] = Answer(behind);
            early[i] = Answer(behind + (0.5 * random.NextNormal()));
            if (random.NextDouble() < answers.Chance((early[i] - answers.Centre) / 1.5)) y[i] = double.NaN;
        }

        return new([new NumberColumn("x", x), new NumberColumn("y", y), new NumberColumn("early", early)]);
    }

    private static Table Households(ulong seed)
    {
        const int n = 300;
        var random = new CounterRandom(seed, 16);
        var (kind, x, y) = (new string[n], new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            x[i] = random.NextNormal();
            var level = random.NextInt(3);
            y[i] = (EffectOfC / 2 * level) + (0.5 * x[i]) + random.NextNormal();
            kind[i] = random.NextDouble() < 1 / (1 + Math.Exp(2 * (1.2 - y[i]))) ? "" : "abc"[level].ToString();
        }

        return new([new TextColumn("kind", kind), new NumberColumn("x", x), new NumberColumn("y", y)]);
    }
}
