using Impact.Core.Instruments;
using static Impact.Core.Instruments.Instruments;

namespace Impact.Reports.Text;

/// <summary>The words of goals, control, carers, neighbours, trust and client experience, the special before the general.</summary>
internal static class PersonWordings
{
    private const string Goals = "Mensen stelden doelen. Bij elke meting keken zij hoe ver zij waren.";

    /// <summary>Every family.</summary>
    public static IReadOnlyList<OutcomeWords> All { get; } =
    [
        .. Care, .. GoalWords, .. Scales, .. TakingPart,
        .. Trust.Scoring.Subscales.Select(part => Of(part.Id == "people" ? "trust" : "trust-" + part.Id, "vertrouwden er {0}", part) with { Noun = $"het {part.Title}", Counted = "mensen die vertrouwen hebben" }).Reverse(),
        .. Nhelp.Scoring.Subscales.Select(part => Of($"neighbour-help-{part.Id}", "zeiden er {0} ja", part) with { Noun = $"het deel dat ja zegt op ‘{part.Title}’", Counted = "mensen die ja zeggen" }),
        .. Ceo.Scoring.Subscales.Select(part => Of($"client-experience-{part.Id}-", "waren er {0} het hiermee eens", part) with { Noun = $"het deel dat het eens is met ‘{part.Title}’", Hundred = "cliënten met een mening", Counted = "mensen die het hiermee eens zijn" }),
        .. Zrm13.Scoring.Subscales.Select(part => Of($"self-reliance-{part.Id}-", "redden er {0} zich goed genoeg", part) with
        {
            Counted = "mensen die zich goed genoeg redden", Measured = "Een medewerker gaf een cijfer van 1 tot 5. Bij 4 of 5 redt iemand zich goed genoeg.",
        }),
    ];

    private static IEnumerable<OutcomeWords> Care =>
    [
        Of("care-close-to-home", "Steun dicht bij huis", "de steun dicht bij huis") with
        {
            Topic = Topic.Care, Hundred = "uren steun", People = "waren er {0} dicht bij huis", Counted = "uren steun die dicht bij huis zijn",
            Measured = "Dicht bij huis is: zorg thuis, of hulp van familie, buren en vrijwilligers.",
        },
        Of("care-hours-volunteer", "Uren van vrijwilligers", "het aantal uren hulp van vrijwilligers") with { Topic = Topic.Care },
        Of("shared-supply", "Dagbesteding bij een andere aanbieder", "het deel van de dagbesteding bij een andere aanbieder") with
        {
            Topic = Topic.Care, Hundred = "dagdelen dagbesteding", People = "waren er {0} bij een andere aanbieder", Counted = "dagdelen bij een andere aanbieder",
            Measured = "Een andere aanbieder is: niet de organisatie die iemand begeleidt.",
        },
        Of("buddies-per-person", "Maatjes", "het aantal maatjes per persoon") with { Topic = Topic.Care, Amount = "maatjes", Measured = "Wij telden bij elke meting hoeveel vrijwilligers bij iemand kwamen." },
        Of("buddy-share", "Een maatje", "het deel van de mensen met een maatje") with
        {
            Topic = Topic.Care, Amount = "mensen met een maatje", People = "hadden er {0} een maatje", Counted = "mensen met een maatje", Measured = "Een maatje is een vrijwilliger die op de dag van de meting bij iemand kwam.",
        },
        Of("care-used-entitled", "Gebruikt van wat mag", "het deel van de toegekende zorg dat mensen gebruiken") with
        {
            Topic = Topic.Care, Hundred = "uren zorg waar mensen recht op hadden", People = "gebruikten zij er {0}", Counted = "uren zorg die zijn gebruikt",
            Measured = "Wij deelden de gebruikte uren door de uren waar mensen recht op hadden.",
        },
    ];

    private static IEnumerable<OutcomeWords> GoalWords =>
    [
        Of("goal-t-score", "Doelen bereikt", "de score op eigen doelen") with { Measured = Goals + " Een score van 50 betekent: zoals verwacht. Hoger is beter." },
        Of("goals-met", "Doelen gehaald", "het deel van de doelen dat is gehaald") with
        {
            Hundred = "doelen", People = "waren er {0} gehaald", Counted = "doelen die zijn gehaald", Measured = Goals + " Een doel is gehaald als het gaat zoals verwacht, of beter.",
        },
        Of("goals-own", "Eigen doelen", "het deel van de doelen dat mensen zelf kozen") with
        {
            Hundred = "doelen", People = "kozen mensen er {0} zelf", Counted = "doelen die mensen zelf kozen", Measured = Goals,
        },
    ];

    private static IEnumerable<OutcomeWords> Scales =>
    [
        Of("mastery", "Regie over het eigen leven", "de regie over het eigen leven") with
        {
            Amount = "regie over het eigen leven", People = "hadden er {0} genoeg regie", Counted = "mensen die genoeg regie hebben",
            Measured = "Wij stelden zeven vragen. De score loopt van 7 tot 35. Hoger is meer regie.",
        },
        Of("carer-burden-heavy", "Zware druk door mantelzorg", "zware druk door mantelzorg") with
        {
            Hundred = "mantelzorgers", People = "stonden er {0} onder zware druk", Counted = "mantelzorgers die onder zware druk staan",
            Measured = "Wij stelden mantelzorgers vijftien vragen. Bij een score van 9 of hoger is de druk zwaar.",
        },
        Of("carer-burden", "Druk door mantelzorg", "de druk door mantelzorg") with
        {
            Amount = "druk door mantelzorg", Hundred = "mantelzorgers", People = "stonden er {0} onder zware druk", Counted = "mantelzorgers die onder zware druk staan",
            Measured = "Wij stelden mantelzorgers vijftien vragen. De score loopt van 0 tot 15. Bij 9 of hoger is de druk zwaar.",
        },
        Of("carerqol", "Leven van mantelzorgers", "de kwaliteit van leven van mantelzorgers") with
        {
            Amount = "kwaliteit van leven", Measured = "Wij stelden mantelzorgers zeven vragen. De score loopt van 0 tot 14. Hoger is beter.",
        },
        Of("cohesion", "Samenhang in de buurt", "de samenhang in de buurt") with
        {
            Amount = "samenhang in de buurt", Measured = "Wij stelden vier vragen over de buurt. De score loopt van 0 tot 10. Hoger is beter.",
        },
        Of("satisfaction", "Cijfer voor het leven", "het cijfer voor het leven") with
        {
            Amount = "tevredenheid", People = "waren er {0} tevreden", Counted = "mensen die tevreden zijn", Measured = "Mensen gaven hun leven een cijfer van 1 tot 10. Bij 7 of hoger noemen wij iemand tevreden.",
        },
    ];

    private static IEnumerable<OutcomeWords> TakingPart =>
    [
        Of("volunteering-weekly", "Elke week vrijwilligerswerk", "het deel dat elke week vrijwilligerswerk doet") with
        {
            People = "deden er {0} elke week vrijwilligerswerk", Counted = "mensen die elke week vrijwilligerswerk doen",
        },
        Of("volunteering-share", "Vrijwilligerswerk", "het deel dat vrijwilligerswerk deed") with
        {
            People = "deden er {0} vrijwilligerswerk", Counted = "mensen die vrijwilligerswerk deden", Measured = "Wij vroegen of mensen het laatste jaar vrijwilligerswerk deden.",
        },
        .. new[] { ("family", "familie"), ("friends", "vrienden"), ("neighbours", "buren") }.Select(who =>
            Of($"contact-weekly-{who.Item1}", $"Elke week contact met {who.Item2}", $"het deel met elke week contact met {who.Item2}") with
            {
                People = $"hadden er {{0}} elke week contact met {who.Item2}", Counted = $"mensen die elke week contact hebben met {who.Item2}",
            }),
        Of("care-days-away", "Dagen in ziekenhuis of verpleeghuis", "het aantal dagen in een ziekenhuis of verpleeghuis") with
        {
            Topic = Topic.Care, Measured = "Wij telden de dagen in het kwartaal van de meting, en rekenden die om naar een jaar.",
        },
    ];

    private static OutcomeWords Of(string family, string people, Subscale part) =>
        Of(family, Sentence.Capital(part.Title), $"‘{part.Title}’") with { People = people };

    private static OutcomeWords Of(string family, string title, string noun) =>
        new() { Family = family, Topic = Topic.Other, Title = title, Noun = noun, Amount = noun };
}
