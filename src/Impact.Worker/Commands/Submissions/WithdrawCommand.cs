using System.CommandLine;
using System.Text.Json;
using Impact.Core.Findings;
using Impact.Ingest.Store;
using Impact.Worker.Jobs;

namespace Impact.Worker.Commands.Submissions;

/// <summary><c>impact submissions withdraw ID --reason …</c>: takes a delivery back. It counts no longer; who, when and why stay.</summary>
internal static class WithdrawCommand
{
    public static Command Make(Session session, SharedOptions shared)
    {
        var id = NamedSubmission.Argument(session, "ID");
        var reason = SharedOptions.New<string>("--reason", session.Say("tekst", "text"), session.Say("waarom; noem geen namen van mensen", "why; name no people"));
        var by = SharedOptions.New<string>("--by", session.Say("naam", "name"), session.Say("wie dit doet; zonder dit uw naam op deze computer", "who does this; without it your name on this machine"));
        reason.Required = true;
        reason.Validators.Add(result => { if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>())) result.AddError("reason"); });
        by.DefaultValueFactory = _ => Environment.UserName;
        var json = SharedOptions.Json(session);
        var command = new Command("withdraw", session.Say("trek een levering in", "withdraw a delivery")) { id, reason, by, json };
        command.SetAction(call =>
        {
            var request = new Request(call.GetValue(id)!, call.GetValue(by)!.Trim(), call.GetValue(reason)!.Trim());
            if (!shared.HasStore(call)) return NamedSubmission.Unknown(session, call.GetValue(json));
            using var mine = DataLock.TryTake(shared.FolderOf(call));
            if (mine is null) return Occupied.Complain(session, shared.FolderOf(call));
            using var store = ImpactStore.Open(shared.StoreOf(call), session.Clock);
            return Run(store, request, session, call.GetValue(json));
        });
        return command;
    }

    private sealed record Request(string Id, string By, string Reason);

    private static int Run(ImpactStore store, Request request, Session session, bool json)
    {
        if (NamedSubmission.Find(store, request.Id, session, json) is not { } named) return ExitCode.Refused;
        if (store.Withdraw(named, request.By, request.Reason) is not { } withdrawn) return Findings.Refuse([new Finding(FindingKinds.WithdrawnBefore, Place.File)], session, json);
        if (json) session.Terminal.Json(SubmissionJson.Of(withdrawn).ToJsonString(JsonSerializerOptions.Web));
        else session.Terminal.Line(Sentence(named, store, session));
        return ExitCode.Done;
    }

    private static string Sentence(Submission named, ImpactStore store, Session session)
    {
        var what = $"{named.Dataset} {named.Quarter}";
        if (named.IsActive)
            return session.Say(
                $"Ingetrokken. Voor {what} telt nu geen enkele levering meer mee. Stuur een nieuw bestand als dat wel moet.",
                $"Withdrawn. For {what} no delivery counts any more. Send a new file if one should.");
        var counts = store.Submissions().FirstOrDefault(other => other.IsActive && Versions.KeyOf(other) == Versions.KeyOf(named));
        return counts is null
            ? session.Say($"Ingetrokken. Voor {what} telde al geen levering mee.", $"Withdrawn. For {what} no delivery counted already.")
            : session.Say($"Ingetrokken. Deze versie telde al niet mee; versie {counts.Version} telt nog steeds.", $"Withdrawn. This version did not count; version {counts.Version} still does.");
    }
}
