using Impact.Core.Indicators;

namespace Impact.Core.Disclosure;

/// <summary>A share per team over the whole study: a p-chart in which every team is a point.</summary>
/// <param name="Centre">Share of all teams together, 0 to 1.</param>
/// <param name="Teams">Teams by code.</param>
public sealed record ReleasedTeams(Released<double> Centre, IReadOnlyList<ReleasedTeam> Teams);

/// <summary>A team.</summary>
/// <param name="Team">Code of the team; null when it was not sent.</param>
/// <param name="Figure">Its share, when enough households are behind it.</param>
public sealed record ReleasedTeam(string? Team, Released<TeamFigure> Figure);

/// <summary>The share of a team.</summary>
/// <param name="N">Plans.</param>
/// <param name="Share">Share, 0 to 1.</param>
/// <param name="Low">Lowest share that chance alone brings to a team of this size.</param>
/// <param name="High">Highest share that chance alone brings.</param>
/// <param name="MonthSignal">Why a month of this team is more than chance; null when no month is.</param>
public sealed record TeamFigure(int N, double Share, double Low, double High, ControlSignal? MonthSignal)
{
    /// <summary>Whether the team differs from all teams together by more than chance.</summary>
    public bool IsBeyondLimits => Share < Low || Share > High;
}

/// <summary>How often something ends with a condition, as a ratio of how often it ends without; 1 when it makes no difference.</summary>
/// <param name="Term">Condition: space, subsidy or contact-person.</param>
/// <param name="Ratio">Hazard ratio with two decimals.</param>
/// <param name="Low">Lower bound of the 95 % interval.</param>
/// <param name="High">Upper bound.</param>
/// <param name="N">Groups.</param>
/// <param name="Municipalities">Municipalities by which the errors are clustered; null without.</param>
public sealed record ReleasedRatio(string Term, double Ratio, double Low, double High, int N, int? Municipalities);
