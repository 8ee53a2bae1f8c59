using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Survival;

/// <summary>The chance of being in each state at a later time, from people who go from state to state and leave at different times.</summary>
/// <remarks>O. O. Aalen and S. Johansen (1978): the product over event times of one plus the jumps of the cumulative hazards.</remarks>
public static class AalenJohansen
{
    /// <summary>Transition probabilities from the start to a horizon.</summary>
    /// <param name="stays">Every stay of every person in a state.</param>
    /// <param name="states">Number of states.</param>
    /// <param name="horizon">Time up to which, in the unit of the stays.</param>
    /// <returns>Chances, a row for the state at the start and a column for the state at the horizon; each row adds to one.</returns>
    /// <exception cref="ArgumentException">A stay has a state that does not exist or ends before it begins.</exception>
    public static double[,] Probabilities(IReadOnlyList<Stay> stays, int states, double horizon)
    {
        var product = Moments(stays, states, horizon).Aggregate(SquareMatrix.Identity(states), (before, moment) => before.Times(moment.Step));
        var chances = new double[states, states];
        for (var i = 0; i < states; i++)
            for (var j = 0; j < states; j++) chances[i, j] = product[i, j];
        return chances;
    }

    /// <summary>The moments up to a horizon at which somebody moved, in order of time.</summary>
    internal static IReadOnlyList<TransitionMoment> Moments(IReadOnlyList<Stay> stays, int states, double horizon)
    {
        ArgumentNullException.ThrowIfNull(stays);
        if (stays.Any(s => s.State < 0 || s.State >= states || s.Next is { } next && (next < 0 || next >= states) || !(s.To > s.From)))
            throw new ArgumentException("Every stay has states that exist and takes time.", nameof(stays));
        var moved = stays.Where(s => s.Next is { } next && next != s.State && s.To <= horizon);
        return [.. moved.GroupBy(s => s.To).OrderBy(g => g.Key).Select(g => Moment(stays, [.. g], states))];
    }

    private static TransitionMoment Moment(IReadOnlyList<Stay> stays, Stay[] moved, int states)
    {
        var (time, present, moves) = (moved[0].To, new double[states], new SquareMatrix(states));
        foreach (var stay in stays)
            if (stay.From < time && stay.To >= time) present[stay.State]++;
        foreach (var stay in moved) moves[stay.State, stay.Next!.Value]++;
        return new(time, present, moves);
    }
}

/// <summary>The time a person spent in a state.</summary>
/// <param name="State">Which state, counted from 0.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended, after it began.</param>
/// <param name="Next">The state that followed; null when the person was only seen until then.</param>
public readonly record struct Stay(int State, double From, double To, int? Next);

/// <summary>A time at which somebody went to another state.</summary>
/// <param name="Time">When.</param>
/// <param name="Present">People in each state just before.</param>
/// <param name="Moves">How many went from a state (row) to another (column).</param>
internal sealed record TransitionMoment(double Time, double[] Present, SquareMatrix Moves)
{
    /// <summary>One plus the jumps: moves out of each state over people in it just before.</summary>
    public SquareMatrix Step { get; } = Jump(Present, Moves);

    private static SquareMatrix Jump(double[] present, SquareMatrix moves)
    {
        var step = SquareMatrix.Identity(present.Length);
        for (var to = 0; to < present.Length; to++)
            for (var from = 0; from < present.Length; from++)
            {
                if (moves[from, to] == 0) continue;
                step[from, to] += moves[from, to] / present[from];
                step[from, from] -= moves[from, to] / present[from];
            }

        return step;
    }
}
