namespace Impact.Core.Estimation.Survival;

/// <summary>People in order of time from last to first, with centred covariates, cut at every distinct time.</summary>
internal sealed class CoxData
{
    /// <summary>Sorts and centres.</summary>
    /// <param name="people">Follow-up per person.</param>
    /// <param name="columns">Covariates, each with a number per person.</param>
    public CoxData(IReadOnlyList<FollowUp> people, IReadOnlyList<Covariate> columns)
    {
        Order = [.. Enumerable.Range(0, people.Count).OrderByDescending(i => people[i].Time).ThenBy(i => i)];
        double[] means = [.. columns.Select(c => c.Values.Average())];
        X = [.. Order.Select(i => columns.Select((c, j) => c.Values[i] - means[j]).ToArray())];
        People = [.. Order.Select(i => people[i])];
        Moments = Cut(People);
        Width = columns.Count;
    }

    /// <summary>Place in the data of each sorted person.</summary>
    public int[] Order { get; }

    /// <summary>Follow-up, latest first.</summary>
    public FollowUp[] People { get; }

    /// <summary>Centred covariates, in the same order.</summary>
    public double[][] X { get; }

    /// <summary>From where to where (exclusive) the people of each distinct time stand, latest first.</summary>
    public IReadOnlyList<(int Start, int End)> Moments { get; }

    /// <summary>Number of covariates.</summary>
    public int Width { get; }

    private static List<(int Start, int End)> Cut(FollowUp[] people)
    {
        var cuts = new List<(int, int)>();
        for (int start = 0, end = 1; start < people.Length; start = end, end = start + 1)
        {
            while (end < people.Length && people[end].Time == people[start].Time)
                end++;
            cuts.Add((start, end));
        }

        return cuts;
    }
}
