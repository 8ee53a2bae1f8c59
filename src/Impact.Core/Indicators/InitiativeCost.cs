using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>What the initiative costs for each person: all money of a period by the persons of that period.</summary>
internal static class InitiativeCost
{
    private const string Costs = "costs of the initiative in the period (kind cost, all payers)";

    /// <summary>By everybody who had support.</summary>
    public static Indicator PerPerson { get; } = new()
    {
        Id = "initiative-cost-per-person",
        Name = "kosten van het initiatief per persoon met steun",
        Unit = Unit.EuroPerPerson,
        Minimum = 0,
        Direction = Direction.LowerIsBetter,
        Numerator = FormattableString.Invariant($"{Costs}, indexed to {UnitPrices.StudyYear}; a year without an index number is missing, and so is a period of which costs of a quarter were not delivered (0 where nothing was paid). Money and persons are both counted in full: there is no interval"),
        Denominator = "different supported persons active on a day of the period; of periods of one length",
        Source = "own definition; CBS 83131NED",
        Counting = new(new FullCount(), (dataset, study) => Persons(dataset, study, (_, cost, all) => (cost / all, 1))) { GrowsWithPeriod = true },
    };

    /// <summary>By those who reached the rung that the study aims at.</summary>
    public static Indicator PerReached { get; } = PerPerson with
    {
        Id = "initiative-cost-per-reached",
        Name = "kosten van het initiatief per persoon die de trede bereikte",
        Numerator = FormattableString.Invariant($"{Costs}, indexed to {UnitPrices.StudyYear}, missing as the costs per person; taken as certain"),
        Denominator = "supported persons active in the period who were first rated on the target rung of the study or higher in it, after a first rating below it. How many reach it is chance: the interval is Wilson's of their share of all supported persons. Some would have reached it without support, so this is no price of an effect",
        Counting = new(new CostPerEvent(), Reached) { GrowsWithPeriod = true },
    };

    private static IReadOnlyList<UnitValue> Reached(AnalysisDataset dataset, Study study)
    {
        var series = new RungSeries(dataset, study);
        var reached = dataset.Participants.ToDictionary(p => p.Id, p => series.ReachedOn(p.Id, study.TargetRung));
        return Persons(dataset, study, (at, cost, all) => (at.Period.Contains(reached[at.Person.Id]) ? 1 : 0, cost / all));
    }

    /// <summary>A unit for every supported person who was active in a period: value and exposure by the person, the money of the period and the number of persons. Of a period with a quarter of which no costs were delivered nothing is known.</summary>
    private static IReadOnlyList<UnitValue> Persons(AnalysisDataset dataset, Study study, Func<(Participant Person, StudyPeriod Period), double, int, (double Value, double Exposure)> measure) =>
    [
        .. from period in StudyPeriod.OfOneLength(study)
           let persons = dataset.Participants.Where(p => p.Role == Role.Supported && period.HasActive(p)).ToList()
           let cost = Spent(dataset, period)
           from person in persons
           let measured = measure((person, period), cost ?? 0, persons.Count)
           select new UnitValue { Group = Role.Supported, Period = period.Number, Subject = person.Id.Value, Value = cost is null ? null : measured.Value, Exposure = measured.Exposure },
    ];

    private static double? Spent(AnalysisDataset dataset, StudyPeriod period)
    {
        var rows = dataset.Costs.Where(c => c.Kind == "cost" && c.Quarter >= period.From && c.Quarter <= period.To).ToList();
        return !period.Quarters.All(rows.Select(r => r.Quarter).ToHashSet().Contains) ? null : rows.Aggregate((decimal?)0, (sum, row) => sum + (row.Amount * ConsumerPrices.Factor(row.Quarter.Year, UnitPrices.StudyYear))) is { } total ? (double)total : null;
    }
}
