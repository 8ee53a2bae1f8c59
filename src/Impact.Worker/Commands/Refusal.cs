using Impact.Core.Estimation;

namespace Impact.Worker.Commands;

/// <summary>Says why a question has no answer.</summary>
internal static class Refusal
{
    public static int Show(NotEstimable refusal, Session session, bool json)
    {
        if (json) session.Terminal.Json(EstimationJson.Write(refusal, session.LanguageCode));
        else session.Terminal.Line(refusal.Sentence(session.LanguageCode));
        return ExitCode.Refused;
    }
}
