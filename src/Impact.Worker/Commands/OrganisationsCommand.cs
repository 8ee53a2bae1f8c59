using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Impact.Ingest.Store;
using Impact.Worker.Jobs;

namespace Impact.Worker.Commands;

/// <summary><c>impact organisations</c>: which organisations give the same person the same pseudonym, who declared that, when and why.</summary>
internal static class OrganisationsCommand
{
    public static Command Make(Session session, SharedOptions shared)
    {
        var json = SharedOptions.Json(session);
        var command = new Command("organisations", session.Say("welke organisaties dezelfde personen mogen herkennen", "which organisations may recognise the same persons")) { json };
        command.Subcommands.Add(Share(session, shared));
        command.SetAction(call =>
        {
            var declared = shared.HasStore(call) ? Read(shared, session, call) : [];
            if (call.GetValue(json)) session.Terminal.Json(new JsonArray([.. declared.Select(one => (JsonNode)Document(one))]).ToJsonString(JsonSerializerOptions.Web));
            else if (declared.Count == 0) session.Terminal.Line(session.Say("Elke organisatie staat op zichzelf.", "Every organisation stands by itself."));
            foreach (var one in call.GetValue(json) ? [] : declared) session.Terminal.Line(Sentence(one, session));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Share(Session session, SharedOptions shared)
    {
        var organisation = new Argument<string>("organisation") { HelpName = session.Say("organisatie", "organisation"), Description = session.Say("naam, zoals bij het insturen", "name, as when delivering") };
        var group = SharedOptions.New<string>("--with", session.Say("groep", "group"), session.Say("naam van de groep; elke organisatie van deze groep meldt zich apart aan", "name of the group; every organisation of it is declared apart"));
        var reason = SharedOptions.New<string>("--reason", session.Say("tekst", "text"), session.Say("de afspraak waarop dit berust", "the agreement that this rests on"));
        var by = SharedOptions.New<string>("--by", session.Say("naam", "name"), session.Say("wie dit doet; zonder dit uw naam op deze computer", "who does this; without it your name on this machine"));
        group.Required = reason.Required = true;
        by.DefaultValueFactory = _ => Environment.UserName;
        foreach (var option in new[] { group, reason }) option.Validators.Add(result => { if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>())) result.AddError("empty"); });
        var does = session.Say("laat een organisatie dezelfde personen herkennen als de andere van een groep", "let an organisation recognise the same persons as the others of a group");
        var command = new Command("share", does) { organisation, group, reason, by };
        command.SetAction(call =>
        {
            using var mine = DataLock.TryTake(shared.FolderOf(call));
            if (mine is null) return Occupied.Complain(session, shared.FolderOf(call));
            using var store = ImpactStore.Open(shared.StoreOf(call), session.Clock);
            var name = call.GetValue(organisation)!.Trim();
            return Tell(store.ShareDomain(name, call.GetValue(group)!.Trim(), call.GetValue(by)!.Trim(), call.GetValue(reason)!.Trim()), name, session);
        });
        return command;
    }

    private static int Tell(bool isDeclared, string organisation, Session session)
    {
        session.Terminal.Line(isDeclared
            ? session.Say($"Vastgelegd. Leveringen van {organisation} herkennen van nu af dezelfde personen.", $"Declared. Deliveries of {organisation} recognise the same persons from now on.")
            : session.Say(
                $"Niet vastgelegd: {organisation} heeft al geleverd of hoort al bij een groep. Dit kan alleen vóór de eerste levering.",
                $"Not declared: {organisation} has delivered before or belongs to a group already. This can only be done before the first delivery."));
        return isDeclared ? ExitCode.Done : ExitCode.Refused;
    }

    private static IReadOnlyList<SharedDomain> Read(SharedOptions shared, Session session, ParseResult call)
    {
        using var store = ImpactStore.Open(shared.StoreOf(call), session.Clock);
        return store.SharedDomains();
    }

    private static string Sentence(SharedDomain declared, Session session) => session.Say(
        $"{declared.Domain}: {declared.Organisation}, vastgelegd door {declared.DeclaredBy} op {declared.DeclaredAt.ToLocalTime().ToString("d", session.Culture)}: {declared.Reason}",
        $"{declared.Domain}: {declared.Organisation}, declared by {declared.DeclaredBy} on {declared.DeclaredAt.ToLocalTime().ToString("d", session.Culture)}: {declared.Reason}");

    private static JsonObject Document(SharedDomain declared) => new()
    {
        ["group"] = declared.Domain,
        ["organisation"] = declared.Organisation,
        ["declared_at"] = declared.DeclaredAt.ToString("O", CultureInfo.InvariantCulture),
        ["declared_by"] = declared.DeclaredBy,
        ["reason"] = declared.Reason,
    };
}
