using Impact.Core.Claims;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>A step of the Dutch evidence ladder.</summary>
internal sealed record EvidenceLevel(int Number, string Name, string Meaning, string Need);

/// <summary>A reason with the outcomes that it holds back.</summary>
internal sealed record ReasonRow(ReasonWords Words, string Outcomes);

/// <summary>How strong the evidence is, in words.</summary>
/// <remarks>Levels: Van Yperen and Veerman (2008); Maryland scale: Sherman et al. (1997).</remarks>
internal static class EvidenceText
{
    private const int MostNames = 4;

    private static readonly string[] Designs =
    [
        "Voor deze uitkomst is er geen vergelijking.",
        "Wij vergeleken vóór en na, zonder andere groep.",
        "Wij vergeleken met een groep die bij de start duidelijk anders was.",
        "Wij vergeleken vóór en na met een groep die er bij de start op leek.",
        "Wij vergeleken groepen die vrijwel bij toeval verschilden.",
        "Er is geloot wie steun kreeg.",
    ];

    /// <summary>Every step, lowest first.</summary>
    public static IReadOnlyList<EvidenceLevel> Levels { get; } =
    [
        new(0, "Ervaring", "Kennis zit in hoofden van mensen.", ""),
        new(1, "Beschreven", "Doel, doelgroep en aanpak staan op papier.", "Schrijf doel, doelgroep en aanpak op."),
        new(2, "Onderbouwd", "Het is uitgelegd waarom het kan werken.", "Leg met bronnen uit waarom de aanpak kan werken."),
        new(3, "Gemeten", "Er is een verandering, groter dan toeval.", "Meet meer mensen, tot een verandering groter is dan toeval."),
        new(4, "Vergeleken", "Er is een verschil met mensen zonder steun.", "Vergelijk met mensen zonder steun, tot een verschil groter is dan toeval."),
    ];

    /// <summary>The finding of the chapter.</summary>
    public static string Heading(ReportModel model)
    {
        var top = model.Outcomes.Any(o => o.Claim.Level == ClaimLevel.Attributable);
        var compared = model.Outcomes.Any(o => o.Verdict == Verdict.Supported);
        return top ? "De opzet is sterk genoeg om naar de oorzaak te wijzen"
            : compared ? "Wij zien verschil, maar de oorzaak is niet bewezen"
            : "Wij beschrijven wat wij zien; meer kan nog niet";
    }

    /// <summary>The outcomes on a step by name; by number when they all stand there and are many.</summary>
    public static IReadOnlyList<string> Names(ReportModel model, int level) => At(model, level) is var there && there.Count > MostNames && there.Count == model.Outcomes.Count
        ? [$"Alle {Dutch.Whole(there.Count)} uitkomsten"]
        : [.. there.Select(o => o.Words.Title)];

    /// <summary>Why a measured outcome stands on a low step; null when none does.</summary>
    public static string? Undocumented(ReportModel model) => model.Outcomes.Any(o => o.Released.EvidenceLevel < 2 && o.Claim.Level >= ClaimLevel.Changed)
        ? "Een trede telt pas als alle treden eronder ook zijn gehaald. Hier is wel gemeten. Maar bij dit onderzoek is nog niet beschreven wat het doel en de aanpak zijn, of waarom die kunnen werken."
        : null;

    /// <summary>Highest level that an outcome has reached.</summary>
    public static int Highest(ReportModel model) => model.Outcomes.Select(o => o.Released.EvidenceLevel).DefaultIfEmpty(0).Max();

    /// <summary>Outcomes at a level.</summary>
    public static IReadOnlyList<OutcomeView> At(ReportModel model, int level) =>
        [.. model.Outcomes.Where(o => o.Released.EvidenceLevel == level)];

    /// <summary>What each outcome needs for the next level.</summary>
    public static IReadOnlyList<string> Needs(ReportModel model) =>
    [
        .. model.Outcomes
            .Where(o => o.Released.EvidenceLevel < Levels.Count - 1)
            .GroupBy(o => o.Released.EvidenceLevel)
            .OrderBy(g => g.Key)
            .Select(g => $"{Which(model, [.. g])}: {Sentence.Small(Levels[g.Key + 1].Need)}"),
        .. model.Outcomes.Any(o => o.Released.EvidenceLevel == Levels.Count - 1)
            ? ["Hoogste trede bereikt? Herhaal het onderzoek op een andere plek, en meet ook later nog eens."]
            : Array.Empty<string>(),
    ];

    /// <summary>Strength of the design on the international scale.</summary>
    public static string Maryland(ReportModel model)
    {
        var level = model.Outcomes.Select(o => o.Released.Maryland).DefaultIfEmpty(0).Max();
        return $"{Designs[level]} Op de Maryland-schaal van 0 tot 5 is dat hoogstens {Dutch.Whole(level)}.";
    }

    /// <summary>Whether the outcomes were fixed beforehand.</summary>
    public static string Agreed(ReportModel model)
    {
        var agreed = model.Outcomes.Count(o => o.Released.AgreedBeforehand);
        return agreed == model.Outcomes.Count ? "De uitkomsten lagen vast vóórdat de gegevens kwamen."
            : agreed == 0 ? "De uitkomsten zijn niet vooraf verzegeld. Wij keken er achteraf naar."
            : "Een deel van de uitkomsten lag vooraf vast. Naar de andere keken wij achteraf.";
    }

    /// <summary>Every reason once, with its outcomes.</summary>
    public static IReadOnlyList<ReasonRow> Reasons(ReportModel model) =>
    [
        .. model.Outcomes
            .SelectMany(o => o.Claim.Reasons.Distinct().Select(r => (Reason: r, o.Words.Title)))
            .GroupBy(x => x.Reason)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => new ReasonRow(ReasonText.Of(g.Key), Outcomes(g.Select(x => x.Title).Distinct().ToList(), model))),
    ];

    private static string Which(ReportModel model, IReadOnlyList<OutcomeView> outcomes) => outcomes.Count > 1 && outcomes.Count == model.Outcomes.Count
        ? "Alle uitkomsten"
        : Sentence.Capital(Sentence.List([outcomes[0].Words.Title, .. outcomes.Skip(1).Select(o => Sentence.Small(o.Words.Title))]));

    private static string Outcomes(List<string> titles, ReportModel model) =>
        titles.Count > 1 && titles.Count == model.Outcomes.Select(o => o.Words.Title).Distinct().Count() ? "alle" : Sentence.Small(Sentence.List([titles[0], .. titles.Skip(1).Select(Sentence.Small)]));
}
