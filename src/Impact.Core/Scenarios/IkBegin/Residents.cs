namespace Impact.Core.Scenarios.IkBegin;

/// <summary>Residents of the invented municipality, drawn household by household.</summary>
internal static class Residents
{
    /// <summary>Quarters a person is followed: the quarter of the start and the five after it, as the last measurement may be a few days late.</summary>
    public const int Quarters = 6;

    private const double HouseholdSd = 0.40;
    private const double PersonSd = 0.62;
    private const double StateSd = 0.62;

    /// <summary>What is left of a bad moment a quarter later.</summary>
    private const double Persistence = 0.6;

    private static readonly DateOnly FirstStart = new(2024, 1, 8);
    private static readonly string[] Neighbourhoods = ["Centrum", "Brukske", "Landweert", "Veltum", "Vlakwater", "Oostrum"];

    /// <summary>Draws a household; the same number gives the same people.</summary>
    public static Household Draw(ulong seed, ulong number)
    {
        var randomness = new Randomness(seed, number, 0);
        var draws = randomness.For(Purpose.Household);
        var shared = draws.Normal(HouseholdSd);
        var size = draws.Chance(0.28) ? 2 : 1;
        var start = FirstStart.AddDays(draws.Between(0, 339));
        var neighbourhood = draws.OneOf<string>(Neighbourhoods);
        return new(randomness, start, neighbourhood, [.. Enumerable.Range(0, size).Select(i => DrawPerson(randomness with { Person = i }, shared, size))]);
    }

    private static Person DrawPerson(Randomness randomness, double shared, int size)
    {
        var draws = randomness.For(Purpose.Person);
        var age = draws.Uniform() switch { < 0.10 => "18-34", < 0.25 => "35-49", < 0.50 => "50-64", < 0.75 => "65-74", _ => "75+" };
        var gender = draws.Uniform() switch { < 0.55 => "f", < 0.995 => "m", _ => "x" };
        var alone = draws.Chance(0.75) && size == 1;
        return new Person
        {
            Randomness = randomness,
            AgeBand = age,
            Gender = gender,
            LivesAlone = alone,
            Stable = shared + draws.Normal(PersonSd) + (alone ? 0.2 : -0.2) + (age == "75+" ? 0.1 : 0),
            State = DrawStates(randomness),
            Participation = draws.Normal(0.6),
            Need = draws.Normal() + (age == "75+" ? 0.5 : 0),
            Strain = (0.5 * shared) + draws.Normal(0.8),
            Satisfaction = draws.Normal(0.7),
        };
    }

    private static double[] DrawStates(Randomness randomness)
    {
        var draws = randomness.For(Purpose.State);
        var states = new double[Quarters];
        states[0] = draws.Normal(StateSd);
        for (var q = 1; q < Quarters; q++)
            states[q] = (Persistence * states[q - 1]) + draws.Normal(StateSd * Math.Sqrt(1 - (Persistence * Persistence)));
        return states;
    }
}
