namespace Impact.Reports.Text;

/// <summary>The words of every family of indicators. The first whose family begins the id is used: the special before the general.</summary>
internal static class Wordings
{
    private const string SixQuestions = "Wij stelden zes vragen. De score loopt van 0 (niet eenzaam) tot 6 (sterk eenzaam). Bij 2 of hoger noemen wij iemand eenzaam.";

    private const string ElevenQuestions = "Wij stelden elf vragen. De score loopt van 0 (niet eenzaam) tot 11 (zeer sterk eenzaam). Bij 3 of hoger noemen wij iemand eenzaam.";

    private const string ThreeQuestions = "Wij stelden drie vragen. De score loopt van 3 (niet eenzaam) tot 9 (sterk eenzaam). Bij 6 of hoger noemen wij iemand eenzaam.";

    private const string Valued = "Wij telden de zorg en hulp van beroepskrachten. Elke soort zorg kreeg een vaste prijs. Zo kunnen wij verschillende soorten bij elkaar optellen.";

    /// <summary>Every family.</summary>
    public static IReadOnlyList<OutcomeWords> All { get; } =
    [
        .. Loneliness("loneliness-djg6", SixQuestions),
        .. Loneliness("loneliness-djg11", ElevenQuestions),
        .. Loneliness("loneliness-ucla3", ThreeQuestions)[^1..],
        new()
        {
            Family = "loneliness-self-rated",
            Topic = Topic.Loneliness,
            Title = "Noemt zichzelf eenzaam",
            Noun = "het deel dat zichzelf eenzaam noemt",
            Amount = "mensen die zichzelf eenzaam noemen",
            People = "noemden er {0} zichzelf eenzaam",
            Counted = "mensen die zichzelf eenzaam noemen",
            Measured = "Wij vroegen mensen hoe eenzaam zij zichzelf vinden. Bij zo’n directe vraag zeggen mensen vaak minder dan zij voelen.",
        },
        .. ParticipationWordings.All,
        .. PersonWordings.All,
        Care("care-cost-municipality", "Zorg via de gemeente", "het gebruik van zorg via de gemeente") with { Measured = Valued },
        Care("care-cost-zvw", "Zorg via de verzekering", "het gebruik van zorg via de verzekering") with { Measured = Valued },
        Care("care-cost-wlz", "Langdurige zorg", "het gebruik van langdurige zorg") with { Measured = Valued },
        Care("care-cost", "Gebruik van zorg", "het gebruik van zorg") with { Amount = "gebruik van zorg", Measured = Valued },
        Care("care-hours-network", "Zorg uit eigen kring", "de zorg uit eigen kring") with
        {
            Hundred = "uren zorg",
            People = "kwamen er {0} van henzelf of mensen om hen heen",
            Counted = "uren zorg uit eigen kring",
        },
        Care("care-hours-professional", "Uren zorg van beroepskrachten", "het aantal uren zorg van beroepskrachten"),
        new()
        {
            Family = "ends-meet-3m",
            Topic = Topic.Other,
            Title = "Rondkomen",
            Noun = "moeite met rondkomen",
            Amount = "moeite met rondkomen",
            People = "hadden er {0} moeite met rondkomen",
            Counted = "mensen die moeite hebben met rondkomen",
            Measured = "Wij vroegen of mensen de laatste drie maanden moeite hadden om rond te komen.",
        },
        new()
        {
            Family = "ends-meet",
            Topic = Topic.Other,
            Title = "Rondkomen",
            Noun = "moeite met rondkomen",
            Amount = "moeite met rondkomen",
            People = "hadden er {0} moeite met rondkomen",
            Counted = "mensen die moeite hebben met rondkomen",
            Measured = "Wij vroegen of mensen het laatste jaar moeite hadden om rond te komen.",
        },
        new()
        {
            Family = "cantril",
            Topic = Topic.Other,
            Title = "Tevreden met het leven",
            Noun = "de tevredenheid met het leven",
            Amount = "tevredenheid met het leven",
            Measured = "Mensen gaven hun leven een cijfer van 0 tot 10.",
        },
        .. CountedWordings.All,
    ];

    private static OutcomeWords[] Loneliness(string family, string measured)
    {
        var all = new OutcomeWords
        {
            Family = family,
            Topic = Topic.Loneliness,
            Title = "Eenzaamheid",
            Noun = "eenzaamheid",
            Amount = "eenzaamheid",
            People = "waren er {0} eenzaam",
            Counted = "mensen die eenzaam zijn",
            Measured = measured,
        };
        return
        [
            Part(all, "-severe", "Sterke eenzaamheid") with { People = "waren er {0} sterk eenzaam", Counted = "mensen die sterk eenzaam zijn" },
            Part(all, "-emotional", "Emotionele eenzaamheid") with { Measured = "Dit gaat over het missen van iemand die heel dichtbij staat." },
            Part(all, "-social", "Sociale eenzaamheid") with { Measured = "Dit gaat over het missen van vrienden en kennissen om u heen." },
            all,
        ];
    }

    private static OutcomeWords Part(OutcomeWords all, string suffix, string title) => all with
    {
        Family = all.Family + suffix,
        Title = title,
        Noun = title.ToLowerInvariant(),
        Amount = title.ToLowerInvariant(),
        Measured = "",
    };

    private static OutcomeWords Care(string family, string title, string noun) => new()
    {
        Family = family,
        Topic = Topic.Care,
        Title = title,
        Noun = noun,
        Amount = title.ToLowerInvariant(),
    };
}
