using Impact.Core.Instruments;

namespace Impact.Worker.Commands;

/// <summary>The scoring rule of a questionnaire in words.</summary>
internal static class CodebookRules
{
    public static IEnumerable<string> Of(ScoringKey key, Session session) => key.Rule switch
    {
        PointsRule rule => Points(rule, session),
        CodesRule => [session.Say("De score is de som van de codes. Een omgekeerde uitspraak telt vanaf de andere kant.", "The score is the sum of the codes. A reversed statement counts from the other end.")],
        MeanRule => [session.Say(
            $"De score is het gemiddelde van de codes, omgerekend naar {Codebook.Span(key.Range, session)}. Een omgekeerde uitspraak telt vanaf de andere kant.",
            $"The score is the mean of the codes, rescaled to {Codebook.Span(key.Range, session)}. A reversed statement counts from the other end.")],
        SeparateRule => [session.Say("Er is geen totaal: elk deel staat op zichzelf.", "There is no total: every part stands alone.")],
        StepsRule rule => Steps(rule, session),
        GoalsRule =>
        [
            session.Say(
                "De score is de T-score van de doelen: 50 is zoals verwacht, hoger is beter. Doelen zonder gewicht tellen even zwaar; geef alle doelen van een persoon een gewicht, of geen.",
                "The score is the T-score of the goals: 50 is as expected, higher is better. Goals without weights count the same; give all goals of a person a weight, or none."),
        ],
        _ => throw new ArgumentException("A rule without words.", nameof(key)),
    };

    private static IEnumerable<string> Points(PointsRule rule, Session session)
    {
        yield return session.Say($"Elk antwoord geeft punten; de score is de som. Code = punten: {List(rule.Straight, session)}.", $"Every answer gives points; the score is their sum. Code = points: {List(rule.Straight, session)}.");
        if (rule.Reverse.Count > 0) yield return session.Say($"Omgekeerde uitspraken: {List(rule.Reverse, session)}.", $"Reversed statements: {List(rule.Reverse, session)}.");
    }

    private static string List(IReadOnlyDictionary<int, double> points, Session session) =>
        string.Join(", ", points.Select(p => $"{p.Key.ToString(session.Culture)} = {p.Value.ToString(session.Culture)}"));

    private static IEnumerable<string> Steps(StepsRule rule, Session session)
    {
        yield return session.Say("De hoogste trede waarvan alle voorwaarden gelden:", "The highest step of which all conditions hold:");
        foreach (var step in rule.Steps)
        {
            string[] conditions =
            [
                .. Named(session.Say("ja op", "yes to"), step.All), .. Named(session.Say("ja op minstens één van", "yes to at least one of"), step.Any), .. Named(session.Say("nee op", "no to"), step.None),
            ];
            yield return $"  {step.Score.ToString(session.Culture)}: {(conditions.Length > 0 ? string.Join("; ", conditions) : session.Say("iedereen anders", "everybody else"))}";
        }
    }

    private static IEnumerable<string> Named(string words, IReadOnlyList<string>? items) => items is null ? [] : [$"{words} {string.Join(", ", items)}"];
}
