using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Impact.Ingest;
using Impact.Ingest.Privacy;
using Impact.Ingest.Store;
using Impact.Worker.Jobs;

namespace Impact.Worker.Commands;

/// <summary><c>impact ingest FILE…</c>: checks files and stores their good rows.</summary>
internal static class IngestCommand
{
    public static Command Make(Session session, SharedOptions shared)
    {
        var (options, json) = (new IngestOptions(session), SharedOptions.Json(session));
        var command = new Command("ingest", session.Say("controleer bestanden en sla de goede rijen op", "check files and store their good rows")) { json };
        options.AddTo(command);
        command.SetAction((call, stop) => Task.FromResult(Run(options, new Target(session, shared, call), call.GetValue(json), stop)));
        return command;
    }

    private sealed record Target(Session Session, SharedOptions Shared, ParseResult Call);

    private static int Run(IngestOptions options, Target target, bool json, CancellationToken stop)
    {
        var (session, folder) = (target.Session, target.Shared.FolderOf(target.Call));
        if (!options.FitTogether(target.Call) || !options.Corrections.IsFree(target.Call, folder)) return ExitCode.WrongUse;
        var mapping = ProfileArgument.Read(options.ProfileOf(target.Call), session, json);
        if (mapping.IsRefused) return ExitCode.Refused;
        using var mine = DataLock.TryTake(folder);
        if (mine is null) return Occupied.Complain(session, folder);
        var keys = KeyFile.OpenOrCreate(folder.Root);
        using var store = ImpactStore.Open(target.Shared.StoreOf(target.Call), session.Clock);
        var outcomes = options.RequestsOf(target.Call, mapping.Profile).Select(request => Import.Run(store, keys, request, stop)).ToList();
        var written = outcomes is [var only] ? options.Corrections.Write(target.Call, only.File, only.Check) : null;
        if (json) session.Terminal.Json(Document(outcomes, session));
        else outcomes.ForEach(outcome => Print(outcome, session));
        if (!json) options.Corrections.Tell(target.Call, written, outcomes[0].Check, outcomes[0].Submission?.Id[..Versions.ShownStart]);
        return outcomes.Any(outcome => outcome.Submission is null) ? ExitCode.Refused : ExitCode.Done;
    }

    /// <summary>One file gives one object, several files give a list.</summary>
    private static string Document(List<ImportOutcome> outcomes, Session session)
    {
        var documents = outcomes.Select(outcome => Describe(outcome, session)).ToArray<JsonNode?>();
        return (documents.Length == 1 ? documents[0] : new JsonArray(documents))!.ToJsonString(JsonSerializerOptions.Web);
    }

    private static JsonObject Describe(ImportOutcome outcome, Session session)
    {
        var document = JsonNode.Parse(FileCheckJson.Write(outcome.Check, session.LanguageCode))!.AsObject();
        document["submission"] = outcome.Submission?.Id;
        document["version"] = outcome.Submission?.Version;
        document["sha256"] = outcome.Submission?.Sha256;
        document["already_known"] = outcome.AlreadyKnown;
        document["receipt"] = outcome.Submission is { } submission ? SubmissionJson.Of(submission) : null;
        return document;
    }

    private static void Print(ImportOutcome outcome, Session session)
    {
        Findings.Print(outcome.Check, session);
        session.Terminal.Line(outcome switch
        {
            { Submission: null } => session.Say(
                "Niet opgeslagen. Verbeter wat hierboven staat en stuur het bestand opnieuw.",
                "Not stored. Correct what is listed above and send the file again."),
            { AlreadyKnown: true, Submission.IsActive: false } => session.Say(
                "Dit bestand was al bekend. Een nieuwere versie kwam ervoor in de plaats; er is niets veranderd.",
                "This file was known already. A newer version took its place; nothing has changed."),
            { AlreadyKnown: true } => session.Say("Dit bestand was al bekend; er is niets veranderd.", "This file was known already; nothing has changed."),
            { Submission.Version: > 1 } => session.Say(
                $"Opgeslagen als versie {outcome.Submission.Version}; de eerdere versie blijft bewaard. Bedankt.",
                $"Stored as version {outcome.Submission.Version}; the earlier version is kept. Thank you."),
            _ => session.Say("Opgeslagen. Bedankt.", "Stored. Thank you."),
        });
        if (outcome.Submission is { } submission) Receipt.Print(submission, session);
        session.Terminal.Line();
    }
}
