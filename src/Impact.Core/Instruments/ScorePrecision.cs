using Impact.Core.Estimation.Reliability;
using Impact.Core.Numerics;

namespace Impact.Core.Instruments;

/// <summary>How precise a score is, approximated from the answers of the group itself. For scales without a published smallest change that matters.</summary>
/// <param name="N">Persons without open items, at least <see cref="Fewest"/>.</param>
/// <param name="Alpha">Cronbach's alpha of the item points, above 0 and at most 1.</param>
/// <param name="Sd">Standard deviation of the score.</param>
/// <remarks>An approximation, and to be called so: no substitute for a study of the smallest change that matters to people. SEM after Lord &amp; Novick 1968; SDC after De Vet e.a. 2006; the index of reliable change after Jacobson &amp; Truax 1991.</remarks>
public sealed record ScorePrecision(int N, double Alpha, double Sd)
{
    /// <summary>Fewest persons from whom it is approximated.</summary>
    public const int Fewest = 30;

    private const double TwoSided95 = 1.96;

    /// <summary>Standard error of measurement of one score, SD·√(1 − α).</summary>
    public double Sem => Sd * Math.Sqrt(1 - Alpha);

    /// <summary>Smallest change of one person that is more than measurement error, at 95 %.</summary>
    public double SmallestDetectableChange => TwoSided95 * Math.Sqrt(2) * Sem;

    /// <summary>Half a standard deviation: a rule of thumb for the smallest change of a group that matters.</summary>
    public double HalfSd => Sd / 2;

    /// <summary>The index of reliable change of one person: beyond ±1.96 it is more than measurement error.</summary>
    /// <param name="before">First score.</param>
    /// <param name="after">Later score.</param>
    public double ReliableChange(double before, double after) => (after - before) / (Math.Sqrt(2) * Sem);

    /// <summary>Approximates the precision; null with fewer than <see cref="Fewest"/> persons, one item, no spread, or an alpha that is not positive.</summary>
    /// <param name="scores">Score per person.</param>
    /// <param name="points">Points per item, per person.</param>
    internal static ScorePrecision? Of(IReadOnlyList<double> scores, IReadOnlyList<IReadOnlyList<double>> points)
    {
        if (scores.Count < Fewest || points.Count < 2) return null;
        var covariance = new ItemScale(points).Covariance;
        if (!(covariance.Enumerate().Sum() > 0)) return null;
        var alpha = CronbachAlpha.Of(covariance);
        return alpha > 0 ? new ScorePrecision(scores.Count, alpha, Moments.Of(scores).Sd) : null;
    }
}
