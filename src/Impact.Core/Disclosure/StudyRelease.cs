using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Disclosure;

/// <summary>Everything about a study that may be shown: the only thing a report is made from.</summary>
public sealed record StudyRelease
{
    /// <summary>The study (no figures).</summary>
    public required Study Study { get; init; }

    /// <summary>Persons per group and by background.</summary>
    public required ReleasedReach Reach { get; init; }

    /// <summary>Who stayed and who left, per group.</summary>
    public required IReadOnlyList<ReleasedAttrition> Attrition { get; init; }

    /// <summary>Outcomes in the order of the study.</summary>
    public required IReadOnlyList<ReleasedOutcome> Outcomes { get; init; }

    /// <summary>Participation ladder: distribution and transitions of the supported group; null when not measured.</summary>
    public required ReleasedLadder? Ladder { get; init; }

    /// <summary>Care use per quarter.</summary>
    public required ReleasedCare Care { get; init; }

    /// <summary>Activities per quarter.</summary>
    public required IReadOnlyList<ReleasedActivityQuarter> Activities { get; init; }

    /// <summary>Cost of the initiative per quarter and payer, in euro.</summary>
    public required IReadOnlyList<ReleasedCost> Costs { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required ReleaseProvenance Provenance { get; init; }
}

/// <summary>Who took part.</summary>
public sealed record ReleasedReach
{
    /// <summary>Persons per role.</summary>
    public required IReadOnlyList<ReleasedCount> Roles { get; init; }

    /// <summary>Persons per background (age_band, gender, lives_alone) in the supported and the comparison group.</summary>
    public required IReadOnlyList<ReleasedBackground> Backgrounds { get; init; }
}

/// <summary>A number of persons in a role.</summary>
/// <param name="Role">Role.</param>
/// <param name="Persons">Persons.</param>
public sealed record ReleasedCount(Role Role, Released<int> Persons);

/// <summary>Persons of one group by one background characteristic.</summary>
/// <param name="Group">Group.</param>
/// <param name="Characteristic">Column of participants: age_band, gender or lives_alone.</param>
/// <param name="Levels">Count per level, in the order of the code list; cells protect each other.</param>
public sealed record ReleasedBackground(Role Group, string Characteristic, IReadOnlyList<ReleasedLevel> Levels);

/// <summary>Persons with one level of a characteristic.</summary>
/// <param name="Level">Code.</param>
/// <param name="Persons">Persons.</param>
public sealed record ReleasedLevel(string Level, Released<int> Persons);

/// <summary>Who stayed and who left in one group.</summary>
public sealed record ReleasedAttrition
{
    /// <summary>Group.</summary>
    public required Role Group { get; init; }

    /// <summary>Persons enrolled.</summary>
    public required Released<int> Enrolled { get; init; }

    /// <summary>Persons measured per wave.</summary>
    public required IReadOnlyList<ReleasedWave> Measured { get; init; }

    /// <summary>Baseline of the first primary outcome of those who stayed.</summary>
    public required Released<double> StayersAtBaseline { get; init; }

    /// <summary>Baseline of the first primary outcome of those who left.</summary>
    public required Released<double> LeaversAtBaseline { get; init; }
}

/// <summary>Persons measured at a wave.</summary>
/// <param name="Wave">Number of the measurement.</param>
/// <param name="Persons">Persons.</param>
public sealed record ReleasedWave(int Wave, Released<int> Persons);

/// <summary>One outcome.</summary>
public sealed record ReleasedOutcome
{
    /// <summary>As the study names it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Indicator (no figures).</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Figures per group and wave, of the persons measured twice.</summary>
    public required IReadOnlyList<ReleasedFigure> Groups { get; init; }

    /// <summary>The same in people, when the indicator has such a counterpart; else empty.</summary>
    public required IReadOnlyList<ReleasedFigure> InPeople { get; init; }

    /// <summary>Per group the last figure of everyone who began; empty where there is no such estimate.</summary>
    public IReadOnlyList<ReleasedEveryone> Everyone { get; init; } = [];

    /// <summary>Estimates, the main one first.</summary>
    public required IReadOnlyList<Released<ContrastEstimate>> Estimates { get; init; }

    /// <summary>The series per quarter, of a study with an interrupted series; else null.</summary>
    public ReleasedSeries? Series { get; init; }

    /// <summary>Figures of areas that others published, each shown or refused with its reason.</summary>
    public IReadOnlyList<Benchmark> Benchmarks { get; init; } = [];

    /// <summary>Teams beside each other, for an indicator that has control charts; else null.</summary>
    public ReleasedTeams? Teams { get; init; }

    /// <summary>What lengthens or shortens the life of groups, one ratio per term; empty for most indicators.</summary>
    public IReadOnlyList<ReleasedRatio> Conduct { get; init; } = [];

    /// <summary>A booked saving beside the measured change in valued use; null when there is none.</summary>
    public Released<BookedSaving>? BookedSaving { get; init; }

    /// <summary>What may be said.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Level of the evidence ladder, 0 to 4.</summary>
    public required int EvidenceLevel { get; init; }

    /// <summary>Level of the Maryland scale, 0 to 5.</summary>
    public required int Maryland { get; init; }

    /// <summary>Whether it was agreed before the data arrived.</summary>
    public required bool AgreedBeforehand { get; init; }
}

/// <summary>A group figure that may or may not be shown.</summary>
/// <param name="Group">Group.</param>
/// <param name="Wave">Wave.</param>
/// <param name="Figure">The figure with n and interval: both or neither.</param>
public sealed record ReleasedFigure(Role Group, int Wave, Released<GroupFigure> Figure);

/// <summary>The figure of everyone of a group who began, at the main follow-up.</summary>
/// <param name="Group">Group.</param>
/// <param name="Wave">Wave.</param>
/// <param name="Figure">Value with its interval, without numbers of persons: these less those of the followed could be a few persons.</param>
public sealed record ReleasedEveryone(Role Group, int Wave, Released<EveryoneValue> Figure);

/// <summary>A value with its interval.</summary>
/// <param name="Value">Value, in the unit of the indicator.</param>
/// <param name="Low">Lower bound of the 95 % interval.</param>
/// <param name="High">Upper bound.</param>
public sealed record EveryoneValue(double Value, double Low, double High);

/// <summary>Participation ladder of the supported group.</summary>
public sealed record ReleasedLadder
{
    /// <summary>Bands of rungs in which cells are large enough, lowest first, for example 1–2, 3, 4–6.</summary>
    public required IReadOnlyList<RungBand> Bands { get; init; }

    /// <summary>Persons per band before (row) and after (column).</summary>
    public required IReadOnlyList<IReadOnlyList<Released<int>>> Transitions { get; init; }

    /// <summary>Persons who went up, stayed and went down by at least one rung.</summary>
    public required ReleasedLadderMoves Moves { get; init; }
}

/// <summary>Persons who moved on the ladder.</summary>
/// <param name="Up">At least one rung up.</param>
/// <param name="Same">Same rung.</param>
/// <param name="Down">At least one rung down.</param>
public sealed record ReleasedLadderMoves(Released<int> Up, Released<int> Same, Released<int> Down);

/// <summary>A band of rungs.</summary>
/// <param name="From">Lowest rung, 1 to 6.</param>
/// <param name="To">Highest rung, 1 to 6.</param>
public sealed record RungBand(int From, int To);

/// <summary>Care used, valued at unit prices.</summary>
public sealed record ReleasedCare
{
    /// <summary>Mean valued use per person per quarter (euro at prices of <see cref="PriceYear"/> for all quarters), per group and quarter.</summary>
    public required IReadOnlyList<ReleasedQuarter> PerQuarter { get; init; }

    /// <summary>Year to which the prices are indexed: the same for all quarters.</summary>
    public required int PriceYear { get; init; }

    /// <summary>Source of the prices.</summary>
    public required string PriceSource { get; init; }
}

/// <summary>A mean with its interval for a group in a quarter.</summary>
/// <param name="Group">Group.</param>
/// <param name="Quarter">Quarter.</param>
/// <param name="Figure">Mean, interval and n; <see cref="GroupFigure.Wave"/> is the number of the quarter since the first of the study.</param>
public sealed record ReleasedQuarter(Role Group, Quarter Quarter, Released<GroupFigure> Figure);

/// <summary>Activities in a quarter. Counts of events and hours are not about single persons; visits and volunteers are controlled.</summary>
public sealed record ReleasedActivityQuarter
{
    /// <summary>Quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Number of activities.</summary>
    public required Released<int> Activities { get; init; }

    /// <summary>Visits, all activities together.</summary>
    public required Released<int> Visits { get; init; }

    /// <summary>Hours of volunteers.</summary>
    public required Released<double> VolunteerHours { get; init; }

    /// <summary>Hours of professionals.</summary>
    public required Released<double> ProfessionalHours { get; init; }

    /// <summary>Activities started by residents.</summary>
    public required Released<int> ByResidents { get; init; }
}

/// <summary>Costs of the initiative.</summary>
/// <param name="Quarter">Quarter.</param>
/// <param name="Payer">Payer code.</param>
/// <param name="Amount">Euro.</param>
public sealed record ReleasedCost(Quarter Quarter, string Payer, decimal Amount);

/// <summary>Where the figures come from.</summary>
public sealed record ReleaseProvenance
{
    /// <summary>Deliveries used.</summary>
    public required IReadOnlyList<ReleasedInput> Inputs { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Engine { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Instrument ids with version that were scored.</summary>
    public required IReadOnlyList<string> Instruments { get; init; }

    /// <summary>Smallest number of persons that is shown.</summary>
    public required int Threshold { get; init; }
}

/// <summary>A delivery that was used. Without its number of rows: rows of participants less the groups that are shown are a group that may not be shown.</summary>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Quarter">Quarter of the delivery.</param>
/// <param name="Sha256">Hash of the bytes as received.</param>
public sealed record ReleasedInput(string Dataset, Quarter Quarter, string Sha256);
