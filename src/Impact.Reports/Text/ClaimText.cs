using Impact.Core.Claims;
using Impact.Core.Indicators;

namespace Impact.Reports.Text;

/// <summary>What a claim is about.</summary>
/// <param name="Words">Words of the indicator.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="Course">Which way the supported group went.</param>
/// <param name="Initiative">Name of the initiative.</param>
internal sealed record ClaimSubject(OutcomeWords Words, Direction Direction, Course Course, string Initiative)
{
    /// <summary>Whether it was counted in periods; else measured of persons.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Whether there is another group or municipality beside it.</summary>
    public bool IsCompared { get; init; } = true;

    /// <summary>The verb of a rise or a fall.</summary>
    public string Took => Words.IsPlural ? "namen" : "nam";

    /// <summary>The verb of a course.</summary>
    public string Ran => Words.IsPlural ? "liepen" : "liep";

    /// <summary>The group that is compared, after a verb.</summary>
    public string Here => IsCounted ? "hier" : "bij mensen met steun";

    /// <summary>The other group, after "dan".</summary>
    public string There => IsCounted ? "in andere gemeenten" : "zonder steun";
}

/// <summary>A claim in words: the finding, and what it does and does not mean.</summary>
/// <param name="Heading">The finding.</param>
/// <param name="Explanation">What may be read into it.</param>
internal sealed record ClaimSentence(string Heading, string Explanation);

/// <summary>From claim to words. A word of cause stands only on the highest rung.</summary>
internal static class ClaimText
{
    /// <summary>The words of a claim.</summary>
    public static ClaimSentence Of(Claim claim, ClaimSubject subject) => claim.Level switch
    {
        ClaimLevel.None => new(
            $"Over {subject.Words.Noun} weten wij nog niets",
            "Hierover is niets gemeten dat wij mogen of kunnen gebruiken."),
        ClaimLevel.CannotTell => new($"Of {subject.Words.Noun} {(subject.IsCompared ? $"anders {subject.Ran}" : subject.Words.IsPlural ? "veranderden" : "veranderde")}, weten wij nog niet", CannotTell(claim.Movement)),
        ClaimLevel.Described => new(
            $"{Sentence.Capital(subject.Words.Noun)}: {(subject.Words.IsPlural ? "zo staan zij" : "zo staat het")} ervoor",
            subject.IsCounted
                ? "Dit is een beschrijving. Of een verandering groter is dan toeval, rekenen wij niet uit."
                : "Van dezelfde mensen hebben wij geen cijfer van de start én van het einde. Over een verandering kunnen wij daarom niets zeggen."),
        ClaimLevel.Changed => Changed(claim.Movement, subject),
        ClaimLevel.Differs => Differs(claim.Movement, subject),
        ClaimLevel.Attributable => Attributable(claim.Movement, subject),
        _ => throw new ArgumentOutOfRangeException(nameof(claim)),
    };

    /// <summary>The weight of a claim in one or two words.</summary>
    public static string Label(Claim claim) => claim.Level switch
    {
        ClaimLevel.None => "Niet gemeten",
        ClaimLevel.CannotTell => "Nog niet duidelijk",
        ClaimLevel.Described => "Beschrijving",
        ClaimLevel.Changed => "Veranderd",
        ClaimLevel.Differs => claim.Movement == Movement.Worse ? "Ongunstig verschil" : "Aangetoond verschil",
        _ => "Toe te schrijven",
    };

    private static string CannotTell(Movement movement) => movement switch
    {
        Movement.Better => "De cijfers wijzen de goede kant op, maar dat kan toeval zijn.",
        Movement.Worse => "De cijfers wijzen de verkeerde kant op, maar dat kan toeval zijn.",
        _ => "Wat wij zien, kan toeval zijn.",
    };

    private static ClaimSentence Changed(Movement movement, ClaimSubject subject) => movement switch
    {
        Movement.Unclear => new(
            $"Bij {subject.Words.Noun} veranderde iets, maar niet één kant op",
            "Wij weten niet of dit goed of slecht is."),
        _ => new(
            $"{Sentence.Capital(subject.Words.Noun)} {subject.Took} {(Falls(movement, subject) ? "af" : "toe")}{(subject.IsCounted ? "" : " bij mensen met steun")}",
            $"Dat is {Good(movement)}. De {(Falls(movement, subject) ? "daling" : "stijging")} is groter dan toeval. Waarom die er is, weten wij niet."),
    };

    private static ClaimSentence Differs(Movement movement, ClaimSubject subject) => movement switch
    {
        Movement.Unclear => new(
            $"{Sentence.Capital(subject.Words.Noun)} {subject.Ran} {subject.Here} anders dan {(subject.IsCounted ? subject.There : "bij de rest")}",
            "Of dat gunstig is, weten wij niet."),
        _ => new(
            subject.Course == Course.Unknown
                ? $"{Sentence.Capital(subject.Words.Noun)} {subject.Ran} {subject.Here} {Good(movement)}er dan {subject.There}"
                : $"{Sentence.Capital(subject.Words.Noun)} {subject.Took} {subject.Here} {Compared(movement, subject)} dan {subject.There}",
            $"Dat is {Good(movement)}. Het verschil is groter dan toeval. {(subject.IsCounted ? "Waardoor dat komt," : "Dat de steun de reden is,")} is niet bewezen."),
    };

    private static ClaimSentence Attributable(Movement movement, ClaimSubject subject) => movement switch
    {
        Movement.Unclear => new(
            $"{subject.Initiative} verandert {subject.Words.Noun} niet aantoonbaar",
            "De opzet is sterk genoeg om een duidelijk verschil te zien. Wij zien het niet."),
        _ => new(
            $"{subject.Initiative} zorgt voor {(Falls(movement, subject) ? "minder" : "meer")} {subject.Words.Amount}",
            $"Dat is {Good(movement)}. De opzet laat toe om dit aan {subject.Initiative} toe te schrijven."),
    };

    private static string Compared(Movement movement, ClaimSubject subject) => (Falls(movement, subject), subject.Course) switch
    {
        (true, Course.Up) => "minder toe",
        (true, _) => "sterker af",
        (false, Course.Down) => "minder af",
        _ => "sterker toe",
    };

    private static bool Falls(Movement movement, ClaimSubject subject) =>
        movement == Movement.Better == (subject.Direction == Direction.LowerIsBetter);

    private static string Good(Movement movement) => movement == Movement.Better ? "gunstig" : "ongunstig";
}
