using System.Globalization;
using Impact.Core.Indicators;
using Impact.Core.Instruments;
using Impact.Core.Observations;

namespace Impact.Reports.Forms;

/// <summary>Sentences of the papers of a study that depend on the study.</summary>
internal static class FormText
{
    // An estimate of ours, to be printed with "ongeveer": reading and answering a question aloud.
    private const int SecondsPerQuestion = 20;
    private const int RoundedTo = 5;

    /// <summary>Ways of filling in, by code.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["op papier", "in een gesprek", "per telefoon"];

    /// <summary>Name of a measurement.</summary>
    public static string Wave(Study study, int wave) => wave == study.Baseline ? "bij de start" : $"vervolg {(study.FollowUp.ToList().IndexOf(wave) + 1).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Why also people without support are asked.</summary>
    public static string Comparison(Study study) => study.Design is Design.OneGroup or Design.InterruptedSeries
        ? "Daarom vergelijken wij hoe het met mensen gaat bij de start en later."
        : "Daarom vragen wij mensen die steun krijgen en mensen die geen steun krijgen. Wij vergelijken hoe het met beide groepen gaat.";

    /// <summary>What a participant does.</summary>
    public static IEnumerable<string> Asked(Study study, StudyNeeds needs)
    {
        var own = needs.Instruments.Where(i => i.OnPaper.By == Respondent.Person).ToList();
        if (own.Count > 0)
        {
            var times = (study.FollowUp.Count + 1).ToString(CultureInfo.InvariantCulture);
            yield return $"Wij vragen u {times} keer om een vragenlijst in te vullen: bij de start en later nog eens. Dat kost per keer ongeveer {Minutes(own).ToString(CultureInfo.InvariantCulture)} minuten. Iemand kan u helpen. U mag vragen overslaan.";
            yield return $"De vragen gaan over: {string.Join("; ", own.Select(i => LowerFirst(i.OnPaper.Heading)).Distinct())}.";
        }

        if (needs.Instruments.Any(i => i.OnPaper.By == Respondent.Professional)) yield return "Een medewerker die u kent, vult ook een lijst over u in.";
        if (own.Count == 0 && needs.Instruments.Count == 0) yield return "U hoeft zelf niets in te vullen. Wij gebruiken gegevens die er al zijn.";
    }

    /// <summary>What is kept, in the order of the datasets.</summary>
    public static IEnumerable<string> Kept(StudyNeeds needs) => needs.Datasets.Select(KeptIn).OfType<string>();

    private static string? KeptIn(string dataset) => dataset switch
    {
        "participants" => "uw leeftijdsgroep, geslacht en buurt, of u alleen woont, en uw huishouden als nummer",
        "survey" => "uw antwoorden op de vragenlijst",
        "care_use" => "welke zorg en hulp u kreeg, per drie maanden: de soort en hoeveel",
        "matches" => "welke hulp u vroeg of gaf, en wanneer",
        "cases" => "wanneer u om hulp vroeg, en wanneer u antwoord en hulp kreeg",
        "ladder" => "hoe u meedoet in de samenleving, volgens een medewerker",
        "goals" => "hoe ver u bent met uw doelen, in een cijfer",
        "ties" => "met wie u contact heeft via het initiatief, als nummers",
        _ => null,
    };

    private static int Minutes(IEnumerable<Instrument> instruments)
    {
        var minutes = instruments.Sum(i => i.Items.Count) * SecondsPerQuestion / 60.0;
        return Math.Max(1, (int)Math.Ceiling(minutes / RoundedTo)) * RoundedTo;
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
