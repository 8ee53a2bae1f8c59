using Impact.Core.Indicators;

namespace Impact.Reports.Text;

/// <summary>The chapter in which an outcome is told.</summary>
public enum Topic
{
    /// <summary>Loneliness.</summary>
    Loneliness,

    /// <summary>Taking part.</summary>
    Participation,

    /// <summary>Care used.</summary>
    Care,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>How a family of indicators is spoken of.</summary>
public sealed record OutcomeWords
{
    /// <summary>Beginning of the ids of the indicators.</summary>
    public required string Family { get; init; }

    /// <summary>Chapter.</summary>
    public required Topic Topic { get; init; }

    /// <summary>The subject as a small line above a heading.</summary>
    public required string Title { get; init; }

    /// <summary>Subject of "… nam af", in lower case.</summary>
    public required string Noun { get; init; }

    /// <summary>What follows "minder" or "meer".</summary>
    public required string Amount { get; init; }

    /// <summary>What was true of people, after "van de 100 mensen": <c>waren er {0} eenzaam</c>.</summary>
    public string People { get; init; } = "was het bij {0} zo";

    /// <summary>The people that are counted, for the title of a chart.</summary>
    public string Counted { get; init; } = "mensen bij wie dit zo is";

    /// <summary>How it was measured, in short sentences.</summary>
    public string Measured { get; init; } = "";

    /// <summary>Every family; the first that fits is used.</summary>
    public static IReadOnlyList<OutcomeWords> All { get; } =
    [
        new()
        {
            Family = "loneliness-djg6",
            Topic = Topic.Loneliness,
            Title = "Eenzaamheid",
            Noun = "eenzaamheid",
            Amount = "eenzaamheid",
            People = "waren er {0} eenzaam",
            Counted = "mensen die eenzaam zijn",
            Measured = "Wij stelden zes vragen. De score loopt van 0 (niet eenzaam) tot 6 (sterk eenzaam). Bij 2 of hoger noemen wij iemand eenzaam.",
        },
        new()
        {
            Family = "loneliness-djg11",
            Topic = Topic.Loneliness,
            Title = "Eenzaamheid",
            Noun = "eenzaamheid",
            Amount = "eenzaamheid",
            People = "waren er {0} eenzaam",
            Counted = "mensen die eenzaam zijn",
            Measured = "Wij stelden elf vragen. De score loopt van 0 (niet eenzaam) tot 11 (zeer sterk eenzaam). Bij 3 of hoger noemen wij iemand eenzaam.",
        },
        new()
        {
            Family = "participation-",
            Topic = Topic.Participation,
            Title = "Meedoen",
            Noun = "meedoen",
            Amount = "meedoen",
            People = "deden er {0} mee",
            Counted = "mensen die meedoen",
            Measured = "Meedoen is: elke week naar een activiteit gaan, vrijwilligerswerk doen of betaald werken. Dat is trede 3 of hoger op de participatieladder.",
        },
        new()
        {
            Family = "care-",
            Topic = Topic.Care,
            Title = "Gebruik van zorg",
            Noun = "het gebruik van zorg",
            Amount = "gebruik van zorg",
            Measured = "Wij telden alle zorg en hulp van beroepskrachten. Elke soort zorg kreeg een vaste prijs. Zo kunnen wij verschillende soorten bij elkaar optellen.",
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
        },
        new()
        {
            Family = "cantril",
            Topic = Topic.Other,
            Title = "Tevreden met het leven",
            Noun = "de tevredenheid met het leven",
            Amount = "tevredenheid met het leven",
        },
        new()
        {
            Family = "mastery",
            Topic = Topic.Other,
            Title = "Grip op het leven",
            Noun = "de grip op het eigen leven",
            Amount = "grip op het eigen leven",
        },
    ];

    /// <summary>Words of an indicator; its own name when no family fits.</summary>
    public static OutcomeWords Of(Indicator indicator) =>
        All.FirstOrDefault(w => indicator.Id.StartsWith(w.Family, StringComparison.Ordinal)) ?? new OutcomeWords
        {
            Family = indicator.Id,
            Topic = Topic.Other,
            Title = Sentence.Capital(indicator.Name),
            Noun = indicator.Name,
            Amount = indicator.Name,
        };
}
