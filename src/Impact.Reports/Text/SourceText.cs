namespace Impact.Reports.Text;

/// <summary>Sources of indicators for a Dutch reader. Names of works stay as they are; what we say around them is put into Dutch.</summary>
internal static class SourceText
{
    /// <summary>The long before the short, so that a part never replaces a piece of a longer one.</summary>
    private static readonly (string English, string Dutch)[] Phrases =
    [
        ("own definition (five effects asked for Ik begin)", "eigen definitie (vijf effecten waar Ik begin om vroeg)"),
        ("after the five effects asked for Ik begin", "naar de vijf effecten waar Ik begin om vroeg"),
        ("after the aim of one household, one plan", "naar het doel: één huishouden, één plan"),
        ("after Buurtzorg: less care than people are entitled to", "naar Buurtzorg: minder zorg dan waar mensen recht op hebben"),
        ("after De Nieuwe Wever: care by the person and the network", "naar De Nieuwe Wever: zorg door mensen zelf en hun kring"),
        ("after Opella: activity hours per resident", "naar Opella: uren activiteiten per bewoner"),
        ("after Opella: buddies for people with dementia", "naar Opella: maatjes voor mensen met dementie"),
        ("after Demarrage / WSD-Groep: providers that share what they offer", "naar Demarrage / WSD-Groep: aanbieders die hun aanbod delen"),
        ("after the exchange market BUUV", "naar de ruilmarkt BUUV"),
        ("units of the Kostenhandleiding 2024", "eenheden van de Kostenhandleiding 2024"),
        ("own definition", "eigen definitie"),
        ("Plain sum, not the weighted tariff of", "Gewone som, niet het gewogen tarief van"),
        ("After the ten standard questions of VNG (2016; list from memory, not confirmed in a source)", "Naar de tien standaardvragen van de VNG (2016; lijst uit het hoofd, niet bevestigd met een bron)"),
        ("four statements (CBS StatLine 85147NED). Linear rescale of the mean: the official formula was not found", "vier stellingen (CBS StatLine 85147NED). Gemiddelde, lineair omgerekend: de officiële formule is niet gevonden"),
        ("After the questions of CBS on contact with family, friends and neighbours", "Naar de vragen van het CBS over contact met familie, vrienden en buren"),
        ("After the questions of CBS on organised volunteering", "Naar de vragen van het CBS over vrijwilligerswerk"),
        ("After the question of CBS on satisfaction with life (1 to 10)", "Naar de vraag van het CBS over tevredenheid met het leven (1 tot 10)"),
        ("After the question of CBS on trust in other people and the four-point question on trust in institutions", "Naar de vraag van het CBS over vertrouwen in andere mensen en de vraag met vier antwoorden over vertrouwen in instellingen"),
        ("After two single questions of LASA (direct question and self-rating)", "Naar twee losse vragen van LASA"),
        ("After the item and codes of the Gezondheidsmonitor (GGD, CBS and RIVM)", "Naar de vraag en codes van de Gezondheidsmonitor (GGD, CBS en RIVM)"),
        ("Variant of our own with a recall of 3 months, after the item and codes of the Gezondheidsmonitor (GGD, CBS and RIVM)", "Eigen variant over 3 maanden, naar de vraag en codes van de Gezondheidsmonitor (GGD, CBS en RIVM)"),
        ("Own design: who can ask and who gave help in the past 3 months", "Eigen ontwerp: wie hulp kan vragen en wie hulp gaf in de laatste 3 maanden"),
        ("items 1 to 5 only, as in LASA (from memory, not confirmed in a source)", "alleen vraag 1 tot en met 5, zoals in LASA (uit het hoofd, niet bevestigd met een bron)"),
        ("form of 7 statements with five answers, as in the Gezondheidsmonitor (GGD, CBS and RIVM)", "versie met 7 stellingen en vijf antwoorden, zoals in de Gezondheidsmonitor (GGD, CBS en RIVM)"),
        ("Participatieladder of VNG, municipalities and Regioplan", "Participatieladder van VNG, gemeenten en Regioplan"),
        ("criteria as published by Eindhoven and AKC", "criteria zoals Eindhoven en AKC die publiceerden"),
        ("after the Utah Self-Sufficiency Matrix; edition of 13 domains", "naar de Utah Self-Sufficiency Matrix; uitgave met 13 domeinen"),
        ("manual of the scale", "handleiding van de schaal"),
        ("questions in our own words", "vragen in onze eigen woorden"),
        ("in our own words", "in onze eigen woorden"),
        ("six rungs", "zes treden"),
        ("cut-offs", "grenzen"),
        (" 2.3.2 and 2.3.5", " 2.3.2 en 2.3.5"),
    ];

    /// <summary>A source in Dutch.</summary>
    public static string Of(string source) => Phrases.OrderByDescending(p => p.English.Length)
        .Aggregate(source, (text, phrase) => text.Replace(phrase.English, phrase.Dutch, StringComparison.Ordinal));
}
