using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Survival;

/// <summary>Chances to go from state to state, with their errors.</summary>
/// <remarks>
/// A small change of the moves out of state h at time u changes the chance from a to b by P_ah(0, u−) times the change times P_jb(u, τ) − P_hb(u, τ). Summed over independent multinomial jumps this is the
/// covariance of Greenwood's kind of P. K. Andersen, Ø. Borgan, R. D. Gill and N. Keiding (1993), section IV.4.1.3; summed per person it is that person's influence (the infinitesimal jackknife of R's
/// <c>survfit</c>), which also holds when the past of a person says more than the present state. With two states and one stay each both are Greenwood's.
/// </remarks>
internal sealed class TransitionChances
{
    private readonly IReadOnlyList<TransitionMoment> moments;
    private readonly SquareMatrix[] before;
    private readonly SquareMatrix[] after;
    private readonly int states;

    /// <summary>Computes the chances.</summary>
    /// <param name="stays">Every stay of every person in a state.</param>
    /// <param name="states">Number of states.</param>
    /// <param name="horizon">Time up to which.</param>
    public TransitionChances(IReadOnlyList<Stay> stays, int states, double horizon)
    {
        this.states = states;
        moments = AalenJohansen.Moments(stays, states, horizon);
        before = new SquareMatrix[moments.Count + 1];
        after = new SquareMatrix[moments.Count + 1];
        before[0] = after[^1] = SquareMatrix.Identity(states);
        for (var m = 0; m < moments.Count; m++) before[m + 1] = before[m].Times(moments[m].Step);
        for (var m = moments.Count; m > 0; m--) after[m - 1] = moments[m - 1].Step.Times(after[m]);
    }

    /// <summary>The chance of each state (column) after starting in a state (row).</summary>
    public SquareMatrix Values => before[^1];

    /// <summary>Whether anybody was in a state just before the first move: without, the chances from there are not of people who started there.</summary>
    public bool IsSeenAtStart(int state) => moments.Count == 0 || moments[0].Present[state] > 0;

    /// <summary>Variances of the chances if the next step of a person depends on the present state only.</summary>
    public SquareMatrix Greenwood()
    {
        var variance = new SquareMatrix(states);
        for (var m = 0; m < moments.Count; m++)
            foreach (var (from, to) in Places())
            {
                var (mean, square) = Spread(m, from, to);
                var jump = (square - (mean * mean)) / moments[m].Present[from];
                for (var start = 0; start < states && square > 0; start++) variance[start, to] += Math.Pow(before[m][start, from], 2) * jump;
            }

        return variance;
    }

    /// <summary>Variances of the chances from the influence of each person or cluster.</summary>
    /// <param name="stays">The stays.</param>
    /// <param name="clusters">Person or cluster of each stay.</param>
    public SquareMatrix Robust(IReadOnlyList<Stay> stays, Clusters clusters)
    {
        var (expected, variance) = (Expected(), new SquareMatrix(states));
        foreach (var rows in clusters.Rows)
        {
            var influence = rows.Aggregate(new SquareMatrix(states), (sum, row) => sum.Plus(1, Influence(stays[row], expected)));
            for (var j = 0; j < states; j++)
                for (var i = 0; i < states; i++) variance[i, j] += influence[i, j] * influence[i, j];
        }

        return variance;
    }

    /// <summary>What a person who stays in a state over a moment takes off, summed over the moments until each: by moment and state.</summary>
    private SquareMatrix[][] Expected()
    {
        var sums = new SquareMatrix[moments.Count + 1][];
        sums[0] = [.. Enumerable.Range(0, states).Select(_ => new SquareMatrix(states))];
        for (var m = 0; m < moments.Count; m++)
        {
            sums[m + 1] = [.. sums[m].Select(sum => sum.Copy())];
            foreach (var (from, to) in Places())
            {
                var mean = Spread(m, from, to).Mean;
                for (var start = 0; start < states && mean != 0; start++) sums[m + 1][from][start, to] += before[m][start, from] * mean / moments[m].Present[from];
            }
        }

        return sums;
    }

    private SquareMatrix Influence(Stay stay, SquareMatrix[][] expected)
    {
        var (first, last) = (CountUntil(stay.From), CountUntil(stay.To));
        var influence = expected[first][stay.State].Plus(-1, expected[last][stay.State]);
        var moved = last > first && moments[last - 1].Time == stay.To && stay.Next is { } next && next != stay.State;
        for (var to = 0; to < states && moved; to++)
            for (var start = 0; start < states; start++)
                influence[start, to] += before[last - 1][start, stay.State] * (after[last][stay.Next!.Value, to] - after[last][stay.State, to]) / moments[last - 1].Present[stay.State];
        return influence;
    }

    /// <summary>Mean, and mean square, of what the moves out of a state do to the chance of another, per person in it.</summary>
    private (double Mean, double Square) Spread(int moment, int from, int to)
    {
        var (mean, square) = (0.0, 0.0);
        for (var next = 0; next < states; next++)
        {
            var moves = moments[moment].Moves[from, next];
            if (moves == 0) continue;
            var change = after[moment + 1][next, to] - after[moment + 1][from, to];
            mean += moves * change / moments[moment].Present[from];
            square += moves * change * change / moments[moment].Present[from];
        }

        return (mean, square);
    }

    private IEnumerable<(int From, int To)> Places() => from source in Enumerable.Range(0, states) from target in Enumerable.Range(0, states) select (source, target);

    private int CountUntil(double time)
    {
        var (low, high) = (0, moments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (moments[middle].Time <= time) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
