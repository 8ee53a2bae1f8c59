using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Measures persons by the care they used in the quarter of the measurement.</summary>
internal static class CareMeasure
{
    /// <summary>The value of everybody at every wave.</summary>
    /// <param name="value">From the care of one person in one quarter (none: an empty list) to a value; null when there is nothing to measure.</param>
    public static Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> Of(Func<IReadOnlyList<CareUse>, double?> value) =>
        (dataset, study) =>
        {
            var delivered = new Delivered(dataset, study);
            return [.. Measurements.Of(dataset, study).Select(m => delivered.ValueOf(m, value))];
        };

    /// <summary>A ratio of sums: of every person a ratio, with what stands below the line as weight; nobody without anything below the line.</summary>
    /// <param name="above">What a person adds above the line.</param>
    /// <param name="below">What a person adds below it.</param>
    public static Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> Ratio(Func<IReadOnlyList<CareUse>, double> above, Func<IReadOnlyList<CareUse>, double> below)
    {
        var (ratio, weight) = (Of(care => below(care) is > 0 and var total ? above(care) / total : null), Of(care => below(care)));
        return (dataset, study) => [.. ratio(dataset, study).Zip(weight(dataset, study), (r, w) => r.Value is null ? r : r with { Weight = w.Value!.Value })];
    }

    /// <summary>The value of everybody in every quarter that was delivered for the group, up to the last whole quarter of the person; also before the start of the person.</summary>
    /// <param name="value">From the care of one person in one quarter (none: an empty list) to a value; null when there is nothing to measure.</param>
    public static Func<AnalysisDataset, IReadOnlyList<PersonQuarter>> PerQuarter(Func<IReadOnlyList<CareUse>, double?> value) =>
        dataset =>
        {
            var rows = dataset.CareUse.ToLookup(c => (c.Participant, c.Quarter));
            var quarters = dataset.CareUse.Join(dataset.Participants, c => c.Participant, p => p.Id, (c, p) => (p.Role, c.Quarter)).Distinct().ToLookup(d => d.Role, d => d.Quarter);
            return
            [
                .. from person in dataset.Participants
                   where person.Role is Role.Supported or Role.Comparison
                   from quarter in quarters[person.Role].Order()
                   where person.EndDate is null || person.EndDate >= quarter.LastDay
                   let found = value([.. rows[(person.Id, quarter)]])
                   where found is not null
                   select new PersonQuarter(person, quarter, found.Value),
            ];
        };

    /// <summary>Care use as delivered. Nobody sends rows of zero: no rows mean no care, but only for a person who was followed in a quarter that was delivered for the group.</summary>
    private sealed class Delivered(AnalysisDataset dataset, Study study)
    {
        private readonly ILookup<(ParticipantId, Quarter?), CareUse> rows = dataset.CareUse.ToLookup(c => (c.Participant, (Quarter?)c.Quarter));

        private readonly HashSet<(Role, Quarter?)> quarters =
            [.. dataset.CareUse.Join(dataset.Participants, c => c.Participant, p => p.Id, (c, p) => (p.Role, (Quarter?)c.Quarter))];

        public PersonValue ValueOf(Measurement measurement, Func<IReadOnlyList<CareUse>, double?> value)
        {
            CareUse[] care = [.. rows[(measurement.Person.Id, measurement.Quarter)]];
            var missing = HasLeft(measurement) ? MissingReason.LostToFollowUp : care.Length > 0 ? null : WhyUnknown(measurement);
            var found = missing is null ? value(care) : null;
            return new PersonValue(measurement.Person.Id, measurement.Wave, found, found is null ? missing ?? MissingReason.NotApplicable : null);
        }

        /// <summary>Whether somebody left before the end of the quarter. With or without rows: counting only those with rows would take the leavers who used care and skip the others.</summary>
        private static bool HasLeft(Measurement measurement) => measurement.Quarter is { } quarter && measurement.Person.EndDate < quarter.LastDay;

        /// <summary>Why the absence of rows does not mean no care; null when it does.</summary>
        private MissingReason? WhyUnknown(Measurement measurement)
        {
            if (measurement.Quarter is not { } quarter) return MissingReason.NoResponse;
            return quarter > study.To || !quarters.Contains((measurement.Person.Role, quarter)) ? MissingReason.NotAsked : null;
        }
    }
}
