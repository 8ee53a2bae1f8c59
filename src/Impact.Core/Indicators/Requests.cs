using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Requests for help and offers of help between residents.</summary>
internal static class Requests
{
    /// <summary>Days within which a request must have ended to count as ended so: a quarter, the rhythm in which is delivered.</summary>
    private const int Horizon = 90;

    /// <summary>Days until somebody is found.</summary>
    public static Indicator Days { get; } = new()
    {
        Id = "match-days",
        Name = "dagen tot er hulp gevonden is",
        Unit = Unit.Days,
        Minimum = 0,
        Direction = Direction.LowerIsBetter,
        Numerator = "days from the request until somebody was found, median",
        Denominator = "all requests of the period; those closed or still open without a helper are censored there",
        Source = "own definition, after the exchange market BUUV",
        Counting = new(new TimeToEvent(0.5), Units(m => m.AskedOn, Waited)),
    };

    /// <summary>Requests that were fulfilled.</summary>
    public static Indicator FulfilledShare { get; } = Ended("match-fulfilled-share", "vraag om hulp binnen 90 dagen vervuld", Direction.HigherIsBetter, MatchResult.Fulfilled);

    /// <summary>Requests that nobody took up.</summary>
    public static Indicator UnmetShare { get; } = Ended("match-unmet-share", "vraag om hulp waarvoor binnen 90 dagen niemand gevonden is", Direction.LowerIsBetter, MatchResult.Declined) with
    {
        Numerator = FormattableString.Invariant($"requests that ended as declined within {Horizon} days of asking, or were still open without a helper then"),
        Counting = new(new ShareOfUnits(), Units(m => m.AskedOn, (m, last) => IsWaiting(m) ? Cohort.Within(Horizon, (m.AskedOn, m.AskedOn, last), true) : Within(m, last, MatchResult.Declined))),
    };

    /// <summary>Requests that neighbours could not carry and professionals took over: how far neighbours can go.</summary>
    public static Indicator HandedOverShare { get; } = Ended("match-handed-over-share", "vraag om hulp binnen 90 dagen overgedragen aan een beroepskracht", Direction.LowerIsBetter, MatchResult.HandedOver);

    /// <summary>Matches between persons who had not met.</summary>
    public static Indicator NewTieShare { get; } = Share("match-new-tie-share", "nieuw contact door hulp") with
    {
        Numerator = "requests of which asker and helper had not met before",
        Denominator = "requests for which somebody was found in the period, whenever it was asked, and of which it is known",
        Counting = new(new ShareOfUnits(), Units(m => m.MatchedOn, (m, _) => (m.NewTie is { } isNew ? (isNew ? 1 : 0) : null, false))),
    };

    /// <summary>Requests of the initiative, one unit each, in the period of a moment.</summary>
    private static Func<AnalysisDataset, Study, IReadOnlyList<UnitValue>> Units(Func<Match, DateOnly?> moment, Func<Match, DateOnly, (double? Value, bool IsCensored)> measure) =>
        (dataset, study) =>
        {
            var (periods, last) = (StudyPeriod.Of(study), Deliveries.LastDay(dataset, study, "matches"));
            return
            [
                .. from match in dataset.Matches
                   where match.Kind == MatchKind.Request
                   let period = StudyPeriod.At(periods, moment(match))
                   where period is not null
                   let measured = measure(match, last)
                   select new UnitValue
                   {
                       Group = Role.Supported,
                       Period = period.Number,
                       Value = measured.Value,
                       IsCensored = measured.IsCensored,
                       Subject = match.Asker.Value,
                   },
            ];
        };

    private static (double? Value, bool IsCensored) Waited(Match match, DateOnly last) =>
        Waiting.Days(match.AskedOn, match.MatchedOn, match.MatchedOn is null && match.ClosedOn < last ? match.ClosedOn.Value : last);

    /// <summary>Missing when it is said how it ended and not when: it may or may not have been within the days.</summary>
    private static (double? Value, bool IsCensored) Within(Match match, DateOnly last, MatchResult result) => match is { Result: not MatchResult.Open, ClosedOn: null }
        ? (null, false)
        : Cohort.Within(Horizon, (match.AskedOn, match.Result == MatchResult.Open ? null : match.ClosedOn, last), match.Result == result);

    /// <summary>Whether nobody was found and nothing ended it within the days; a request withdrawn or handed over on a day that is not known may have ended within them. Else who never closes a request would have none that was not met.</summary>
    private static bool IsWaiting(Match match) => (match.ClosedOn is not null || match.MatchedOn is not null || match.Result is MatchResult.Open or MatchResult.Declined) && match.AskedOn.AddDays(Horizon) is var limit && (match.MatchedOn is null || match.MatchedOn > limit) && (match.ClosedOn is null || match.ClosedOn > limit);

    private static Indicator Ended(string id, string name, Direction direction, MatchResult result) => Share(id, name) with
    {
        Direction = direction,
        Horizon = Horizon,
        Numerator = FormattableString.Invariant($"requests that ended as {System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(result.ToString())} within {Horizon} days of asking"),
        Denominator = FormattableString.Invariant($"all requests of the period that could be followed for {Horizon} days, however they ended and also when they are still open; missing when it is not known on which day they ended"),
        Counting = new(new ShareOfUnits(), Units(m => m.AskedOn, (m, last) => Within(m, last, result))),
    };

    private static Indicator Share(string id, string name) => Days with { Id = id, Name = name, Unit = Unit.Share, Maximum = 1, Direction = Direction.HigherIsBetter };
}
