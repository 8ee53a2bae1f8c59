using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>Goals of a person, rated at the waves.</summary>
internal static class GoalPath
{
    /// <summary>One to three goals; each starts at −1 and ends where the amount leads.</summary>
    /// <param name="person">Who.</param>
    /// <param name="waves">Waves at which they are rated, the first is the start.</param>
    /// <param name="amount">Expected level at a later wave, −2 to 2.</param>
    public static IReadOnlyList<GoalRating> Of(Resident person, IReadOnlyList<int> waves, Func<int, double> amount)
    {
        var draws = person.For(Purpose.Goals);
        var goals = Enumerable.Range(1, draws.Between(1, 3)).Select(g => (Code: "doel-" + (char)('a' + g - 1), Own: draws.Chance(0.7))).ToList();
        return [.. goals.SelectMany((goal, g) => waves.Select(wave => new GoalRating
        {
            Participant = person.Id,
            Goal = goal.Code,
            Date = person.DayOf(wave),
            Level = wave == 0 ? -1 : Level(amount(wave) + person.For(Purpose.Goals, (16 * (g + 1)) + wave).Normal(0.9)),
            SetBy = goal.Own ? GoalSetter.Resident : GoalSetter.Professional,
        }))];
    }

    private static int Level(double amount) => (int)Math.Clamp(Math.Round(amount), -2, 2);
}
