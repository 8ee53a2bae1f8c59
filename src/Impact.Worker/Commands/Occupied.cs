using Impact.Worker.Options;

namespace Impact.Worker.Commands;

/// <summary>What a command says when another process works in its data folder.</summary>
internal static class Occupied
{
    public static int Complain(Session session, DataFolder folder)
    {
        session.Terminal.Complain(session.Say(
            $"Een ander impact-proces werkt in {folder.Root}. Wacht tot het klaar is, of kies een andere map met --data.",
            $"Another impact process works in {folder.Root}. Wait until it is done, or choose another folder with --data."));
        return ExitCode.Fault;
    }
}
