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
        Denominator = "residents (areas, population; of the year itself, else the last before it) × years; a year counts only when costs of every quarter of it were delivered (0 where nothing was paid), and its costs are missing otherwise",
        Source = "own definition; CBS 83131NED",
        Counting = new(new FullCount(), Spent) { IsAboutPersons = false, SmallestN = 1 },
    };

    /// <summary>By year and not by quarter: a subsidy is often paid at once, so that the quarters that were delivered say nothing about the others.</summary>
    private static IReadOnlyList<UnitValue> Spent(AnalysisDataset dataset, Study study)
    {
        var (population, costs) = (new Population(dataset), dataset.Costs.Where(c => c.Kind == "cost").ToList());
        var delivered = costs.Select(c => c.Quarter).ToHashSet();
        return
        [
            .. from period in StudyPeriod.Of(study)
               from year in period.InYears
               let residents = year.Quarters.All(delivered.Contains) ? population.Years(study.Municipality, year) : null
               let paid = costs.Where(c => c.Payer == "municipality" && c.Quarter >= year.From && c.Quarter <= year.To).ToList()
               from unit in paid.Select(c => (double?)(c.Amount * ConsumerPrices.Factor(c.Quarter.Year, UnitPrices.StudyYear))).DefaultIfEmpty(0)
               where residents is not null || paid.Count > 0
               select new UnitValue
               {
                   Group = Role.Supported,
                   Period = period.Number,
                   Value = residents is null ? null : unit,
                   Exposure = (residents ?? 0) / Math.Max(1, paid.Count),
               },
        ];
    }
}
