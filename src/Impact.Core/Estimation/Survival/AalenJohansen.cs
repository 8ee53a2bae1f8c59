using MathNet.Numerics.LinearAlgebra;

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
        ArgumentNullException.ThrowIfNull(stays);
        if (stays.Any(s => s.State < 0 || s.State >= states || s.Next is { } next && (next < 0 || next >= states) || !(s.To > s.From)))
            throw new ArgumentException("Every stay has states that exist and takes time.", nameof(stays));
        var product = Matrix<double>.Build.DenseIdentity(states);
        foreach (var moment in stays.Where(s => s.Next is not null && s.To <= horizon).GroupBy(s => s.To).OrderBy(g => g.Key))
            product *= Step(stays, [.. moment], states);
        return product.ToArray();
    }

    // One plus the jumps at a time: moves out of each state over people in it just before.
    private static Matrix<double> Step(IReadOnlyList<Stay> stays, Stay[] moves, int states)
    {
        var step = Matrix<double>.Build.DenseIdentity(states);
        foreach (var from in moves.GroupBy(m => m.State))
        {
            double present = stays.Count(s => s.State == from.Key && s.From < moves[0].To && s.To >= moves[0].To);
            foreach (var move in from.Where(m => m.Next != m.State))
            {
                step[from.Key, move.Next!.Value] += 1 / present;
                step[from.Key, from.Key] -= 1 / present;
            }
        }

        return step;
    }
}

/// <summary>The time a person spent in a state.</summary>
/// <param name="State">Which state, counted from 0.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended, after it began.</param>
/// <param name="Next">The state that followed; null when the person was only seen until then.</param>
public readonly record struct Stay(int State, double From, double To, int? Next);
