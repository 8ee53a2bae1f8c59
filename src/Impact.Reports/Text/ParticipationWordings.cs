namespace Impact.Reports.Text;

/// <summary>The words of indicators by the participation ladder, the special before the general.</summary>
internal static class ParticipationWordings
{
    private const string Target = "De trede waar het om gaat, staat in de opzet van het onderzoek. Trede 4 is onbetaald werk.";

    private const string Reached = "mensen die de trede bereikten";

    private const string Stay = Target + " De tijd begint bij de eerste meting op die trede. Zij eindigt halverwege de laatste meting op die trede en de eerste eronder.";

    /// <summary>Every family.</summary>
    public static IReadOnlyList<OutcomeWords> All { get; } =
    [
        Of("participation-rise", "Een trede omhoog", "het deel dat een trede steeg") with
        {
            Amount = "mensen die een trede stijgen", People = "stegen er {0} een trede of meer", Counted = "mensen die een trede stegen",
        },
        Of("participation-target", "De trede bereikt", "het deel op de trede waar het om gaat") with
        {
            Amount = "mensen op die trede", People = "stonden er {0} op die trede of hoger", Counted = "mensen die op die trede of hoger staan", Measured = Target,
        },
        Of("participation-sustained-12m", "Een jaar volgehouden", "het deel dat de trede een jaar volhield") with
        {
            Amount = "mensen die het een jaar volhouden", People = "stonden er {0} minstens een jaar op die trede", Counted = "mensen die er een jaar staan", Measured = Target,
        },
        Of("participation-sustained", "Een half jaar volgehouden", "het deel dat de trede een half jaar volhield") with
        {
            Amount = "mensen die het volhouden", People = "stonden er {0} minstens een half jaar op die trede", Counted = "mensen die er een half jaar staan", Measured = Target,
        },
        Of("participation-duration-6m", "Een half jaar na het bereiken", "het deel dat na een half jaar nog op de trede staat") with
        {
            Hundred = Reached, Amount = "mensen die er een half jaar later nog staan", People = "stonden er {0} een half jaar later nog op", Counted = "mensen die er een half jaar later nog staan", Measured = Stay,
        },
        Of("participation-duration-12m", "Een jaar na het bereiken", "het deel dat na een jaar nog op de trede staat") with
        {
            Hundred = Reached, Amount = "mensen die er een jaar later nog staan", People = "stonden er {0} een jaar later nog op", Counted = "mensen die er een jaar later nog staan", Measured = Stay,
        },
        Of("participation-duration-median", "Hoe lang mensen het volhouden", "de tijd op de trede waar het om gaat") with
        {
            Amount = "dagen op die trede", Measured = "Dit is het aantal dagen waarna de helft weer lager staat. " + Stay,
        },
        Of("participation-outflow", "Betaald werk", "het deel met betaald werk") with
        {
            Amount = "mensen met betaald werk", People = "hadden er {0} betaald werk", Counted = "mensen die betaald werk hebben",
            Measured = "Betaald werk is trede 5 (met steun) of trede 6 van de participatieladder.",
        },
        Of("participation-step4", "Van dagbesteding naar onbetaald werk", "de stap naar onbetaald werk") with
        {
            Hundred = "mensen die op trede 3 stonden", Amount = "stappen naar onbetaald werk", People = "zetten er {0} de stap naar trede 4 of hoger", Counted = "mensen die deze stap zetten",
        },
        Of("participation-step5", "Van onbetaald naar betaald werk", "de stap naar betaald werk") with
        {
            Hundred = "mensen die op trede 4 stonden", Amount = "stappen naar betaald werk", People = "zetten er {0} de stap naar trede 5 of hoger", Counted = "mensen die deze stap zetten",
        },
        Of("participation-rung3", "Meedoen", "meedoen") with
        {
            Amount = "meedoen", People = "deden er {0} mee", Counted = "mensen die meedoen",
            Measured = "Meedoen is: elke week een activiteit, vrijwilligerswerk of betaald werk. Dat is trede 3 of hoger op de participatieladder.",
        },
    ];

    private static OutcomeWords Of(string family, string title, string noun) =>
        new() { Family = family, Topic = Topic.Participation, Title = title, Noun = noun, Amount = noun };
}
