namespace Impact.Core.Observations;

/// <summary>Everything that was observed for one initiative: the input of an analysis.</summary>
/// <remarks>Lists are in a fixed order (by pseudonym, then wave, date or quarter), so that results do not depend on the order of arrival.</remarks>
public sealed record AnalysisDataset
{
    /// <summary>Persons, one row each.</summary>
    public required IReadOnlyList<Participant> Participants { get; init; }

    /// <summary>Survey responses, at most one per person and wave.</summary>
    public required IReadOnlyList<SurveyResponse> Responses { get; init; }

    /// <summary>Care used.</summary>
    public required IReadOnlyList<CareUse> CareUse { get; init; }

    /// <summary>Activities.</summary>
    public required IReadOnlyList<Activity> Activities { get; init; }

    /// <summary>Costs of the initiative.</summary>
    public required IReadOnlyList<Cost> Costs { get; init; }

    /// <summary>Requests for help and offers of help.</summary>
    public IReadOnlyList<Match> Matches { get; init; } = [];

    /// <summary>Questions for support: those of the study's municipality, and of others to compare with.</summary>
    public IReadOnlyList<SupportCase> Cases { get; init; } = [];

    /// <summary>Rungs on the participation ladder that were rated apart from a survey.</summary>
    public IReadOnlyList<RungRating> Rungs { get; init; } = [];

    /// <summary>Who helps, refers, cooperates or meets.</summary>
    public IReadOnlyList<Tie> Ties { get; init; } = [];

    /// <summary>Groups that citizens founded, in every municipality that was delivered.</summary>
    public IReadOnlyList<CitizensGroup> Groups { get; init; } = [];

    /// <summary>How far the goals of persons had come.</summary>
    public IReadOnlyList<GoalRating> Goals { get; init; } = [];

    /// <summary>Published figures of areas.</summary>
    public IReadOnlyList<AreaFigure> Areas { get; init; } = [];

    /// <summary>The deliveries these rows came from.</summary>
    public required IReadOnlyList<InputFile> Inputs { get; init; }
}
