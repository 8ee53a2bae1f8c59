namespace Impact.Core.Instruments;

/// <summary>One goal of a person with how far it was reached.</summary>
/// <param name="Attainment">−2 (much less than expected) to +2 (much more than expected); 0 is as expected.</param>
/// <param name="Weight">Weight of the goal, 0 or more; 1 when goals are not weighed.</param>
public readonly record struct GoalScore(int Attainment, double Weight = 1);

/// <summary>Goal Attainment Scaling: goals set by and with one person become one number.</summary>
public static class GoalAttainment
{
    /// <summary>Assumed correlation between the goals of one person.</summary>
    public const double Correlation = 0.3;

    /// <summary>The T-score of one person: 50 when goals are reached as expected, about 10 points per step.</summary>
    /// <param name="goals">The goals of one person at one moment, at least one.</param>
    /// <returns>T-score; 50 = as expected, higher is better. Not bounded: three goals all at −2 give 22.61, all at +2 give 77.39.</returns>
    /// <exception cref="ArgumentException">No goals, an attainment outside −2 … +2, a negative weight, or only weights of 0.</exception>
    /// <remarks>T = 50 + 10·Σwᵢxᵢ / √((1−ρ)Σwᵢ² + ρ(Σwᵢ)²), ρ = 0.3. Source: Kiresuk &amp; Sherman 1968 (doi:10.1007/BF01530764); the printed formula in Turner-Stokes 2009 has errors, corrected by erratum.</remarks>
    public static double TScore(IReadOnlyList<GoalScore> goals)
    {
        Refuse(goals);
        var sum = goals.Sum(g => g.Weight);
        var spread = ((1 - Correlation) * goals.Sum(g => g.Weight * g.Weight)) + (Correlation * sum * sum);
        return 50 + (10 * goals.Sum(g => g.Weight * g.Attainment) / Math.Sqrt(spread));
    }

    private static void Refuse(IReadOnlyList<GoalScore> goals)
    {
        if (goals.Any(g => g.Attainment is < -2 or > 2)) throw new ArgumentException("A goal is scored from -2 to +2.", nameof(goals));
        if (goals.Any(g => !(g.Weight >= 0) || double.IsInfinity(g.Weight))) throw new ArgumentException("A weight is 0 or more.", nameof(goals));
        if (goals.All(g => g.Weight == 0)) throw new ArgumentException("No goal counts: there is none, or every weight is 0.", nameof(goals));
    }
}
