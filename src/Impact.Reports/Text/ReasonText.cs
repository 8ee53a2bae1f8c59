using Impact.Core.Claims;

namespace Impact.Reports.Text;

/// <summary>A reason that holds a claim back, for the reader.</summary>
/// <param name="Short">In a few words.</param>
/// <param name="Long">What it means.</param>
/// <param name="Next">What helps; null when nothing can be done by the reader.</param>
internal sealed record ReasonWords(string Short, string Long, string? Next);

/// <summary>From reason to words.</summary>
internal static class ReasonText
{
    private static readonly Dictionary<ClaimReason, ReasonWords> Words = new()
    {
        [ClaimReason.NothingMeasured] = new(
            "Niet gemeten",
            "Deze uitkomst is niet gemeten.",
            "Neem de vragen over dit onderwerp op in de volgende meting."),
        [ClaimReason.NoFollowUp] = new(
            "Start of einde ontbreekt",
            "Van dezelfde mensen is er geen cijfer van de start én van het einde. Een verandering is dan niet te zien.",
            "Meet dezelfde mensen nog een keer."),
        [ClaimReason.TooFewPersons] = new(
            "Te weinig mensen",
            "Te weinig mensen deden aan beide metingen mee. Eén persoon meer of minder verandert dan het beeld.",
            "Vraag meer mensen om ook de tweede keer mee te doen."),
        [ClaimReason.TooFewClusters] = new(
            "Te weinig huishoudens of buurten",
            "Mensen uit één huis of buurt lijken op elkaar. Er deden te weinig huizen of buurten mee.",
            "Doe mee met meer buurten."),
        [ClaimReason.ChangeIntervalContainsZero] = new(
            "Brede marge rond de verandering",
            "De marge rond de verandering is breed. Ook geen verandering past erin.",
            "Meet meer mensen. Dan wordt de marge smaller."),
        [ClaimReason.NoComparisonGroup] = new(
            "Geen groep om mee te vergelijken",
            "Wij volgden alleen mensen met steun. Wat er zonder steun gebeurt, weten wij niet.",
            "Volg ook mensen die op de wachtlijst staan."),
        [ClaimReason.EstimatesDisagree] = new(
            "Twee berekeningen, twee antwoorden",
            "Wij rekenden op twee manieren. De uitkomsten wijzen niet dezelfde kant op.",
            "Zoek een vergelijkingsgroep die bij de start meer op de mensen met steun lijkt."),
        [ClaimReason.DifferenceIntervalContainsZero] = new(
            "Brede marge rond het verschil",
            "De marge rond het verschil met de vergelijkingsgroep is breed. Ook geen verschil past erin.",
            "Meet meer mensen. Dan wordt de marge smaller."),
        [ClaimReason.ManyOutcomes] = new(
            "Veel uitkomsten tegelijk",
            "Wij keken naar meer uitkomsten. Dan is er één al snel bij toeval anders. Daarom noemen wij dit nog niet aangetoond.",
            "Leg vooraf vast welke uitkomst het belangrijkst is."),
        [ClaimReason.NotRandomised] = new(
            "Niet geloot",
            "Er is niet geloot wie steun kreeg. De groepen kunnen daarom van het begin af verschillen.",
            "Loot, waar dat kan, wie het eerst mag starten."),
        [ClaimReason.RegressionToTheMean] = new(
            "Instappen op een slecht moment",
            "Mensen vragen vaak hulp als het slecht gaat. Daarna gaat het bij velen vanzelf weer wat beter.",
            "Meet mensen twee keer vóór de start. Dan zien wij of het al beter ging."),
        [ClaimReason.DropOut] = new(
            "Mensen die stopten",
            "Niet iedereen vulde de laatste meting in. Wie stopte, kan anders zijn dan wie bleef.",
            "Bel mensen die de vragenlijst niet terugsturen."),
        [ClaimReason.NoVariation] = new(
            "Iedereen hetzelfde",
            "Iedereen veranderde precies evenveel. Dan is niet te zien wat toeval is.",
            "Kijk of de antwoorden goed zijn ingevoerd."),
        [ClaimReason.OnePeriod] = new(
            "Cijfers van één periode",
            "Er zijn maar van één periode cijfers. Een verandering is dan niet te zien.",
            "Lever ook gegevens over een volgende periode."),
        [ClaimReason.TooFewUnits] = new(
            "Te weinig gevallen",
            "In een van de periodes zijn er te weinig gevallen. Eén geval meer of minder verandert dan het beeld.",
            "Tel langer door. Dan zijn er meer gevallen per periode."),
        [ClaimReason.NoOtherMunicipalities] = new(
            "Niet met andere gemeenten vergeleken",
            "Wij vergeleken de verandering niet met andere gemeenten. Wat daar gebeurde, telt hier niet mee.",
            "Vraag een andere gemeente om dezelfde gegevens."),
        [ClaimReason.FewMunicipalities] = new(
            "Te weinig andere gemeenten",
            "Wij vergelijken pas met vier andere gemeenten of meer. Bij één gemeente kan een verandering toeval zijn.",
            "Vraag meer gemeenten om dezelfde gegevens."),
        [ClaimReason.OtherMunicipalitiesDiffer] = new(
            "Gemeenten zijn niet gelijk",
            "Andere gemeenten kunnen op veel punten anders zijn. Daar kan ook iets anders zijn gebeurd.",
            "Vergelijk met een gemeente die op de uwe lijkt."),
        [ClaimReason.FullCount] = new(
            "Een telling",
            "Dit is een telling en geen steekproef. Wij rekenen geen marge en toetsen niets.",
            null),
        [ClaimReason.LittleOverlap] = new(
            "Groepen lijken weinig op elkaar",
            "Te weinig mensen zonder steun lijken op mensen met steun. Waar het kon, rekenden wij daarom eenvoudiger.",
            "Zoek een vergelijkingsgroep die meer op de mensen met steun lijkt."),
        [ClaimReason.NothingToAdjustFor] = new(
            "Geen kenmerken gebruikt",
            "Wij hielden geen rekening met leeftijd of andere kenmerken. De groepen kunnen daarin verschillen.",
            "Noem in het onderzoek de kenmerken die ertoe doen."),
        [ClaimReason.SmallGroups] = new(
            "Kleine groepen",
            "De groepen zijn klein. Wij rekenden daarom met een eenvoudiger methode, die daar beter bij past.",
            "Vraag meer mensen om mee te doen."),
        [ClaimReason.SeriesTooShort] = new(
            "Te korte reeks",
            "Voor deze opzet zijn acht kwartalen vóór en vier kwartalen na de start nodig. Zoveel zijn er niet.",
            "Vraag gegevens op over eerdere jaren, of meet langer door."),
        [ClaimReason.JumpAndTrendDisagree] = new(
            "Eerst de ene kant op, dan de andere",
            "Meteen na de start ging het de ene kant op. Daarna ging het juist de andere kant op.",
            "Meet langer door. Dan wordt duidelijk welke kant het op gaat."),
        [ClaimReason.SomethingElseThen] = new(
            "Er kan meer zijn veranderd",
            "In dezelfde tijd kan ook iets anders zijn veranderd. Dat zien wij niet aan deze cijfers.",
            "Volg ook mensen voor wie er niets veranderde."),
        [ClaimReason.NoLaterStarters] = new(
            "Niemand startte later",
            "Iedereen startte tegelijk, of al vóór de eerste meting. Dan is er niemand om mee te vergelijken.",
            "Laat groepen na elkaar starten en meet ze allemaal vanaf het begin."),
        [ClaimReason.TooFewMeasurementsBefore] = new(
            "Te weinig metingen vóór de start",
            "Niet elke groep is vóór de start twee keer gemeten. Wij weten niet of de groepen toen gelijk opgingen.",
            "Meet elke groep minstens twee keer vóór de start."),
        [ClaimReason.TrendsNotShownAlike] = new(
            "Groepen gingen misschien niet gelijk op",
            "Het is niet aangetoond dat de groepen vóór de start gelijk opgingen.",
            "Meet vóór de start vaker, of bij meer mensen."),
        [ClaimReason.UnusedNotSent] = new(
            "Wie niets gebruikte, ontbreekt misschien",
            "In de gegevens staat niemand die recht had op zorg en niets gebruikte. Misschien zijn die mensen niet gestuurd. Dan lijkt het deel hoger dan het is.",
            "Stuur ook een regel met aantal 0 voor wie recht had en niets gebruikte."),
    };

    /// <summary>The words of a reason.</summary>
    public static ReasonWords Of(ClaimReason reason) => Words[reason];
}
