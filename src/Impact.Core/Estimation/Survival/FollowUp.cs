namespace Impact.Core.Estimation.Survival;

/// <summary>How long one person was followed, and how that ended.</summary>
/// <param name="Time">Time followed, 0 or more, in any unit.</param>
/// <param name="Event">Whether the event happened at that time; else the person was only seen until then.</param>
public readonly record struct FollowUp(double Time, bool Event)
{
    /// <summary>People at risk and events at each time at which something happened, in order of time.</summary>
    internal static IReadOnlyList<RiskSet> RiskSets(IReadOnlyList<FollowUp> people)
    {
        var sets = new List<RiskSet>();
        var left = people.Count;
        foreach (var moment in people.GroupBy(p => p.Time).OrderBy(g => g.Key))
        {
            var (events, all) = (moment.Count(p => p.Event), moment.Count());
            sets.Add(new(moment.Key, left, events));
            left -= all;
        }

        return sets;
    }
}

/// <summary>A moment of a survival curve.</summary>
/// <param name="Time">When.</param>
/// <param name="AtRisk">People still followed just before.</param>
/// <param name="Events">People to whom it happened then.</param>
internal readonly record struct RiskSet(double Time, int AtRisk, int Events)
{
    /// <summary>What this moment adds to Greenwood's sum.</summary>
    public double Greenwood => Events == 0 ? 0 : (double)Events / ((double)AtRisk * (AtRisk - Events));
}
