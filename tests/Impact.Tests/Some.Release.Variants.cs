using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests;

/// <summary>Releases of studies that have less to show.</summary>
internal static partial class Some
{
    /// <summary>Before and after in one group.</summary>
    public static StudyRelease ReleaseOfOneGroup()
    {
        var release = Release();
        return release with
        {
            Study = release.Study with { Design = Design.OneGroup },
            Reach = release.Reach with { Backgrounds = [.. release.Reach.Backgrounds.Where(b => b.Group == Role.Supported)], Roles = [release.Reach.Roles[0]] },
            Attrition = [release.Attrition[0]],
            Outcomes = [.. release.Outcomes.Select(OfOneGroup)],
            Care = release.Care with { PerQuarter = [.. release.Care.PerQuarter.Where(q => q.Group == Role.Supported)] },
        };
    }

    /// <summary>Nothing was measured.</summary>
    public static StudyRelease EmptyRelease()
    {
        var release = Release();
        return release with
        {
            Reach = new ReleasedReach { Roles = [], Backgrounds = [] },
            Attrition = [],
            Outcomes = [.. release.Outcomes.Select(o => o with { Groups = [], InPeople = [], Estimates = [], Claim = new Claim(ClaimLevel.None, Movement.Unclear, [ClaimReason.NothingMeasured]) })],
            Ladder = null,
            Care = release.Care with { PerQuarter = [] },
            Activities = [],
            Costs = [],
        };
    }

    /// <summary>Nothing may be shown.</summary>
    public static StudyRelease WithheldRelease()
    {
        var release = Release();
        return release with
        {
            Reach = new ReleasedReach { Roles = [], Backgrounds = [.. release.Reach.Backgrounds.Select(b => b with { Levels = [.. b.Levels.Select(l => l with { Persons = Hidden<int>() })] })] },
            Attrition = [.. release.Attrition.Select(Withhold)],
            Outcomes = [.. release.Outcomes.Select(Withhold)],
            Ladder = release.Ladder! with
            {
                Transitions = [.. release.Ladder.Transitions.Select(r => (IReadOnlyList<Released<int>>)[.. r.Select(_ => Hidden<int>())])],
                Moves = new(Hidden<int>(), Hidden<int>(), Hidden<int>()),
            },
            Care = release.Care with { PerQuarter = [.. release.Care.PerQuarter.Select(q => q with { Figure = Hidden<GroupFigure>() })] },
            Activities = [.. release.Activities.Select(a => a with { Visits = Hidden<int>(), Activities = Hidden<int>() })],
        };
    }

    private static ReleasedOutcome OfOneGroup(ReleasedOutcome outcome) => outcome with
    {
        Groups = [.. outcome.Groups.Where(g => g.Group == Role.Supported)],
        InPeople = [.. outcome.InPeople.Where(g => g.Group == Role.Supported)],
        Everyone = [.. outcome.Everyone.Where(g => g.Group == Role.Supported)],
        Estimates = [Shown(Contrast(false, -0.6, (-0.9, -0.3)) with { Groups = [Role.Supported], Contrast = "supported:wave2-wave0", Estimator = "change" })],
        Claim = new Claim(ClaimLevel.Changed, outcome.Claim.Movement, [ClaimReason.NoComparisonGroup, ClaimReason.RegressionToTheMean]),
    };

    private static ReleasedAttrition Withhold(ReleasedAttrition group) => group with
    {
        Enrolled = Hidden<int>(),
        Measured = [.. group.Measured.Select(m => m with { Persons = Hidden<int>() })],
        StayersAtBaseline = Hidden<double>(),
        LeaversAtBaseline = Hidden<double>(),
    };

    private static ReleasedOutcome Withhold(ReleasedOutcome outcome) => outcome with
    {
        Groups = [.. outcome.Groups.Select(g => g with { Figure = Hidden<GroupFigure>() })],
        InPeople = [.. outcome.InPeople.Select(g => g with { Figure = Hidden<GroupFigure>() })],
        Everyone = [.. outcome.Everyone.Select(g => g with { Figure = Hidden<EveryoneValue>() })],
        Estimates = [.. outcome.Estimates.Select(_ => Hidden<ContrastEstimate>())],
    };
}
