using System.CommandLine;
using Impact.Core.Findings;
using Impact.Ingest.Store;

namespace Impact.Worker.Commands.Submissions;

/// <summary>The id of a delivery as an argument of a command.</summary>
internal static class NamedSubmission
{
    public static Argument<string> Argument(Session session, string name) => new(name)
    {
        HelpName = name, Description = session.Say($"nummer van de levering; de eerste {Versions.ShownStart} tekens zijn genoeg", $"id of the delivery; its first {Versions.ShownStart} characters will do"),
    };

    /// <summary>The delivery of that id; null when there is none, and then that has been said.</summary>
    public static Submission? Find(ImpactStore store, string id, Session session, bool json)
    {
        if (store.Submission(id) is { } found) return found;
        Unknown(session, json);
        return null;
    }

    /// <summary>Says that there is no such delivery.</summary>
    public static int Unknown(Session session, bool json) => Findings.Refuse([new Finding(FindingKinds.BaseUnknown, Place.File)], session, json);
}
