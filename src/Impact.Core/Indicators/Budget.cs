using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>What the municipality spends on the initiative.</summary>
internal static class Budget
{
    /// <summary>Euro per resident a year, in prices of one year.</summary>
    public static Indicator PerResident { get; } = new()
    {
        Id = "budget-per-resident",
        Name = "geld van de gemeente per inwoner per jaar",
        Unit = Unit.EuroPerResident,
        Minimum = 0,
        Direction = Direction.HigherIsBetter,
        Numerator = FormattableString.Invariant($"costs paid by the municipality in the period, indexed to {UnitPrices.StudyYear}; a year without an index number is missing"),
        Denominator = "residents (areas, population) × years",
        Source = "own definition; CBS 83131NED",
        Counting = new(new FullCount(), Spent) { IsAboutPersons = false, SmallestN = 1 },
    };

    private static IReadOnlyList<UnitValue> Spent(AnalysisDataset dataset, Study study)
    {
        var population = new Population(dataset);
        return
        [
            .. from period in StudyPeriod.Of(study)
               let rows = dataset.Costs.Where(c => c is { Kind: "cost", Payer: "municipality" } && c.Quarter >= period.From && c.Quarter <= period.To).ToList()
               from row in rows
               select new UnitValue
               {
                   Group = Role.Supported,
                   Period = period.Number,
                   Value = (double?)(row.Amount * ConsumerPrices.Factor(row.Quarter.Year, UnitPrices.StudyYear)),
                   Exposure = (population.Of(study.Municipality, period) ?? 0) * period.Years / rows.Count,
               },
        ];
    }
}
