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

    /// <summary>Whether <see cref="Noun"/> takes a verb in the plural.</summary>
    public bool IsPlural => Noun.StartsWith("de kosten", StringComparison.Ordinal);

    /// <summary>What follows "minder" or "meer".</summary>
    public required string Amount { get; init; }

    /// <summary>What a share counts in hundreds.</summary>
    public string Hundred { get; init; } = "mensen";

    /// <summary>What was true of them: <c>waren er {0} eenzaam</c>.</summary>
    public string People { get; init; } = "was het bij {0} zo";

    /// <summary>Those that are counted, for the title of a chart.</summary>
    public string Counted { get; init; } = "mensen bij wie dit zo is";

    /// <summary>How it was measured, in short sentences.</summary>
    public string Measured { get; init; } = "";

    /// <summary>Words of an indicator; its own name when no family fits.</summary>
    public static OutcomeWords Of(Indicator indicator) =>
        Wordings.All.FirstOrDefault(w => indicator.Id.StartsWith(w.Family, StringComparison.Ordinal)) ?? new OutcomeWords
        {
            Family = indicator.Id,
            Topic = Topic.Other,
            Title = Sentence.Capital(indicator.Name),
            Noun = indicator.Name,
            Amount = indicator.Name,
        };
}
