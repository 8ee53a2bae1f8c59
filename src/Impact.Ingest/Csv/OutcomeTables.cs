using System.Globalization;
using Impact.Core.Observations;
using Impact.Core.Scenarios;
using static Impact.Ingest.Csv.SampleText;

namespace Impact.Ingest.Csv;

/// <summary>The tables of requests for help, cases, rungs, ties, groups, goals and areas. What has an end is delivered when it ended, what is still open in the last quarter.</summary>
internal static class OutcomeTables
{
    public static IReadOnlyList<SampleTable> All { get; } =
    [
        new("matches", _ => ["match", "initiative", "kind", "category", "asked_on", "asker", "matched_on", "helper", "closed_on", "result", "new_tie"], Matches),
        new("cases", _ => ["case", "municipality", "initiative", "team", "household", "signalled_on", "signalled_by", "first_contact_on", "reported_on", "plan_on", "requested_on", "decided_on", "closed_on",
            "recurred_on", "days_paused", "days_paused_decision", "professionals", "professionals_end", "informal_source_used", "own_plan", "plan_done", "solution", "crisis_at_first_contact"], Cases),
        new("ladder", _ => ["participant", "initiative", "date", "rung", "rater"], Rungs),
        new("ties", _ => ["date", "from", "from_kind", "to", "to_kind", "kind", "initiative"], Ties),
        new("groups", _ => ["group", "municipality", "neighbourhood", "kind", "founded_on", "ended_on", "members", "recruited_by", "space", "subsidy_eur", "contact_person"], Groups),
        new("goals", _ => ["participant", "initiative", "goal", "date", "weight", "level", "set_by"], Goals),
        new("areas", _ => ["indicator", "area", "year", "value", "unit", "instrument", "population", "source", "model_estimate"], Areas),
    ];

    private static IEnumerable<SampleRow> Matches(ScenarioData data) => data.Matches.Select((m, i) => new SampleRow(
        At(data, m.Result == MatchResult.Open ? null : m.ClosedOn), Number('m', i), data.Study.Initiative, Code(m.Kind), m.Category, Text(m.AskedOn), m.Asker.Value, Text(m.MatchedOn), m.Helper?.Value,
        Text(m.ClosedOn), Code(m.Result), YesNo(m.NewTie)));

    private static IEnumerable<SampleRow> Cases(ScenarioData data) => data.Cases.Select((c, i) => new SampleRow(
        At(data, c.RecurredOn ?? c.ClosedOn), Number('c', i), c.Municipality.Value, data.Study.Initiative, c.Team, c.Household, Text(c.SignalledOn), Code(c.SignalledBy), Text(c.FirstContactOn), Text(c.ReportedOn),
        Text(c.PlanOn), Text(c.RequestedOn), Text(c.DecidedOn), Text(c.ClosedOn), Text(c.RecurredOn), Text(c.DaysPaused), Text(c.DaysPausedDecision), Text(c.Professionals), Text(c.ProfessionalsAtEnd),
        YesNo(c.InformalSourceUsed), YesNo(c.OwnPlan), YesNo(c.PlanDone), Code(c.Solution), YesNo(c.CrisisAtFirstContact)));

    private static IEnumerable<SampleRow> Rungs(ScenarioData data) => data.Rungs.Select(r => new SampleRow(
        Quarter.Of(r.Date), r.Participant.Value, data.Study.Initiative, Text(r.Date), Text(r.Rung), Code(r.Rater)));

    private static IEnumerable<SampleRow> Ties(ScenarioData data) => data.Ties.Select(t => new SampleRow(
        Quarter.Of(t.Date), Text(t.Date), t.From.Value, t.FromKind, t.To.Value, t.ToKind, t.Kind, data.Study.Initiative));

    private static IEnumerable<SampleRow> Groups(ScenarioData data) => data.Groups.Select(g => new SampleRow(
        At(data, g.EndedOn), g.Id, g.Municipality.Value, g.Neighbourhood, g.Kind, Text(g.FoundedOn), Text(g.EndedOn), Text(g.Members), g.RecruitedBy, YesNo(g.Space),
        g.Subsidy?.ToString("0.00", CultureInfo.InvariantCulture), YesNo(g.ContactPerson)));

    private static IEnumerable<SampleRow> Goals(ScenarioData data) => data.Goals.Select(g => new SampleRow(
        Quarter.Of(g.Date), g.Participant.Value, data.Study.Initiative, g.Goal, Text(g.Date), Text(g.Weight), Text(g.Level), Code(g.SetBy)));

    private static IEnumerable<SampleRow> Areas(ScenarioData data) => data.Areas.Select(a => new SampleRow(
        data.Study.From, a.Indicator, a.Area, Text(a.Year), Text(a.Value), a.Unit, a.Instrument, Text(a.Population), a.Source, YesNo(a.IsModelEstimate)));

    private static Quarter At(ScenarioData data, DateOnly? end) =>
        end is { } day && Quarter.Of(day) is var quarter && quarter < data.Study.To ? (quarter < data.Study.From ? data.Study.From : quarter) : data.Study.To;

    private static string Number(char letter, int index) => string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1:00000}");

    /// <summary>The code of a value in the files: OwnNetwork is <c>own_network</c>, HandedOver is <c>handed-over</c>.</summary>
    private static string? Code<TCode>(TCode? value)
        where TCode : struct, Enum => value is { } known ? Code(known) : null;

    private static string Code<TCode>(TCode value)
        where TCode : struct, Enum => value switch
    {
        MatchResult.HandedOver => "handed-over",
        Solution.OwnNetwork => "own_network",
        _ => value.ToString().ToLowerInvariant(),
    };
}
