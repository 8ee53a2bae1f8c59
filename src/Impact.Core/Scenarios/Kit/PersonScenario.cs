using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>An invented initiative that is measured person by person. A scenario says who the persons are and what happens to one of them in a
/// world with or without support; groups, drop-out, files and truth follow from that.</summary>
internal sealed record PersonScenario
{
    public required string Id { get; init; }

    public required ScenarioWords Words { get; init; }

    /// <summary>Study without planned sizes.</summary>
    public required Study Study { get; init; }

    public required InitiativeRow Initiative { get; init; }

    public required Population Population { get; init; }

    /// <summary>Of whom the comparison group is drawn; null when they are the same people.</summary>
    public Population? Others { get; init; }

    /// <summary>Part of the persons that is in the comparison group.</summary>
    public double ComparisonShare { get; init; }

    /// <summary>What is recorded of a person when support is given, and when it is not.</summary>
    public required Func<Resident, bool, Diary> Follow { get; init; }

    public required IReadOnlyList<TrueMeasure> Measures { get; init; }

    public required Leaving Leaving { get; init; }

    /// <summary>Item columns of the survey.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Adds what is not about one person: activities, costs, requests.</summary>
    public Func<ScenarioData, ScenarioData> Complete { get; init; } = data => data;

    /// <summary>Expected value per group and period of what <see cref="Complete"/> adds.</summary>
    public Func<World, IEnumerable<TrueFigure>> Counted { get; init; } = _ => [];

    /// <summary>What lies under <c>samples</c>.</summary>
    public required ScenarioRequest Sample { get; init; }

    public Scenario Scenario => new(Id, Words.Dutch, Words.English, Generate) { System = Words.System, Sample = Sample };

    private ScenarioData Generate(ScenarioRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Rows, ScenarioRequest.FewestRows);
        var comparison = (int)(request.Rows * ComparisonShare);
        var study = Study with { Planned = new(request.Rows - comparison, comparison, Leaving.Share) };
        var members = Members(request.Seed, Role.Supported, request.Rows - comparison).Concat(Members(request.Seed, Role.Comparison, comparison));
        var followed = members.OrderBy(p => p.Start).Select(p => (Person: p, Diary: Observed(p, request.Effect))).ToList();
        return Complete(new()
        {
            Scenario = Id,
            Request = request,
            Study = study,
            Initiatives = [Initiative],
            Participants = [.. followed.Select(f => Enrol(f.Person, f.Diary))],
            Items = Items,
            Responses = [.. followed.SelectMany(f => f.Diary.Responses)],
            CareUse = [.. followed.SelectMany(f => f.Diary.CareUse)],
            Rungs = [.. followed.SelectMany(f => f.Diary.Rungs)],
            Goals = [.. followed.SelectMany(f => f.Diary.Goals)],
            Matches = [.. followed.SelectMany(f => f.Diary.Matches).OrderBy(m => m.AskedOn).ThenBy(m => m.Asker.Value, StringComparer.Ordinal)],
            Activities = [],
            Costs = [],
            Truth = new(() => new TruthOfPersons(this, request.Effect).Compute().And(TruthOfCounts.Of([.. Counted(new(request, Study))]))),
            Documents = [ScenarioReadme.Of(this, request)],
        });
    }

    /// <summary>The persons of a group, by number.</summary>
    public IEnumerable<Resident> Members(ulong seed, Role role, int count) =>
        Enumerable.Range(0, count).Select(i => Resident.Draw(seed, ((ulong)role << 32) | (uint)i, role, role == Role.Comparison ? Others ?? Population : Population));

    /// <summary>Whether support changes anything for a person under this request.</summary>
    public static bool IsHelped(Resident person, EffectSize effect) => person.Role == Role.Supported && effect != EffectSize.None;

    private Diary Observed(Resident person, EffectSize effect) =>
        Follow(person, IsHelped(person, effect)).AsObserved(person, Leaving).Until(Study.To.LastDay);

    private Enrolment Enrol(Resident person, Diary diary)
    {
        var end = diary.End <= Study.To.LastDay ? diary.End : null;
        var enrolled = person.Enrolled(Study.Municipality) with { EndDate = end, EndReason = end is null ? null : Reason(person) };
        return new(enrolled, person.Start.AddDays(-person.For(Purpose.Calendar, 63).Between(2, 14)));
    }

    private static string Reason(Resident person) => person.For(Purpose.Leaving, 1).OneOf<string>("verhuisd", "ziek", "geen-tijd", "geen-contact", "gestopt");
}

/// <summary>How a scenario is spoken of.</summary>
/// <param name="System">Row of the table of systems, for example <c>Buurtzorg</c>.</param>
/// <param name="Dutch">What it is, one line.</param>
/// <param name="English">The same in English.</param>
internal sealed record ScenarioWords(string System, string Dutch, string English);
