using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Persons who start on the first of three rungs and go up and down by the month; a fifth leave before a year. Does the interval of the chance to be on the third rung after a year hold the truth?</summary>
internal static class MovesBetweenStates
{
    private const int Months = 12;
    private const double Leaving = 0.02;
    private const string Greenwood = "Greenwood";

    private static readonly Setting[] Settings =
    [
        .. from persons in new[] { 60, 200 } from errors in new[] { "by person", Greenwood } select new Setting(FormattableString.Invariant($"{persons} persons on three rungs, all at one pace"), errors, new(persons, 0, 0)),
        .. from errors in new[] { "by person", Greenwood } select new Setting("200 persons on three rungs, quick and slow ones", errors, new(200, 0.6, 0)),
        .. from errors in new[] { "by place", "by person" } select new Setting("20 places of 10 persons on three rungs, quick and slow places", errors, new(200, 0.6, 10)),
    ];

    public static IEnumerable<Check> Run(int replicates, int seed) => Settings.Select(setting => Covers(setting, replicates, seed));

    private static Check Covers(Setting setting, int replicates, int seed)
    {
        var walk = setting.Walk;
        var truth = (Walk.ChanceOfThird(1 - walk.Spread) + Walk.ChanceOfThird(1 + walk.Spread)) / 2;
        var fields = setting.Errors switch { Greenwood => ",\"vcov\":\"greenwood\"", "by place" => ",\"cluster\":\"place\"", _ => "" };
        var spec = $$"""{"estimator":"multi-state","subject":"person","time":"time","state":"state","tau":{{Months}}{{fields}}}""";
        var terms = MonteCarlo.Repeat(replicates, seed, s => ((Estimate)Estimators.Run(spec, walk.Draw(new(s, 16))))["1->3"]);
        var ignoresPlaces = walk.Place > 0 && setting.Errors != "by place";
        return new(setting.Topic, $"multi-state, {setting.Errors}: coverage", MonteCarloShare.Count(terms, t => t.Low <= truth && truth <= t.High), ignoresPlaces ? (0, 0.93) : (0.93, 0.97));
    }

    private sealed record Setting(string Topic, string Errors, Walk Walk);

    /// <summary>How they go.</summary>
    /// <param name="Persons">How many.</param>
    /// <param name="Spread">Pace of the quick and the slow: 1 ± this.</param>
    /// <param name="Place">Persons of one place share their pace; 0 when everybody has an own.</param>
    private sealed record Walk(int Persons, double Spread, int Place)
    {
        private static readonly double[][] Moves = [[0, 0.15, 0], [0.08, 0, 0.12], [0, 0.06, 0]];

        public static double ChanceOfThird(double pace)
        {
            double[] chances = [1, 0, 0];
            for (var month = 0; month < Months; month++)
                chances = [.. Enumerable.Range(0, 3).Select(to => chances[to] + (pace * Enumerable.Range(0, 3).Sum(from => (chances[from] * Moves[from][to]) - (chances[to] * Moves[to][from]))))];
            return chances[2];
        }

        public Table Draw(CounterRandom random)
        {
            var rows = new List<(double Person, double Place, double Time, double State)>();
            var pace = 1.0;
            for (var person = 0; person < Persons; person++)
            {
                if (Place == 0 || person % Place == 0) pace = random.NextDouble() < 0.5 ? 1 - Spread : 1 + Spread;
                rows.AddRange(Steps(random, pace).Select(step => ((double)person, (double)(Place == 0 ? person : person / Place), step.Time, step.State)));
            }

            return new(
            [
                new NumberColumn("person", [.. rows.Select(r => r.Person)]), new NumberColumn("place", [.. rows.Select(r => r.Place)]),
                new NumberColumn("time", [.. rows.Select(r => r.Time)]), new NumberColumn("state", [.. rows.Select(r => r.State)]),
            ]);
        }

        private static IEnumerable<(double Time, double State)> Steps(CounterRandom random, double pace)
        {
            var state = 0;
            yield return (0, 1);
            for (var month = 1; month <= Months + 3; month++)
            {
                var chance = random.NextDouble() / pace;
                if (chance < Moves[state].Sum()) state = Enumerable.Range(0, 3).First(to => Moves[state].Take(to + 1).Sum() > chance);
                yield return (month, state + 1);
                if (random.NextDouble() < Leaving) yield break;
            }
        }
    }
}
