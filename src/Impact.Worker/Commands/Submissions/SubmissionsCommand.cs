using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Impact.Ingest.Store;
using Spectre.Console;

namespace Impact.Worker.Commands.Submissions;

/// <summary><c>impact submissions</c>: what was delivered, which versions count, what a correction changed, and taking a delivery back.</summary>
internal static class SubmissionsCommand
{
    public static Command Make(Session session, SharedOptions shared)
    {
        var json = SharedOptions.Json(session);
        var command = new Command("submissions", session.Say("bekijk de leveringen en hun versies", "look at the deliveries and their versions")) { json };
        command.Subcommands.Add(DiffCommand.Make(session, shared));
        command.Subcommands.Add(WithdrawCommand.Make(session, shared));
        command.SetAction(call => List(session, shared, call, call.GetValue(json)));
        return command;
    }

    private static int List(Session session, SharedOptions shared, ParseResult call, bool json)
    {
        var submissions = shared.HasStore(call) ? Read(shared, session, call) : [];
        if (json) session.Terminal.Json(new JsonArray([.. submissions.Select(submission => (JsonNode)SubmissionJson.Of(submission))]).ToJsonString(JsonSerializerOptions.Web));
        else if (submissions.Count == 0) session.Terminal.Line(session.Say("Er zijn nog geen leveringen.", "There are no deliveries yet."));
        else session.Terminal.Show(TableOf(submissions, session));
        return ExitCode.Done;
    }

    private static IReadOnlyList<Submission> Read(SharedOptions shared, Session session, ParseResult call)
    {
        using var store = ImpactStore.Open(shared.StoreOf(call), session.Clock);
        return store.Submissions();
    }

    private static Table TableOf(IReadOnlyList<Submission> submissions, Session session)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(
            session.Say("nummer", "id"), session.Say("organisatie", "organisation"), session.Say("soort", "dataset"), session.Say("kwartaal", "quarter"), session.Say("versie", "version"),
            session.Say("telt mee", "counts"), session.Say("rijen", "rows"), session.Say("weggelaten", "left out"), session.Say("dubbel", "duplicate"), session.Say("ontvangen", "received"));
        foreach (var submission in submissions)
            table.AddRow(Cells(submission, session).Select(cell => new Text(Terminal.Harmless(cell))));
        return table;
    }

    private static IEnumerable<string> Cells(Submission submission, Session session) =>
    [
        submission.Id[..Versions.ShownStart],
        submission.Organisation,
        submission.Dataset,
        submission.Quarter.ToString(),
        submission.Version.ToString(session.Culture),
        submission.IsActive ? session.Say("ja", "yes") : submission.Withdrawal is not null ? session.Say("ingetrokken", "withdrawn") : session.Say("vervangen", "replaced"),
        submission.Accepted.ToString(session.Culture),
        submission.Rejected.ToString(session.Culture),
        submission.Duplicate.ToString(session.Culture),
        submission.ReceivedAt.ToLocalTime().ToString("g", session.Culture),
    ];
}
