using System.CommandLine;
using Impact.Core.Observations;
using Impact.Ingest;
using Impact.Ingest.Csv;
using Impact.Ingest.Privacy;
using Impact.Ingest.Store;
using Impact.Worker.Jobs;

namespace Impact.Worker.Commands;

/// <summary>A check beside what was delivered before: <c>--organisation</c> and <c>--quarter</c> on <c>impact check</c>. The delivery is stored and taken back.</summary>
internal sealed class Rehearsal
{
    private readonly Session session;
    private readonly SharedOptions shared;
    private readonly Option<string?> organisation;
    private readonly Option<string?> quarter;

    public Rehearsal(Session session, SharedOptions shared)
    {
        (this.session, this.shared) = (session, shared);
        organisation = SharedOptions.New<string?>(
            "--organisation", session.Say("naam", "name"), session.Say("kijk ook naar wat deze organisatie al stuurde; vraagt om --quarter", "look at what this organisation sent before, too; asks for --quarter"));
        quarter = SharedOptions.New<string?>("--quarter", "2025Q1", session.Say("kwartaal van de levering", "quarter of the delivery"));
        quarter.Validators.Add(result => { if (Quarter.TryParse(result.GetValueOrDefault<string?>() ?? "") is null) result.AddError("quarter"); });
        organisation.Validators.Add(result => { if (result.GetResult(quarter) is null) result.AddError("organisation and quarter"); });
        quarter.Validators.Add(result => { if (result.GetResult(organisation) is null) result.AddError("organisation and quarter"); });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(organisation);
        command.Options.Add(quarter);
    }

    /// <summary>The check beside earlier deliveries; null when that was not asked, when there are none, or when another process has the folder, which is said.</summary>
    public ImportOutcome? Run(ParseResult call, ReceivedFile file, (string? Dataset, bool Strict) how, CancellationToken stop)
    {
        if (call.GetValue(organisation) is not { } sender || !shared.HasStore(call)) return null;
        using var mine = DataLock.TryTake(shared.FolderOf(call));
        if (mine is null)
        {
            Occupied.Complain(session, shared.FolderOf(call));
            return null;
        }

        using var store = ImpactStore.Open(shared.StoreOf(call), session.Clock);
        return Import.Rehearse(store, KeyFile.OpenOrCreate(shared.FolderOf(call).Root), Request(call, file, sender) with { Dataset = how.Dataset, Strict = how.Strict }, stop);
    }

    private ImportRequest Request(ParseResult call, ReceivedFile file, string sender) => new()
    {
        Path = file.Name,
        Upload = file,
        Organisation = sender,
        Quarter = Quarter.TryParse(call.GetValue(quarter)!)!.Value,
        IsWindows1252 = file.IsWindows1252,
        SkipsPersonal = file.SkipsPersonal,
        Profile = file.Profile,
    };
}
