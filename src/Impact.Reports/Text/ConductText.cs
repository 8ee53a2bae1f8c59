using Impact.Core.Disclosure;

namespace Impact.Reports.Text;

/// <summary>What a municipality can give to groups of residents, and how often groups with it stop; in words.</summary>
internal static class ConductText
{
    /// <summary>The finding.</summary>
    public static string Heading(IReadOnlyList<ReleasedRatio> ratios)
    {
        var longer = ratios.Where(r => r.High < 1).Select(r => Sentence.Small(Name(r))).ToList();
        return longer.Count == 0 ? "Wat de gemeente geeft, hangt niet aantoonbaar samen met hoe lang groepen bestaan"
            : $"Groepen met {Sentence.List(longer)} stoppen minder vaak";
    }

    /// <summary>What was compared, and what it does not say.</summary>
    public static string Meaning(IReadOnlyList<ReleasedRatio> ratios) =>
        $"Wij keken naar {Dutch.Whole(ratios[0].N)} groepen{(ratios[0].Municipalities is { } places ? $" in {Dutch.Whole(places)} gemeenten" : "")}: hier en elders. Elke regel vergelijkt groepen die in de andere twee gelijk zijn.";

    /// <summary>Each finding in a sentence.</summary>
    public static string Found(IReadOnlyList<ReleasedRatio> ratios) =>
        string.Join(" ", ratios.Select(r => r.Low <= 1 && r.High >= 1
            ? $"Bij {Sentence.Small(Name(r))} zien wij geen verschil dat groter is dan toeval."
            : $"Stoppen er 100 groepen zonder {Sentence.Small(Name(r))}? Dan stoppen er van even veel groepen mét {Sentence.Small(Name(r))} {Of100(r.Ratio)}."))
        + " Wij weten niet op welke dag een groep dit kreeg. Een groep die lang bestaat, had meer tijd om het te krijgen. Ook daardoor lijken groepen mét langer te bestaan. Dat is een verband. Of het helpt om meer te geven, is niet bewezen.";

    /// <summary>What is given.</summary>
    public static string Name(ReleasedRatio ratio) => ratio.Term switch
    {
        "space" => "Een ruimte",
        "subsidy" => "Subsidie",
        "contact-person" => "Een vaste contactpersoon",
        var other => other,
    };

    /// <summary>A ratio as groups against a hundred.</summary>
    public static string Of100(double ratio) => Dutch.OfHundred(ratio);

    /// <summary>What may be said.</summary>
    public static string Verdict(ReleasedRatio ratio) => ratio.High < 1 ? "stoppen minder vaak" : ratio.Low > 1 ? "stoppen vaker" : "kan toeval zijn";

    /// <summary>How it was made.</summary>
    public static string Caption(IReadOnlyList<ReleasedRatio> ratios) =>
        $"Links van 100 is gunstig. Berekening: Cox-regressie{(ratios[0].Municipalities is null ? "" : ", marges per gemeente")}. Dit oordeel telt niet mee bij de uitkomsten hierboven. Bron: registratie van groepen.";

    /// <summary>The drawing for who does not see it.</summary>
    public static string Alt(ReleasedRatio ratio) => $"{Name(ratio)}: {Of100(ratio.Ratio)} tegen 100, marge {Dutch.Range(Of100(ratio.Low), Of100(ratio.High))}.";
}
