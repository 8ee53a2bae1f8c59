namespace Impact.Core.Observations;

/// <summary>How the comparison was made; decides the estimator and the highest claim.</summary>
public enum Design
{
    /// <summary>Before and after, one group.</summary>
    OneGroup,

    /// <summary>Before and after, with a comparison group that was not drawn by lot.</summary>
    Comparison,

    /// <summary>Drawn by lot.</summary>
    Randomised,

    /// <summary>Groups start at different moments.</summary>
    Staggered,

    /// <summary>A series interrupted at one moment.</summary>
    InterruptedSeries,
}

/// <summary>The level at which support was given or withheld.</summary>
public enum Assignment
{
    /// <summary>Person by person.</summary>
    Person,

    /// <summary>Whole households.</summary>
    Household,

    /// <summary>Whole neighbourhoods.</summary>
    Neighbourhood,
}

/// <summary>Whether an outcome is a main question of the study.</summary>
public enum OutcomeRole
{
    /// <summary>Main question.</summary>
    Primary,

    /// <summary>Further question.</summary>
    Secondary,
}

/// <summary>An indicator chosen as outcome of a study.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Role">Main or further question.</param>
/// <param name="Minimum">Smallest change that matters, in the unit of the indicator; null when not stated.</param>
public sealed record Outcome(string Indicator, OutcomeRole Role, double? Minimum);

/// <summary>Documents that support the evidence ladder, as paths beside the study file; null when there is none.</summary>
/// <param name="Described">Description of goal, target group, approach and conditions.</param>
/// <param name="Theory">Why it should work, with literature.</param>
public sealed record EvidenceDocuments(string? Described, string? Theory);

/// <summary>Sizes that were planned.</summary>
/// <param name="Supported">Persons in the supported group.</param>
/// <param name="Comparison">Persons in the comparison group.</param>
/// <param name="DropOut">Share expected to drop out, 0 to 1.</param>
public sealed record PlannedSize(int Supported, int Comparison, double DropOut);

/// <summary>A study: the question, the design and the outcomes, fixed before the analysis.</summary>
public sealed record Study
{
    /// <summary>Short name, for example <c>ik-begin-venray</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Title of the report.</summary>
    public required string Title { get; init; }

    /// <summary>The question, one sentence.</summary>
    public required string Question { get; init; }

    /// <summary>Municipality the report is for.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Code of the initiative in the data.</summary>
    public required string Initiative { get; init; }

    /// <summary>First quarter of the data used.</summary>
    public required Quarter From { get; init; }

    /// <summary>Last quarter of the data used.</summary>
    public required Quarter To { get; init; }

    /// <summary>Design.</summary>
    public required Design Design { get; init; }

    /// <summary>Level of assignment; errors are clustered at the coarsest of this and <see cref="Cluster"/>.</summary>
    public required Assignment AssignedBy { get; init; }

    /// <summary>Wave before the support.</summary>
    public required int Baseline { get; init; }

    /// <summary>Waves after the start; the last one is the main follow-up.</summary>
    public required IReadOnlyList<int> FollowUp { get; init; }

    /// <summary>Columns of participants to adjust for.</summary>
    public required IReadOnlyList<string> Adjust { get; init; }

    /// <summary>Column that groups persons who resemble each other, for example <c>household</c>; null when there is none.</summary>
    public string? Cluster { get; init; }

    /// <summary>What errors are clustered by: the coarsest of <see cref="AssignedBy"/> and <see cref="Cluster"/>.</summary>
    public Assignment ClusteredBy => Cluster switch
    {
        "neighbourhood" => Assignment.Neighbourhood,
        "household" when AssignedBy == Assignment.Person => Assignment.Household,
        _ => AssignedBy,
    };

    /// <summary>First quarter after the interruption, for an interrupted series.</summary>
    public Quarter? Break { get; init; }

    /// <summary>Rung of the participation ladder that the study aims at, 1 to 6; 4 is unpaid work.</summary>
    public int TargetRung { get; init; } = 4;

    /// <summary>Who decides on the rung: a professional, the person, or the questions of the ladder; null for what was asked or rated most.</summary>
    public Rater? Rater { get; init; }

    /// <summary>Documents beside the data.</summary>
    public required EvidenceDocuments Evidence { get; init; }

    /// <summary>Outcomes, main ones first as written.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>Planned sizes, when stated.</summary>
    public PlannedSize? Planned { get; init; }

    /// <summary>Whether the data were invented by the generator; the report says so in large type.</summary>
    public bool IsSynthetic { get; init; }
}
