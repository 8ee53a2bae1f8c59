using Impact.Core.Observations;

namespace Impact.Core.Scenarios;

/// <summary>Everything a scenario made: the rows an organisation would send, the study, and the truth.</summary>
/// <remarks>Pseudonyms are those of the invented sender; nothing has been keyed.</remarks>
public sealed record ScenarioData
{
    /// <summary>Name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>What was asked for.</summary>
    public required ScenarioRequest Request { get; init; }

    /// <summary>The study these data are for.</summary>
    public required Study Study { get; init; }

    /// <summary>Initiatives.</summary>
    public required IReadOnlyList<InitiativeRow> Initiatives { get; init; }

    /// <summary>Persons, in the order in which they registered.</summary>
    public required IReadOnlyList<Enrolment> Participants { get; init; }

    /// <summary>Item columns of the survey, in the order of the questionnaire.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Survey responses, by person and wave.</summary>
    public required IReadOnlyList<SurveyResponse> Responses { get; init; }

    /// <summary>Care used, by person and quarter.</summary>
    public required IReadOnlyList<CareUse> CareUse { get; init; }

    /// <summary>Activities, by date.</summary>
    public required IReadOnlyList<Activity> Activities { get; init; }

    /// <summary>Costs of the initiative, by quarter.</summary>
    public required IReadOnlyList<Cost> Costs { get; init; }

    /// <summary>Requests for help and offers of help, by day of asking.</summary>
    public IReadOnlyList<Match> Matches { get; init; } = [];

    /// <summary>Questions for support, by municipality and day.</summary>
    public IReadOnlyList<SupportCase> Cases { get; init; } = [];

    /// <summary>Rated rungs, by person and day.</summary>
    public IReadOnlyList<RungRating> Rungs { get; init; } = [];

    /// <summary>Ties, by day.</summary>
    public IReadOnlyList<Tie> Ties { get; init; } = [];

    /// <summary>Groups of citizens, by day of founding.</summary>
    public IReadOnlyList<CitizensGroup> Groups { get; init; } = [];

    /// <summary>Ratings of goals, by person, goal and day.</summary>
    public IReadOnlyList<GoalRating> Goals { get; init; } = [];

    /// <summary>Figures of areas.</summary>
    public IReadOnlyList<AreaFigure> Areas { get; init; } = [];

    /// <summary>What a perfect study would find. Computed when first asked for, which takes seconds.</summary>
    public required Lazy<Truth> Truth { get; init; }

    /// <summary>Texts that lie beside the data.</summary>
    public required IReadOnlyList<ScenarioDocument> Documents { get; init; }

    /// <summary>The data as an analysis sees them, without going through files and store.</summary>
    public AnalysisDataset ToDataset() => new()
    {
        Participants = [.. Participants.Select(p => p.Person).OrderBy(p => p.Id.Value, StringComparer.Ordinal)],
        Responses = [.. Responses.OrderBy(r => r.Participant.Value, StringComparer.Ordinal).ThenBy(r => r.Wave)],
        CareUse = [.. CareUse.OrderBy(c => c.Participant.Value, StringComparer.Ordinal).ThenBy(c => c.Quarter)],
        Activities = Activities,
        Costs = Costs,
        Matches = Matches,
        Cases = Cases,
        Rungs = [.. Rungs.OrderBy(r => r.Participant.Value, StringComparer.Ordinal).ThenBy(r => r.Date)],
        Ties = Ties,
        Groups = Groups,
        Goals = [.. Goals.OrderBy(g => g.Participant.Value, StringComparer.Ordinal).ThenBy(g => g.Goal, StringComparer.Ordinal).ThenBy(g => g.Date)],
        Areas = Areas,
        Inputs = [],
    };
}

/// <summary>One initiative as an organisation sends it.</summary>
/// <param name="Id">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Municipality">Municipality.</param>
/// <param name="StartDate">First day.</param>
public sealed record InitiativeRow(string Id, string Name, string Kind, MunicipalityCode Municipality, DateOnly StartDate);

/// <summary>A person with the day on which taking part in the research was asked; everybody in a scenario consented.</summary>
/// <param name="Person">The person.</param>
/// <param name="AskedOn">Day of asking.</param>
public sealed record Enrolment(Participant Person, DateOnly AskedOn);

/// <summary>A text beside the data.</summary>
/// <param name="Path">Path beside the study file, with forward slashes.</param>
/// <param name="Text">The text, lines end in a line feed.</param>
public sealed record ScenarioDocument(string Path, string Text);
