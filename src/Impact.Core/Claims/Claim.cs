namespace Impact.Core.Claims;

/// <summary>The rung of the claim ladder that an outcome has reached, lowest first.</summary>
public enum ClaimLevel
{
    /// <summary>Nothing was measured.</summary>
    None,

    /// <summary>Measured, but the change can be chance.</summary>
    CannotTell,

    /// <summary>Measured at one moment only: a description.</summary>
    Described,

    /// <summary>The supported group changed; why is not known.</summary>
    Changed,

    /// <summary>The supported group changed otherwise than the comparison group.</summary>
    Differs,

    /// <summary>The change can be attributed to the initiative.</summary>
    Attributable,
}

/// <summary>Which way an outcome went, seen from the person.</summary>
public enum Movement
{
    /// <summary>Not known, or no change beyond chance.</summary>
    Unclear,

    /// <summary>For the better, in the direction the indicator calls good.</summary>
    Better,

    /// <summary>For the worse.</summary>
    Worse,
}

/// <summary>What may be said of one outcome. Sentences, colours and verdicts come from this and from nothing else.</summary>
/// <param name="Level">Rung of the ladder.</param>
/// <param name="Movement">Way it went.</param>
/// <param name="Reasons">Why not higher, in the order in which they hold back the claim.</param>
public sealed record Claim(ClaimLevel Level, Movement Movement, IReadOnlyList<ClaimReason> Reasons);

/// <summary>Why a claim is not higher, or what to keep in mind with it.</summary>
public enum ClaimReason
{
    /// <summary>No measurement of this outcome.</summary>
    NothingMeasured,

    /// <summary>No measurement after the start.</summary>
    NoFollowUp,

    /// <summary>Fewer persons with two measurements than needed.</summary>
    TooFewPersons,

    /// <summary>Fewer clusters in an arm than needed.</summary>
    TooFewClusters,

    /// <summary>The interval of the change contains zero.</summary>
    ChangeIntervalContainsZero,

    /// <summary>There is no comparison group.</summary>
    NoComparisonGroup,

    /// <summary>The two estimates are not on the same side of zero.</summary>
    EstimatesDisagree,

    /// <summary>At least one interval of the difference contains zero.</summary>
    DifferenceIntervalContainsZero,

    /// <summary>The difference can be chance because several outcomes were looked at.</summary>
    ManyOutcomes,

    /// <summary>The groups were not drawn by lot.</summary>
    NotRandomised,

    /// <summary>People who joined at a bad moment recover by themselves.</summary>
    RegressionToTheMean,

    /// <summary>Many persons dropped out, or those who left differed at the start.</summary>
    DropOut,

    /// <summary>Everybody changed by the same amount, so that nothing says how much can be chance.</summary>
    NoVariation,

    /// <summary>There are figures of one period only.</summary>
    OnePeriod,

    /// <summary>Fewer cases, requests, groups or persons in a period than needed.</summary>
    TooFewUnits,

    /// <summary>There are no other municipalities to compare with.</summary>
    NoOtherMunicipalities,

    /// <summary>Fewer than four other municipalities with enough units: the change of one can be an accident of that one.</summary>
    FewMunicipalities,

    /// <summary>Other municipalities are not the same, and something else may have happened there.</summary>
    OtherMunicipalitiesDiffer,

    /// <summary>Everything was counted, or there is no error to be had: chance is not weighed.</summary>
    FullCount,

    /// <summary>Too few persons of the comparison group resemble the supported ones to weigh them: a regression stands in.</summary>
    LittleOverlap,

    /// <summary>The study names no background to adjust for: the groups are compared as they are.</summary>
    NothingToAdjustFor,

    /// <summary>Fewer than 50 persons or ten clusters in an arm: a regression with small-sample errors stands in.</summary>
    SmallGroups,

    /// <summary>Fewer than 8 quarters before the break or 4 after it have enough persons.</summary>
    SeriesTooShort,

    /// <summary>The level jumped one way and the slope surely went the other.</summary>
    JumpAndTrendDisagree,

    /// <summary>Whatever else happened at the moment of the break looks the same.</summary>
    SomethingElseThen,

    /// <summary>Everybody started at the same moment, or before the first measurement.</summary>
    NoLaterStarters,

    /// <summary>Fewer than two measurements before the start: nothing shows that the groups went alike.</summary>
    TooFewMeasurementsBefore,

    /// <summary>It is not shown that the groups went alike before the start.</summary>
    TrendsNotShownAlike,

    /// <summary>Nobody is in the data who had a right to care and used nothing: these may not have been sent.</summary>
    UnusedNotSent,
}
