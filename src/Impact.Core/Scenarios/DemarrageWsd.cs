using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;
using CareCost = Impact.Core.Indicators.CareCost;

namespace Impact.Core.Scenarios;

/// <summary>Providers of day activities and of work start to share what they offer. Compared with people at providers that do not yet.</summary>
internal static class DemarrageWsd
{
    private const int Ratings = 7;
    private const int HomeStep = 20;
    private const int PlaceStep = 32;
    private static readonly int[] Waves = [0, 1, 2, 3];
    private static readonly int[] Later = [1, 2, 3];

    public static PersonScenario Plan { get; } = new()
    {
        Id = "demarrage-wsd",
        Words = new(
            "Demarrage / WSD-Groep",
            "Verzonnen: aanbieders van dagbesteding en werk delen hun aanbod, naast aanbieders die dat nog niet doen",
            "Invented: providers of day activities and work share what they offer, beside providers that do not yet"),
        Study = StudyPlan,
        Initiative = new("samen-op-stap", "Samen op stap", "dagbesteding", Municipality, new(2023, 1, 1)),
        Population = new(Population.WorkingAge, ["Ven", "Heidekamp", "Molenwijk"], new(2023, 1, 9), 200),
        ComparisonShare = 0.5,
        Follow = Follow,
        Measures =
        [
            TrueMeasure.Share("participation-target-share", Waves, (d, w) => Rung(d, w) >= 4),
            Step("participation-step4-share", 3),
            Step("participation-step5-share", 4),
            TrueMeasure.Mean("care-cost", Waves, (d, w) => d.Care(w).Sum(CareCost.ValueOf)),
            new("shared-supply-share", Waves, Shared),
        ],
        Complete = data => data with { Costs = SharedSupplyCosts.Rows(data) },
        Counted = world => SharedSupplyCosts.Figures(world, Plan!),
        Leaving = new(0.15, 500, 0),
        Sample = new() { Seed = 2014, Rows = 200 },
    };

    private static MunicipalityCode Municipality => MunicipalityCode.TryParse("GM9002")!;

    private static Study StudyPlan => new()
    {
        Id = "demarrage-wsd",
        Title = "Van dagbesteding naar werk in Meierhoven",
        Question = "Zetten meer mensen een stap van dagbesteding naar werk sinds aanbieders samenwerken, en wat kost dat per persoon?",
        Municipality = Municipality,
        Initiative = "samen-op-stap",
        From = new(2023, 1),
        To = new(2025, 2),
        Design = Design.Comparison,
        AssignedBy = Assignment.Person,
        Baseline = 0,
        FollowUp = Later,
        Adjust = ["age_band", "gender"],
        Evidence = new(null, null),
        Outcomes =
        [
            new("participation-target-share", OutcomeRole.Primary, 0.1),
            new("participation-step4-share", OutcomeRole.Secondary, null),
            new("participation-step5-share", OutcomeRole.Secondary, null),
            new("care-cost", OutcomeRole.Secondary, null),
            new("shared-supply-share", OutcomeRole.Secondary, null),
            new("initiative-cost-per-person", OutcomeRole.Secondary, null),
            new("initiative-cost-per-reached", OutcomeRole.Secondary, null),
        ],
        IsSynthetic = true,
    };

    /// <summary>Who climbs needs fewer half days of activities and, at first, more guidance.</summary>
    private static Diary Follow(Resident person, bool helped)
    {
        var rungs = RungWalk.Of(person, person.Trait < 0.8 ? 3 : 4, Ratings, rung => Chances(rung, helped));
        return new() { First = person.QuarterAt(0), Rungs = rungs, CareUse = CareCounts.Of(person, Ratings, quarter => Care(person, quarter, rungs[quarter].Rung, helped && quarter > 0)) };
    }

    private static (double Up, double Down) Chances(int rung, bool helped) => rung switch
    {
        <= 3 => (helped ? 0.20 : 0.08, 0.04),
        4 => (helped ? 0.14 : 0.06, 0.08),
        5 => (0.04, 0.08),
        _ => (0, 0.05),
    };

    /// <summary>Guidance is by the provider of the person; day activities are elsewhere now and then, and often once providers share.</summary>
    private static IEnumerable<Expected> Care(Resident person, int quarter, int rung, bool shared)
    {
        var (own, other) = person.For(Purpose.Path, HomeStep).Chance(0.6) ? ("esdoorn", "linde") : ("linde", "esdoorn");
        var place = person.For(Purpose.Path, PlaceStep + quarter).Uniform() < (shared ? 0.4 : 0.05) ? other : own;
        return
        [
            new("dayactivities_halfday", CareProvider.Professional, rung switch { <= 3 => 40, 4 => 22, 5 => 5, _ => 0 }) { Provider = place + ":dagbesteding" },
            new("homecare_guidance_hour", CareProvider.Professional, rung switch { <= 3 => 8, 4 => 12, 5 => 10, _ => 1 }) { Provider = own + ":begeleider" },
        ];
    }

    /// <summary>Whoever climbs uses no day activities any more and is not counted; the chance of a place elsewhere does not depend on the rung, so the effect is about the same persons.</summary>
    private static Part? Shared(Diary diary, int wave)
    {
        var (place, guide) = (diary.Care(wave).FirstOrDefault(c => c.Care == "dayactivities_halfday"), diary.Care(wave).FirstOrDefault(c => c.Care == "homecare_guidance_hour"));
        return place is null || guide is null ? null : new Part(place.OrganisationRole!.Split(':')[0] == guide.OrganisationRole!.Split(':')[0] ? 0 : place.Quantity, place.Quantity);
    }

    private static int Rung(Diary diary, int wave) => diary.Rungs[2 * wave].Rung;

    private static TrueMeasure Step(string indicator, int from) => new(indicator, Later, (d, w) =>
        Enumerable.Range(0, w).Any(earlier => Rung(d, earlier) == from) ? new Part(Rung(d, w) > from ? 1 : 0, 1) : null) { IsConditional = true };
}
