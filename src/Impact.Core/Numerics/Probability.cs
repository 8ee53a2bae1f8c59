using System.Runtime.CompilerServices;

namespace Impact.Core.Numerics;

/// <summary>Checks of arguments that are probabilities or degrees of freedom.</summary>
internal static class Probability
{
    /// <summary>Throws unless the value is 0 to 1.</summary>
    public static void Check(double p, [CallerArgumentExpression(nameof(p))] string? name = null)
    {
        if (!(p >= 0 && p <= 1))
            throw new ArgumentOutOfRangeException(name, "A probability lies between 0 and 1.");
    }

    /// <summary>Throws unless the value is above 0.</summary>
    public static void CheckPositive(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value > 0))
            throw new ArgumentOutOfRangeException(name, "The parameter is above 0.");
    }
}
