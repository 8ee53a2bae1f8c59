using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;

namespace Impact.Core.Scenarios;

/// <summary>What working together costs in <see cref="DemarrageWsd"/>, per quarter as much as there are places.</summary>
internal static class SharedSupplyCosts
{
    private const int EuroPerPlace = 410;
    private const ulong Seed = 0x7A17;
    private const int Persons = 10_000;
    private static readonly (string Payer, double Part)[] Payers = [("fund", 0.2), ("municipality", 0.8)];

    /// <summary>Costs of every quarter of the study.</summary>
    public static IReadOnlyList<Cost> Rows(ScenarioData data)
    {
        var places = data.Participants.Count(p => p.Person.Role == Role.Supported);
        return
        [
            .. from quarter in new StudyPeriod(0, data.Study.From, data.Study.To).Quarters
               from payer in Payers
               select new Cost { Quarter = quarter, Kind = "cost", Payer = payer.Payer, Amount = (decimal)(payer.Part * places * EuroPerPlace) },
        ];
    }

    /// <summary>Cost per person and per person who reached the rung, in whole years: of many persons who leave as those of the study do, because who stopped is not seen to climb.</summary>
    public static IEnumerable<TrueFigure> Figures(World world, PersonScenario scenario)
    {
        var helped = world.Request.Effect != EffectSize.None;
        var followed = scenario.Members(Seed, Role.Supported, Persons).AsParallel().Select(p => (p.Start, Diary: scenario.Follow(p, helped).AsObserved(p, scenario.Leaving).Until(world.LastDay))).ToList();
        foreach (var period in StudyPeriod.OfOneLength(world.Study))
        {
            var money = period.Quarters.Sum(q => EuroPerPlace * (double)ConsumerPrices.Factor(q.Year, UnitPrices.StudyYear)!.Value);
            var active = followed.Count(f => f.Start <= period.To.LastDay && (f.Diary.End is null || f.Diary.End >= period.From.FirstDay));
            var reached = followed.Count(f => f.Diary.Rungs[0].Rung < world.Study.TargetRung && period.Contains(f.Diary.Rungs.FirstOrDefault(r => r.Rung >= world.Study.TargetRung)?.Date));
            yield return new("initiative-cost-per-person", Role.Supported, period.Number, World.Rounded(money * Persons / active));
            yield return new("initiative-cost-per-reached", Role.Supported, period.Number, World.Rounded(money * Persons / reached));
        }
    }
}
