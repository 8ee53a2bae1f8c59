using System.Globalization;
using Impact.Core.Observations;
using Impact.Core.Scenarios;
using static Impact.Ingest.Csv.SampleText;

namespace Impact.Ingest.Csv;

/// <summary>How generated rows of one dataset become cells.</summary>
internal sealed record SampleTable(string Dataset, Func<ScenarioData, IReadOnlyList<string>> Columns, Func<ScenarioData, IEnumerable<SampleRow>> Rows)
{
    public static IReadOnlyList<SampleTable> All { get; } =
    [
        new("initiatives", _ => ["initiative", "name", "kind", "municipality", "start_date"], Initiatives),
        new("participants", _ => ["participant", "initiative", "role", "municipality", "neighbourhood", "household", "age_band", "gender", "lives_alone", "asked_on", "consented", "start_date", "end_date", "end_reason"], Participants),
        new("survey", d => ["participant", "initiative", "wave", "date", "mode", .. d.Items], Survey),
        new("care_use", _ => ["participant", "initiative", "quarter", "care", "by", "quantity", "entitled", "organisation_role"], Care),
        new("activities", d => ["activity", "initiative", "date", "kind", "neighbourhood", .. HasAges(d) ? ["age_group"] : (string[])[], "participants", "volunteers", "volunteer_hours", "professional_hours", "initiated_by"], Activities),
        new("costs", _ => ["initiative", "quarter", "kind", "payer", "amount_eur"], Costs),
        .. OutcomeTables.All,
    ];

    private static IEnumerable<SampleRow> Initiatives(ScenarioData data) =>
        data.Initiatives.Select(i => new SampleRow(data.Study.From, i.Id, i.Name, i.Kind, i.Municipality.Value, Text(i.StartDate)));

    /// <summary>Somebody is delivered in the quarter of the start, and again, with the last day, in the quarter of leaving.</summary>
    private static IEnumerable<SampleRow> Participants(ScenarioData data) =>
        data.Participants.SelectMany(p => p.Person.EndDate is { } end && Quarter.Of(end) != Quarter.Of(p.Person.StartDate!.Value)
            ? [Participant(data, p with { Person = p.Person with { EndDate = null, EndReason = null } }), Participant(data, p)]
            : new[] { Participant(data, p) });

    private static SampleRow Participant(ScenarioData data, Enrolment enrolment)
    {
        var person = enrolment.Person;
        var start = person.StartDate!.Value;
        return new(
            Quarter.Of(person.EndDate ?? start),
            person.Id.Value, data.Study.Initiative, Lower(person.Role), person.Municipality.Value, person.Neighbourhood, person.Household,
            person.AgeBand, person.Gender, YesNo(person.LivesAlone), Text(enrolment.AskedOn), "yes", Text(start), Text(person.EndDate), person.EndReason);
    }

    private static IEnumerable<SampleRow> Survey(ScenarioData data) => data.Responses.Select(r => new SampleRow(
        Quarter.Of(r.Date),
        [r.Participant.Value, data.Study.Initiative, Text(r.Wave), Text(r.Date), r.Mode, .. data.Items.Select(i => r.Answers.TryGetValue(i, out var code) ? Text(code) : null)]));

    private static IEnumerable<SampleRow> Care(ScenarioData data) => data.CareUse.Select(c => new SampleRow(
        c.Quarter, c.Participant.Value, data.Study.Initiative, c.Quarter.ToString(), c.Care, Lower(c.By), Text(c.Quantity), Text(c.Entitled), c.OrganisationRole));

    private static IEnumerable<SampleRow> Activities(ScenarioData data)
    {
        var hasAges = HasAges(data);
        return data.Activities.Select((a, i) => new SampleRow(
            Quarter.Of(a.Date),
            [
                string.Create(CultureInfo.InvariantCulture, $"a{i + 1:0000}"), data.Study.Initiative, Text(a.Date), a.Kind, a.Neighbourhood, .. hasAges ? [a.AgeGroup] : (string?[])[],
                Text(a.Participants), Text(a.Volunteers), Text(a.VolunteerHours), Text(a.ProfessionalHours), a.InitiatedBy,
            ]));
    }

    /// <summary>An initiative that counts no ages sends no column for them.</summary>
    private static bool HasAges(ScenarioData data) => data.Activities.Any(a => a.AgeGroup is not null);

    private static IEnumerable<SampleRow> Costs(ScenarioData data) => data.Costs.Select(c => new SampleRow(
        c.Quarter, data.Study.Initiative, c.Quarter.ToString(), c.Kind, c.Payer, c.Amount.ToString("0.00", CultureInfo.InvariantCulture)));

    private static string Lower(Enum code) => code.ToString().ToLowerInvariant();
}
