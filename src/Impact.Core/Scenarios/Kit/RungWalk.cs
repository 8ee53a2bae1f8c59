using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>Somebody who goes up and down the participation ladder, rated every three months by a professional.</summary>
internal static class RungWalk
{
    public const int MonthsBetween = 3;

    /// <summary>The ratings, the first on the first day.</summary>
    /// <param name="person">Who.</param>
    /// <param name="first">Rung at the start.</param>
    /// <param name="ratings">Number of ratings.</param>
    /// <param name="chances">Chance to go up and to go down before the next rating, by rung (1 to 6).</param>
    public static IReadOnlyList<RungRating> Of(Resident person, int first, int ratings, Func<int, (double Up, double Down)> chances)
    {
        var (rung, rated) = (first, new List<RungRating>(ratings));
        for (var step = 0; step < ratings; step++)
        {
            if (step > 0) rung = Next(rung, chances(rung), person.For(Purpose.Path, step).Uniform());
            rated.Add(new(person.Id, person.MonthsOn(MonthsBetween * step, step), rung, Rater.Professional));
        }

        return rated;
    }

    /// <summary>One draw decides: low goes up, high goes down, so that a better chance never leaves the same person lower at that step.</summary>
    private static int Next(int rung, (double Up, double Down) chances, double draw) =>
        draw < chances.Up ? Math.Min(rung + 1, 6) : draw > 1 - chances.Down ? Math.Max(rung - 1, 1) : rung;
}
