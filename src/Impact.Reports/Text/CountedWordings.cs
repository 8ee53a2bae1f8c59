namespace Impact.Reports.Text;

/// <summary>The words of indicators that are counted over cases, requests, groups, ties or activities in a period. The special before the general.</summary>
internal static class CountedWordings
{
    private const string Wmo = "De klok staat stil op dagen dat er gewacht wordt op de bewoner.";

    private const string HalfYear = "Wij tellen alleen wat een half jaar te volgen was. Ook wat dan nog loopt, telt mee.";

    private const string Quarter = "Wij tellen alleen vragen die 90 dagen te volgen waren. Ook vragen die dan nog open staan, tellen mee.";

    /// <summary>Every family.</summary>
    public static IReadOnlyList<OutcomeWords> All { get; } =
    [
        .. Signals(),
        .. Access(),
        .. Plans(),
        .. Requests(),
        .. Volunteers(),
        .. Meeting(),
        .. Networks(),
        .. Groups(),
        .. Money(),
    ];

    private static OutcomeWords[] Signals() =>
    [
        Share("signal-14-days", "Contact binnen 14 dagen", "signalen", "kregen er {0} binnen 14 dagen contact"),
        Share("signal-not-in-crisis", "Op tijd, vóór een crisis", "eerste contacten", "was het er bij {0} geen crisis"),
        Number("signal-days", "Van signaal tot contact", "de tijd van signaal tot contact", "Dit is het aantal dagen waarbinnen de helft contact heeft."),
    ];

    private static OutcomeWords[] Access() =>
    [
        Share("access-in-time", "Plan binnen zes weken", "meldingen", "kregen er {0} binnen zes weken een plan") with { Measured = Wmo },
        Share("access-both-in-time", "Melding en aanvraag binnen acht weken", "meldingen met een aanvraag", "waren er {0} binnen acht weken klaar") with { Measured = Wmo },
        Share("decision-in-time", "Besluit binnen twee weken", "aanvragen", "kregen er {0} binnen twee weken een besluit") with { Measured = Wmo },
        Number("access-days-p90", "Negen van de tien een plan", "de tijd waarbinnen negen van de tien een plan hebben", Wmo),
        Number("access-days", "Van melding tot plan", "de tijd van melding tot plan", "Dit is het aantal dagen waarbinnen de helft een plan heeft. " + Wmo),
        Number("decision-days", "Van aanvraag tot besluit", "de tijd van aanvraag tot besluit", "Dit is het aantal dagen waarbinnen de helft een besluit heeft. " + Wmo),
    ];

    private static OutcomeWords[] Plans() =>
    [
        Share("no-individual-provision", "Opgelost zonder maatwerk", "vragen om steun", "zijn er {0} binnen een half jaar opgelost zonder maatwerk van de gemeente") with { Measured = HalfYear },
        Share("informal-source", "Hulp uit de buurt in het plan", "plannen", "zit er in {0} hulp van familie, buren of vrijwilligers"),
        Share("own-plan", "Zelf het plan gemaakt", "plannen", "zijn er {0} gemaakt door mensen zelf en hun kring"),
        Share("plan-done", "Plan uitgevoerd", "plannen", "zijn er {0} binnen een half jaar uitgevoerd") with { Measured = HalfYear },
        Share("recurrence", "Vraag kwam terug", "afgesloten vragen", "kwamen er {0} binnen een jaar terug"),
        Share("professionals-three", "Drie of meer beroepskrachten in huis", "huishoudens", "komen er bij {0} drie of meer beroepskrachten"),
        Share("household-one-plan", "Eén huishouden, één plan", "huishoudens", "is er voor {0} precies één plan"),
        Number("professionals-per-household", "Beroepskrachten in huis", "het aantal beroepskrachten per huishouden", "Wij telden hoeveel verschillende beroepskrachten bij een huishouden komen."),
    ];

    private static OutcomeWords[] Requests() =>
    [
        Number("match-days", "Wachten op hulp", "de tijd tot er hulp is", "Dit is het aantal dagen waarbinnen voor de helft van de vragen iemand is gevonden."),
        Share("match-fulfilled", "Vraag vervuld", "vragen om hulp", "zijn er {0} binnen 90 dagen vervuld") with { Measured = Quarter },
        Share("match-unmet", "Niemand gevonden", "vragen om hulp", "is er voor {0} binnen 90 dagen niemand gevonden") with { Measured = Quarter },
        Share("match-handed-over", "Te zwaar voor buren", "vragen om hulp", "gingen er {0} binnen 90 dagen naar een beroepskracht") with { Measured = Quarter },
        Share("match-new-tie", "Nieuwe contacten", "vragen met hulp", "leverden er {0} een nieuw contact op"),
        Share("match-reciprocity", "Vragen en geven", "mensen", "vragen en geven er {0} allebei"),
        Share("match-repeat", "Vaker hulp van dezelfde", "paren van vrager en helper", "hielpen er {0} elkaar vaker"),
    ];

    private static OutcomeWords[] Volunteers() =>
    [
        Number("volunteers-per-1000", "Vrijwilligers", "het aantal vrijwilligers", "Wij deelden het aantal vrijwilligers door het aantal inwoners."),
        Number("turnout-per-1000", "Opkomst", "de opkomst van vrijwilligers", "Wij telden de vrijwilligers bij alle activiteiten en deelden door het aantal inwoners. Wie twee keer komt, telt twee keer."),
        Number("mobilisation-days", "Tijd om vrijwilligers te vinden", "de tijd om vrijwilligers te vinden", "Dit is het aantal dagen waarbinnen de helft van de vrijwilligers begon."),
        Share("volunteer-retention", "Vrijwilligers die blijven", "vrijwilligers", "zijn er {0} na een jaar nog actief"),
        Number("reach-per-1000", "Bereik", "het bereik", "Wij deelden het aantal mensen met steun door het aantal inwoners."),
    ];

    private static OutcomeWords[] Meeting() =>
    [
        Share("age-mixing-share", "Leeftijden samen", "activiteiten", "waren er {0} met meer dan één leeftijdsgroep"),
        Number("age-mixing-index", "Menging van leeftijden", "de menging van leeftijden", "Dit is de kans dat twee bezoekers uit een andere leeftijdsgroep komen."),
        Share("self-organised", "Van bewoners zelf", "activiteiten", "zijn er {0} begonnen door bewoners"),
    ];

    private static OutcomeWords[] Networks() =>
    [
        Number("network-density", "Dichtheid van het netwerk", "de dichtheid van het netwerk", "Dit is het deel van alle mogelijke contacten dat er echt is."),
        Number("network-reciprocity", "Contact over en weer", "het contact over en weer", "Dit is het deel van de contacten dat twee kanten op gaat."),
        Share("network-isolates", "Mensen zonder contact", "mensen", "hebben er {0} geen contact in het netwerk"),
        Number("network-components", "Losse delen van het netwerk", "het aantal losse delen van het netwerk", "Binnen een deel kan iedereen elkaar bereiken."),
        Number("network-bridges", "Bruggen tussen bewoners en beroepskrachten", "het deel bruggen tussen bewoners en beroepskrachten", "Dit is het deel van de contacten tussen bewoners en beroepskrachten."),
    ];

    private static OutcomeWords[] Groups() =>
    [
        Number("group-start-rate", "Nieuwe groepen", "het aantal nieuwe groepen", "Wij telden nieuwe groepen van inwoners en deelden door het aantal inwoners."),
        Share("group-survival-12m", "Groepen na een jaar", "nieuwe groepen", "bestaan er {0} na een jaar nog"),
        Share("group-survival-24m", "Groepen na twee jaar", "nieuwe groepen", "bestaan er {0} na twee jaar nog"),
        Share("group-spread", "Groepen die anderen op een idee brengen", "nieuwe groepen", "kregen er {0} binnen twee jaar een vervolg in een andere buurt"),
        Number("group-coverage", "Leden van groepen", "het aantal leden van groepen", "Wij deelden het aantal leden door het aantal inwoners."),
    ];

    private static OutcomeWords[] Money() =>
    [
        Number("activity-hours-per-person", "Uren activiteiten", "het aantal uren activiteiten per persoon", "Dit zijn de uren van vrijwilligers en medewerkers, gedeeld door het aantal mensen met steun."),
        Number("initiative-cost-per-person", "Kosten per persoon", "de kosten per persoon met steun", "Wij deelden alle kosten van het initiatief door het aantal mensen met steun. Alle jaren staan in prijzen van hetzelfde jaar."),
        Number("initiative-cost-per-reached", "Kosten per bereikte trede", "de kosten per persoon die de trede bereikte", "Wij deelden alle kosten door het aantal mensen dat de trede bereikte. Een deel had dat ook zonder steun bereikt. Het is dus geen prijs van een effect."),
        Number("budget-per-resident", "Geld per inwoner", "het geld per inwoner", "Alle jaren staan in prijzen van hetzelfde jaar. Een jaar telt alleen mee als de kosten van alle kwartalen er zijn."),
    ];

    private static OutcomeWords Share(string family, string title, string hundred, string people) => new()
    {
        Family = family,
        Topic = Topic.Other,
        Title = title,
        Noun = $"het deel ‘{Sentence.Small(title)}’",
        Amount = $"{hundred} met ‘{Sentence.Small(title)}’",
        Hundred = hundred,
        People = people,
        Counted = $"{hundred} ({Sentence.Small(title)})",
    };

    private static OutcomeWords Number(string family, string title, string noun, string measured) => new()
    {
        Family = family,
        Topic = Topic.Other,
        Title = title,
        Noun = noun,
        Amount = Sentence.Small(title),
        Measured = measured,
    };
}
