using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Volunteers who come to one resident for longer: requests for help with a helper that go on.</summary>
internal static class Buddies
{
    /// <summary>Buddies a resident has.</summary>
    public static Indicator PerPerson { get; } = new()
    {
        Id = "buddies-per-person",
        Name = "maatjes per persoon",
        Unit = Unit.Number,
        Minimum = 0,
        Direction = Direction.HigherIsBetter,
        Numerator = "different helpers of requests by the person (matches) found on or before the day of the measurement and not closed by then",
        Denominator = "persons followed on the day of the measurement, of groups of which somebody asked for help; no request = 0",
        Source = "own definition, after Opella: buddies for people with dementia",
        Measure = (dataset, study) => Measure(dataset, study, helpers => helpers),
    };

    /// <summary>Residents with a buddy.</summary>
    public static Indicator Share { get; } = PerPerson with
    {
        Id = "buddy-share",
        Name = "mensen met een maatje",
        Unit = Unit.Share,
        Maximum = 1,
        Numerator = "persons with a helper found on or before the day of the measurement (matches) of whom the request was not closed by then",
        Measure = (dataset, study) => Measure(dataset, study, helpers => Math.Min(helpers, 1)),
    };

    private static IReadOnlyList<PersonValue> Measure(AnalysisDataset dataset, Study study, Func<int, double> value)
    {
        var requests = dataset.Matches.Where(m => m is { Kind: MatchKind.Request, MatchedOn: not null, Helper: not null }).ToLookup(m => m.Asker);
        var askers = dataset.Matches.Select(m => m.Asker).ToHashSet();
        var delivered = dataset.Participants.Where(p => askers.Contains(p.Id)).Select(p => p.Role).ToHashSet();
        return [.. Measurements.Of(dataset, study).Select(Value)];

        PersonValue Value(Measurement at)
        {
            var day = at.Response?.Date ?? at.Due;
            MissingReason? missing = day is null ? MissingReason.NoResponse
                : day > study.To.LastDay || !delivered.Contains(at.Person.Role) ? MissingReason.NotAsked
                : at.Person.EndDate < day ? MissingReason.LostToFollowUp
                : null;
            var helpers = requests[at.Person.Id].Where(m => m.MatchedOn <= day && (m.ClosedOn is null || m.ClosedOn > day)).Select(m => m.Helper).Distinct().Count();
            return new(at.Person.Id, at.Wave, missing is null ? value(helpers) : null, missing);
        }
    }
}
