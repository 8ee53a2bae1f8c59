using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>The indicators that a study can name as outcome.</summary>
public static class Indicators
{
    /// <summary>Every indicator, once, in the order of the methods page.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        .. Loneliness.Of(Djg6, ""),
        .. Loneliness.Of(Djg11, " (11 uitspraken)"),
        Participation.Rung3Share,
        Participation.RiseShare,
        Participation.TargetShare,
        Participation.OutflowShare,
        SustainedParticipation.SixMonths,
        SustainedParticipation.TwelveMonths,
        ParticipationSteps.ToUnpaidWork,
        ParticipationSteps.ToPaidWork,
        CareCost.Total,
        .. CareCost.PerPayer,
        CareHours.Professional,
        CareHours.NetworkShare,
        EndsMeet.DifficultyShare,
        EndsMeet.RecentDifficultyShare,
        LifeAsAWhole.Mean,
        CareRatios.CloseToHome,
        CareRatios.UsedOfEntitled,
        Goals.TScore,
        Goals.MetShare,
        Goals.OwnShare,
        .. ControlOfLife.All,
        .. CarerBurden.All,
        CarerQuality.Mean,
        Cohesion.Mean,
        .. TrustShares.All,
        .. NeighbourHelp.All,
        .. ClientExperience.All,
        .. SatisfactionWithLife.All,
        .. SelfReliance.All,
        Signalling.Days,
        Signalling.InTimeShare,
        Signalling.NotInCrisisShare,
        Access.Days,
        Access.NineOfTen,
        Access.InTimeShare,
        Access.DecisionDays,
        Access.DecisionInTimeShare,
        Access.BothInTimeShare,
        Solutions.NoIndividualProvisionShare,
        Solutions.InformalSourceShare,
        Solutions.OwnPlanShare,
        Solutions.PlanDoneShare,
        Solutions.Recurrence,
        Requests.Days,
        Requests.FulfilledShare,
        Requests.UnmetShare,
        Requests.HandedOverShare,
        Requests.NewTieShare,
    ];

    /// <summary>The indicator of that id; null when there is none.</summary>
    public static Indicator? Find(string id) => All.FirstOrDefault(i => i.Id == id);
}
