using Impact.Core.Estimation;

namespace Impact.Worker.Commands;

/// <summary>Says why a question has no answer.</summary>
internal static class Refusal
{
    public static int Show(NotEstimable refusal, Session session, bool json)
    {
        if (json) session.Terminal.Json(EstimationJson.Write(refusal));
        else session.Terminal.Line($"{session.Say(refusal.Reason.Dutch, refusal.Reason.English)} {refusal.Subject}".TrimEnd());
        return ExitCode.Refused;
    }
}
