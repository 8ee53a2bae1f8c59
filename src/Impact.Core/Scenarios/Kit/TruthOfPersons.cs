using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>What was put in, by following many persons of the same world in both possible worlds: with support and without.</summary>
/// <remarks>Nobody leaves and no item stays open there, and both worlds share every chance event of a person, so that a difference is the support.
/// The seed is fixed: one world has one truth, whatever the seed of the data. With 20,000 persons a group its own error is below a tenth of that of a study of 200.</remarks>
internal sealed class TruthOfPersons(PersonScenario scenario, EffectSize effect)
{
    private const ulong Seed = 0x7A17;
    private const int Batches = 20;
    private const int PersonsPerBatch = 1000;

    /// <summary>Of an interrupted series the year before the break is wave 0, the year from it on wave 1.</summary>
    private const int YearAfter = 1;

    public Truth Compute()
    {
        var (supported, without, comparison) = (Sums(Role.Supported, true), Sums(Role.Supported, false), Sums(Role.Comparison, false));
        return new(
            [.. scenario.Measures.SelectMany(m => scenario.Study.Design == Design.InterruptedSeries ? BreakOf(m, supported, without) : Effects(m, supported, without))],
            [.. scenario.Measures.SelectMany(m => Figures(m, Role.Supported, supported).Concat(scenario.ComparisonShare > 0 ? Figures(m, Role.Comparison, comparison) : []))]);
    }

    private IEnumerable<TrueEffect> Effects(TrueMeasure m, Dictionary<(TrueMeasure, int), Part> supported, Dictionary<(TrueMeasure, int), Part> without) =>
        from wave in m.IsConditional ? [] : m.Waves.Intersect(scenario.Study.FollowUp)
        select new TrueEffect(m.Indicator, wave, Rounded(Ratio(supported[(m, wave)]) - Ratio(without[(m, wave)])));

    /// <summary>The line through what support changes in the quarters after the break: its height there is the jump of the level, its steepness the change of slope.</summary>
    private IEnumerable<TrueEffect> BreakOf(TrueMeasure measure, Dictionary<(TrueMeasure, int), Part> supported, Dictionary<(TrueMeasure, int), Part> without)
    {
        if (measure.PerQuarter is null) return [];
        double[] changes = [.. Quarters.Select(q => Ratio(supported[(measure, -q)]) - Ratio(without[(measure, -q)]))];
        var middle = (changes.Length - 1) / 2.0;
        var slope = changes.Select((c, k) => (k - middle) * c).Sum() / changes.Select((_, k) => (k - middle) * (k - middle)).Sum();
        return [new(measure.Indicator, YearAfter, Rounded(changes.Average() - (slope * middle))) { Estimand = "level" }, new(measure.Indicator, YearAfter, Rounded(slope)) { Estimand = "slope" }];
    }

    /// <summary>Quarters after the break, 1 for the first.</summary>
    private IEnumerable<int> Quarters => scenario.Study.Break is { } first ? Enumerable.Range(1, first.QuartersUntil(scenario.Study.To) + 1) : [];

    private static IEnumerable<TrueFigure> Figures(TrueMeasure measure, Role group, Dictionary<(TrueMeasure, int), Part> sums) =>
        measure.Waves.Select(wave => new TrueFigure(measure.Indicator, group, wave, Rounded(Ratio(sums[(measure, wave)]))));

    private Dictionary<(TrueMeasure, int), Part> Sums(Role role, bool supported)
    {
        var batches = new Dictionary<(TrueMeasure, int), Part>[Batches];
        Parallel.For(0, Batches, b => batches[b] = Batch(scenario.Members(Seed + (ulong)b, role, PersonsPerBatch), supported));
        return batches.SelectMany(b => b).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Select(s => s.Value).Aggregate((a, b) => a + b));
    }

    /// <summary>Sums by measure and wave; quarters after the break have negative numbers.</summary>
    private Dictionary<(TrueMeasure, int), Part> Batch(IEnumerable<Resident> persons, bool supported)
    {
        var sums = new Dictionary<(TrueMeasure, int), Part>();
        foreach (var person in persons)
        {
            var diary = scenario.Follow(person, supported && PersonScenario.IsHelped(person, effect));
            foreach (var measure in scenario.Measures)
            {
                foreach (var wave in measure.Waves) Add((measure, wave), measure.Of(diary, wave));
                if (measure.PerQuarter is { } perQuarter)
                    foreach (var quarter in Quarters) Add((measure, -quarter), perQuarter(diary, scenario.Study.Break!.Value.PlusQuarters(quarter - 1)));
            }
        }

        return sums;

        void Add((TrueMeasure, int) key, Part? part) => sums[key] = sums.GetValueOrDefault(key) + (part ?? default);
    }

    private static double Ratio(Part sum) => sum.Numerator / sum.Denominator;

    /// <summary>More digits than this would be the noise of the simulation, and of the last bit of a logarithm.</summary>
    private static double Rounded(double value) => Math.Round(value, 3);
}
