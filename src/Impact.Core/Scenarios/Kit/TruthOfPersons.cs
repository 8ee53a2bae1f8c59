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

    public Truth Compute()
    {
        var (supported, without, comparison) = (Sums(Role.Supported, true), Sums(Role.Supported, false), Sums(Role.Comparison, false));
        double Effect(TrueMeasure m, int wave) => Rounded(Ratio(supported[(m, wave)]) - Ratio(without[(m, wave)]));
        return new(
            [.. scenario.Measures.SelectMany(m => m.Waves.Intersect(scenario.Study.FollowUp).Select(w => new TrueEffect(m.Indicator, w, Effect(m, w))))],
            [.. scenario.Measures.SelectMany(m => Figures(m, Role.Supported, supported).Concat(scenario.ComparisonShare > 0 ? Figures(m, Role.Comparison, comparison) : []))]);
    }

    private static IEnumerable<TrueFigure> Figures(TrueMeasure measure, Role group, Dictionary<(TrueMeasure, int), Part> sums) =>
        measure.Waves.Select(wave => new TrueFigure(measure.Indicator, group, wave, Rounded(Ratio(sums[(measure, wave)]))));

    private Dictionary<(TrueMeasure, int), Part> Sums(Role role, bool supported)
    {
        var batches = new Dictionary<(TrueMeasure, int), Part>[Batches];
        Parallel.For(0, Batches, b => batches[b] = Batch(scenario.Members(Seed + (ulong)b, role, PersonsPerBatch), supported));
        return batches.SelectMany(b => b).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Select(s => s.Value).Aggregate((a, b) => a + b));
    }

    private Dictionary<(TrueMeasure, int), Part> Batch(IEnumerable<Resident> persons, bool supported)
    {
        var sums = new Dictionary<(TrueMeasure, int), Part>();
        foreach (var person in persons)
        {
            var diary = scenario.Follow(person, supported && PersonScenario.IsHelped(person, effect));
            foreach (var measure in scenario.Measures)
                foreach (var wave in measure.Waves)
                    sums[(measure, wave)] = sums.GetValueOrDefault((measure, wave)) + (measure.Of(diary, wave) ?? default);
        }

        return sums;
    }

    private static double Ratio(Part sum) => sum.Numerator / sum.Denominator;

    /// <summary>More digits than this would be the noise of the simulation, and of the last bit of a logarithm.</summary>
    private static double Rounded(double value) => Math.Round(value, 3);
}
