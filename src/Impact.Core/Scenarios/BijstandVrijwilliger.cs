using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;

namespace Impact.Core.Scenarios;

/// <summary>Tailored activation: from benefit to volunteering, and for some to paid work. Compared with people on benefit who had no offer yet.</summary>
internal static class BijstandVrijwilliger
{
    private const int Ratings = 7;
    private static readonly int[] Waves = [0, 1, 2, 3];
    private static readonly int[] Later = [1, 2, 3];

    public static PersonScenario Plan { get; } = new()
    {
        Id = "bijstand-vrijwilliger",
        Words = new(
            "maatwerk bijstand → vrijwilliger",
            "Verzonnen: mensen met bijstand krijgen een plek op maat als vrijwilliger, naast mensen die nog wachten",
            "Invented: people on benefit get a tailored place as volunteer, beside people who still wait"),
        Study = StudyPlan,
        Initiative = new("maatwerk", "Maatwerk", "activering", Municipality, new(2023, 1, 1)),
        Population = new(Population.WorkingAge, ["Noorderhof", "De Bleek", "Kerkeind"], new(2023, 1, 9), 330),
        ComparisonShare = 0.5,
        Follow = (person, helped) => new() { Rungs = RungWalk.Of(person, person.Trait < -0.4 ? 1 : person.Trait < 0.9 ? 2 : 3, Ratings, rung => Chances(rung, helped)) },
        Measures =
        [
            TrueMeasure.Share("participation-target-share", Waves, (d, w) => d.Rungs[2 * w].Rung >= 4),
            TrueMeasure.Share("participation-outflow-share", Waves, (d, w) => d.Rungs[2 * w].Rung >= 5),
            TrueMeasure.Share("participation-sustained-share", Later, (d, w) => Held(d, w, 2)),
            TrueMeasure.Share("participation-sustained-12m-share", Later, (d, w) => Held(d, w, 4)),
        ],
        Counted = world => new[] { Role.Supported, Role.Comparison }.SelectMany(role => Staying(role, role == Role.Supported && world.Request.Effect != EffectSize.None)),
        Leaving = new(0.15, 500, 0),
        Sample = new() { Seed = 2023, Rows = 200 },
    };

    private static MunicipalityCode Municipality => MunicipalityCode.TryParse("GM9001")!;

    private static Study StudyPlan => new()
    {
        Id = "bijstand-vrijwilliger",
        Title = "Van bijstand naar vrijwilliger in Noorderhorst",
        Question = "Bereiken mensen met bijstand trede 4, en staan zij daar na zes en twaalf maanden nog?",
        Municipality = Municipality,
        Initiative = "maatwerk",
        From = new(2023, 1),
        To = new(2025, 3),
        Design = Design.Comparison,
        AssignedBy = Assignment.Person,
        Baseline = 0,
        FollowUp = Later,
        Adjust = ["age_band", "gender"],
        Evidence = new(null, null),
        TargetRung = 4,
        Outcomes =
        [
            new("participation-target-share", OutcomeRole.Primary, 0.1),
            new("participation-sustained-share", OutcomeRole.Secondary, null),
            new("participation-sustained-12m-share", OutcomeRole.Secondary, null),
            new("participation-outflow-share", OutcomeRole.Secondary, null),
            new("participation-duration-6m-share", OutcomeRole.Secondary, null),
            new("participation-duration-12m-share", OutcomeRole.Secondary, null),
        ],
        IsSynthetic = true,
    };

    private static (double Up, double Down) Chances(int rung, bool helped) => rung switch
    {
        <= 3 => (helped ? 0.45 : 0.18, 0.06),
        4 => (helped ? 0.10 : 0.07, 0.07),
        5 => (0.08, 0.08),
        _ => (0, 0.04),
    };

    /// <summary>The part of those who reach rung 4 that is still there after two and after four ratings, by the chances of a step.</summary>
    private static IEnumerable<TrueFigure> Staying(Role role, bool helped)
    {
        double[] after = [.. Enumerable.Range(0, 5).Select(steps => OnRungs(steps, helped).Sum())];
        yield return new("participation-duration-6m-share", role, 0, World.Rounded(after[2]));
        yield return new("participation-duration-12m-share", role, 0, World.Rounded(after[4]));
    }

    /// <summary>Part on rung 4, 5 and 6 without ever having fallen below 4, so many ratings after reaching it.</summary>
    private static double[] OnRungs(int steps, bool helped)
    {
        double[] on = [1, 0, 0];
        for (var step = 0; step < steps; step++)
        {
            var (four, five, six) = (Chances(4, helped), Chances(5, helped), Chances(6, helped));
            on =
            [
                (on[0] * (1 - four.Up - four.Down)) + (on[1] * five.Down),
                (on[0] * four.Up) + (on[1] * (1 - five.Up - five.Down)) + (on[2] * six.Down),
                (on[1] * five.Up) + (on[2] * (1 - six.Down)),
            ];
        }

        return on;
    }

    /// <summary>Whether rung 4 was held from so many ratings back up to the wave.</summary>
    private static bool Held(Diary diary, int wave, int back) =>
        (2 * wave) >= back && diary.Rungs.Skip((2 * wave) - back).Take(back + 1).All(r => r.Rung >= 4);
}
