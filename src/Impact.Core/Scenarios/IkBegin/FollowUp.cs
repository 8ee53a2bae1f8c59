using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>What is known of one member at the end.</summary>
internal sealed record Followed(IReadOnlyList<SurveyResponse> Responses, IReadOnlyList<CareUse> CareUse, DateOnly? End, string? EndReason)
{
    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }
}

/// <summary>Follows a member for a year: measured at the start, after six and after twelve months.</summary>
internal static class FollowUp
{
    public const int Waves = 3;
    public const int QuartersPerWave = 2;

    /// <summary>As it would be with nobody leaving and nothing left open: what the effects are about.</summary>
    public static Followed Fully(Member member, Support support)
    {
        var course = new Course(member.Person, support);
        return new([.. Enumerable.Range(0, Waves).Select(w => Respond(member, course, w))], Care(member, course, null), null, null) { Start = member.Household.Start };
    }

    /// <summary>The same person with the questions that stayed open: nobody leaves, and nobody answers everything.</summary>
    public static Followed WithOpenItems(Member member, Followed full) => full with
    {
        Responses = [.. full.Responses.Select((r, wave) => Questionnaire.LeaveOpen(r, member.Person.Randomness.For(Purpose.OpenItems, wave)))],
    };

    /// <summary>As the organisation sees it: people leave, skip a measurement and leave items open.</summary>
    /// <remarks>Leaving after a wave depends on the loneliness that was measured at that wave and on nothing else (missing at random).</remarks>
    public static Followed AsObserved(Member member, Support support)
    {
        var course = new Course(member.Person, support);
        var responses = new List<SurveyResponse>();
        DateOnly? end = null;
        for (var wave = 0; wave < Waves && end is null; wave++)
        {
            var draws = member.Person.Randomness.For(Purpose.DropOut, wave);
            var response = Questionnaire.LeaveOpen(Respond(member, course, wave), member.Person.Randomness.For(Purpose.OpenItems, wave));
            var isSkipped = draws.Chance(0.03) && wave == 1;
            if (!isSkipped) responses.Add(response);
            end = DropOut.EndAfter(response, wave, draws);
        }

        var reason = end is null ? null : DropOut.Reason(member.Person.Randomness);
        return new(responses, Care(member, course, end), end, reason) { Start = member.Household.Start };
    }

    private static SurveyResponse Respond(Member member, Course course, int wave)
    {
        var late = member.Person.Randomness.For(Purpose.Calendar, wave).Between(-7, 12);
        var date = wave == 0 ? member.Household.Start : member.Household.Start.AddMonths(6 * wave).AddDays(late);
        return Questionnaire.Fill(course, wave, new(member.Id, date));
    }

    /// <summary>Care is delivered by the municipality for both groups, up to the last whole quarter before the person withdraws.</summary>
    private static IReadOnlyList<CareUse> Care(Member member, Course course, DateOnly? end)
    {
        if (member.Role == Role.Helper) return [];
        var first = Quarter.Of(member.Household.Start);
        return [.. Enumerable.Range(0, Residents.Quarters)
            .Where(q => first.PlusQuarters(q).LastDay <= (end ?? IkBeginStudy.LastDay))
            .SelectMany(q => CareOfPerson.InQuarter(course, q, new(member.Id, first.PlusQuarters(q))))];
    }
}
