using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>Everything that is recorded of one person in one possible world.</summary>
internal sealed record Diary
{
    public IReadOnlyList<SurveyResponse> Responses { get; init; } = [];

    public IReadOnlyList<CareUse> CareUse { get; init; } = [];

    public IReadOnlyList<RungRating> Rungs { get; init; } = [];

    public IReadOnlyList<GoalRating> Goals { get; init; } = [];

    public IReadOnlyList<Match> Matches { get; init; } = [];

    /// <summary>Quarter of the first day.</summary>
    public Quarter First { get; init; }

    /// <summary>Last day in the research; null for somebody who stayed.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The answers at a wave.</summary>
    public IReadOnlyDictionary<string, int> Answers(int wave) => Responses.First(r => r.Wave == wave).Answers;

    /// <summary>The care of the quarter of a wave: that of the answers, else that of the day on which they were due.</summary>
    public IReadOnlyList<CareUse> Care(int wave)
    {
        var quarter = Responses.FirstOrDefault(r => r.Wave == wave) is { } response ? Quarter.Of(response.Date) : First.PlusQuarters(2 * wave);
        return [.. CareUse.Where(c => c.Quarter == quarter)];
    }

    /// <summary>Nothing from after a day: what was recorded later, or care of a quarter that was not over.</summary>
    public Diary Until(DateOnly last) => this with
    {
        Responses = [.. Responses.Where(r => r.Date <= last)],
        CareUse = [.. CareUse.Where(c => c.Quarter.LastDay <= last)],
        Rungs = [.. Rungs.Where(r => r.Date <= last)],
        Goals = [.. Goals.Where(g => g.Date <= last)],
        Matches = [.. Matches.Where(m => m.AskedOn <= last).Select(m => KnownOn(m, last))],
    };

    /// <summary>As the organisation sees it: some people leave and some items stay open, both without regard to how they are doing.</summary>
    public Diary AsObserved(Resident person, Leaving leaving)
    {
        var draws = person.For(Purpose.Leaving);
        var (leaves, days) = (draws.Chance(leaving.Share), draws.Between(30, leaving.Days));
        var left = leaves ? Until(person.Start.AddDays(days)) with { End = person.Start.AddDays(days) } : this;
        return left with { Responses = [.. left.Responses.Select(r => LeaveOpen(r, person.For(Purpose.OpenItems, r.Wave), leaving.OpenItems))] };
    }

    private static Match KnownOn(Match match, DateOnly last)
    {
        var found = match.MatchedOn <= last ? match : match with { MatchedOn = null, Helper = null };
        return match.ClosedOn <= last ? found : found with { ClosedOn = null, Result = MatchResult.Open };
    }

    private static SurveyResponse LeaveOpen(SurveyResponse response, Draws draws, double share)
    {
        var answered = response.Answers.Where(_ => !draws.Chance(share)).ToDictionary();
        return answered.Count == response.Answers.Count ? response : response with { Answers = answered };
    }
}

/// <summary>Who leaves the research and which items stay open.</summary>
/// <param name="Share">Share of the persons that leaves.</param>
/// <param name="Days">Last day on which somebody leaves, counted from the start.</param>
/// <param name="OpenItems">Share of the items that stay open.</param>
internal sealed record Leaving(double Share, int Days, double OpenItems);
