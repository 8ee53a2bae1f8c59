using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Where the persons of a group stood on the participation ladder at one wave.</summary>
public sealed record RungDistribution
{
    /// <summary>Number of rungs.</summary>
    public const int Rungs = 6;

    /// <summary>Which group.</summary>
    public required Role Group { get; init; }

    /// <summary>Number of the measurement.</summary>
    public required int Wave { get; init; }

    /// <summary>Persons per rung, lowest rung first, 6 counts.</summary>
    public required IReadOnlyList<int> Persons { get; init; }

    /// <summary>Persons of the group without a rung at this wave.</summary>
    public required int Missing { get; init; }

    /// <summary>Counts a group at a wave of the study.</summary>
    public static RungDistribution Of(AnalysisDataset dataset, Study study, Role role, int wave)
    {
        var rungs = RungTransitions.RungsOf(dataset, study, role).Where(r => r.Wave == wave).ToList();
        return new()
        {
            Group = role,
            Wave = wave,
            Persons = [.. Enumerable.Range(1, Rungs).Select(rung => rungs.Count(r => r.Value == rung))],
            Missing = rungs.Count(r => r.Value is null),
        };
    }
}

/// <summary>How the persons of a group moved on the participation ladder between baseline and the main follow-up.</summary>
public sealed record RungTransitions
{
    /// <summary>Which group.</summary>
    public required Role Group { get; init; }

    /// <summary>Wave of the rows.</summary>
    public required int From { get; init; }

    /// <summary>Wave of the columns.</summary>
    public required int To { get; init; }

    /// <summary>Persons, 6 rows (rung before, lowest first) of 6 columns (rung after).</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Persons { get; init; }

    /// <summary>Persons of the group without a rung at one of the two waves.</summary>
    public required int Missing { get; init; }

    /// <summary>Persons at least one rung higher.</summary>
    public int Up => Count((before, after) => after > before);

    /// <summary>Persons on the same rung.</summary>
    public int Same => Count((before, after) => after == before);

    /// <summary>Persons at least one rung lower.</summary>
    public int Down => Count((before, after) => after < before);

    /// <summary>Persons with a rung at both waves.</summary>
    public int N => Count((_, _) => true);

    /// <summary>Counts the moves of a group from the baseline to the last follow-up wave of the study; nobody moved and nobody stayed when there is no follow-up.</summary>
    public static RungTransitions Of(AnalysisDataset dataset, Study study, Role role)
    {
        var to = study.FollowUp.Count > 0 ? study.FollowUp[^1] : study.Baseline;
        var rungs = RungsOf(dataset, study, role).ToLookup(r => r.Wave);
        var pairs = rungs[study.Baseline].Join(study.FollowUp.Count > 0 ? rungs[to] : [], b => b.Participant, a => a.Participant, (b, a) => (Before: b.Value, After: a.Value)).ToList();
        return new()
        {
            Group = role,
            From = study.Baseline,
            To = to,
            Persons = [.. Ladder.Select(before => (IReadOnlyList<int>)[.. Ladder.Select(after => pairs.Count(p => p.Before == before && p.After == after))])],
            Missing = pairs.Count(p => p.Before is null || p.After is null),
        };
    }

    internal static IEnumerable<PersonValue> RungsOf(AnalysisDataset dataset, Study study, Role role)
    {
        var group = dataset.Participants.Where(p => p.Role == role).Select(p => p.Id).ToHashSet();
        return Participation.Rungs(dataset, study).Where(r => group.Contains(r.Participant));
    }

    private static IEnumerable<int> Ladder => Enumerable.Range(1, RungDistribution.Rungs);

    private int Count(Func<int, int, bool> moved) =>
        (from before in Ladder from after in Ladder where moved(before, after) select Persons[before - 1][after - 1]).Sum();
}
