using Impact.Core.Estimation;

namespace Impact.Worker.Commands;

/// <summary>Says why a question has no answer.</summary>
internal static class Refusal
{
    public static int Show(NotEstimable refusal, Session session, bool json)
    {
        if (json) session.Terminal.Json(EstimationJson.Write(refusal, session.LanguageCode));
        else session.Terminal.Line(Sentence(refusal, session));
        return ExitCode.Refused;
    }

    private static string Sentence(NotEstimable refusal, Session session)
    {
        var reason = session.Say(refusal.Reason.Dutch, refusal.Reason.English);
        var sentence = refusal.Subject is { Length: > 0 } subject ? $"{reason.TrimEnd('.')}: {subject}." : reason;
        var choices = string.Join(", ", refusal.Choices);
        return choices.Length == 0 ? sentence : $"{sentence} {session.Say($"Kies een van: {choices}.", $"Choose one of: {choices}.")}";
    }
}
