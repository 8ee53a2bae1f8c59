using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Requests for help and offers of help between residents.</summary>
internal static class Requests
{
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
        Counting = new(new TimeToEvent(0.5), Units(_ => true, Waited)),
    };

    /// <summary>Requests that were fulfilled.</summary>
    public static Indicator FulfilledShare { get; } = Ended("match-fulfilled-share", "vraag om hulp vervuld", Direction.HigherIsBetter, MatchResult.Fulfilled);

    /// <summary>Requests that nobody took up.</summary>
    public static Indicator UnmetShare { get; } = Ended("match-unmet-share", "vraag om hulp waarvoor niemand gevonden is", Direction.LowerIsBetter, MatchResult.Declined);

    /// <summary>Requests that neighbours could not carry and professionals took over: how far neighbours can go.</summary>
    public static Indicator HandedOverShare { get; } = Ended("match-handed-over-share", "vraag om hulp overgedragen aan een beroepskracht", Direction.LowerIsBetter, MatchResult.HandedOver);

    /// <summary>Matches between persons who had not met.</summary>
    public static Indicator NewTieShare { get; } = Share("match-new-tie-share", "nieuw contact door hulp") with
    {
        Numerator = "requests of which asker and helper had not met before",
        Denominator = "requests of the period for which somebody was found and of which it is known",
        Counting = new(new ShareOfUnits(), Units(m => m.MatchedOn is not null, (m, _) => (m.NewTie is { } isNew ? (isNew ? 1 : 0) : null, false))),
    };

    /// <summary>Requests of the initiative, one unit each.</summary>
    private static Func<AnalysisDataset, Study, IReadOnlyList<UnitValue>> Units(Func<Match, bool> counts, Func<Match, DateOnly, (double? Value, bool IsCensored)> measure) =>
        (dataset, study) =>
        {
            var (periods, last) = (StudyPeriod.Of(study), study.To.LastDay);
            return
            [
                .. from match in dataset.Matches
                   where match.Kind == MatchKind.Request && counts(match)
                   let period = StudyPeriod.At(periods, match.AskedOn)
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

    private static Indicator Ended(string id, string name, Direction direction, MatchResult result) => Share(id, name) with
    {
        Direction = direction,
        Numerator = FormattableString.Invariant($"requests that ended as {System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(result.ToString())}"),
        Denominator = "requests of the period that are closed",
        Counting = new(new ShareOfUnits(), Units(_ => true, (m, _) => (m.Result == MatchResult.Open ? null : m.Result == result ? 1 : 0, false))),
    };

    private static Indicator Share(string id, string name) => Days with { Id = id, Name = name, Unit = Unit.Share, Maximum = 1, Direction = Direction.HigherIsBetter };
}
