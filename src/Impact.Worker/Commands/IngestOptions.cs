using System.CommandLine;
using Impact.Core.Observations;
using Impact.Ingest;
using Impact.Ingest.Profiles;

namespace Impact.Worker.Commands;

/// <summary>The files of <c>impact ingest</c> and everything that is said about them.</summary>
internal sealed class IngestOptions
{
    private const int LongestName = 200;
    private readonly Session session;
    private readonly Argument<FileInfo[]> files;
    private readonly Option<string> organisation;
    private readonly Option<string> quarter;
    private readonly Option<string?> dataset;
    private readonly Option<bool> strict;
    private readonly Option<string> encoding;
    private readonly Option<string> personal;
    private readonly Option<string?> profile;
    private readonly Option<string?> basedOn;
    private readonly Option<string?> corrects;

    public IngestOptions(Session session)
    {
        this.session = session;
        files = new Argument<FileInfo[]>("files") { Arity = ArgumentArity.OneOrMore, Description = session.Say("de CSV-bestanden", "the CSV files"), HelpName = session.Say("bestand", "file") };
        files.MustBeFiles();
        organisation = SharedOptions.New<string>("--organisation", session.Say("naam", "name"), session.Say("wie de gegevens levert", "who delivers the data"));
        quarter = SharedOptions.New<string>("--quarter", "2025Q1", session.Say("kwartaal van de levering", "quarter of the delivery"));
        organisation.Required = quarter.Required = true;
        organisation.Validators.Add(result => { if (result.GetValueOrDefault<string>()?.Trim().Length is not (> 0 and <= LongestName)) result.AddError("organisation"); });
        quarter.Validators.Add(result => { if (Quarter.TryParse(result.GetValueOrDefault<string>()) is null) result.AddError("quarter"); });
        (dataset, strict) = (SharedOptions.Dataset(session), SharedOptions.Strict(session));
        (encoding, personal) = (SharedOptions.Encoding(session), SharedOptions.Personal(session));
        profile = SharedOptions.Profile(session);
        basedOn = SharedOptions.New<string?>("--base", "ID", session.Say("levering waar dit een nieuwe versie van is; geweigerd als iemand u voor was", "delivery that this is a new version of; refused when somebody was first"));
        corrects = SharedOptions.New<string?>("--corrects", "ID", session.Say("levering waarvan dit het verbeterde verbeterbestand is", "delivery of which this is the mended correction file"));
        Corrections = new CorrectionsOption(session);
    }

    /// <summary>Where the rows that failed are written.</summary>
    public CorrectionsOption Corrections { get; }

    public void AddTo(Command command)
    {
        command.Arguments.Add(files);
        foreach (var option in new Option[] { organisation, quarter, dataset, profile, strict, encoding, personal, basedOn, corrects, Corrections.Option }) command.Options.Add(option);
    }

    /// <summary>Says why what was asked cannot be asked together.</summary>
    /// <returns>Whether it can.</returns>
    public bool FitTogether(ParseResult call)
    {
        var named = new[] { basedOn, corrects, Corrections.Option }.FirstOrDefault(option => call.GetValue(option) is not null);
        var fault = call.GetValue(corrects) is not null && call.GetValue(basedOn) is not null
                ? session.Say("Kies --base of --corrects, niet allebei.", "Choose --base or --corrects, not both.")
            : named is not null && call.GetValue(files)!.Length > 1
                ? session.Say($"Met {named.Name} kan er één bestand tegelijk. Stuur de bestanden een voor een.", $"With {named.Name} only one file can go at a time. Send the files one by one.")
            : null;
        if (fault is not null) session.Terminal.Complain(fault);
        return fault is null;
    }

    /// <summary>The profile that was named; null when there is none.</summary>
    public string? ProfileOf(ParseResult call) => call.GetValue(profile);

    /// <summary>One request a file.</summary>
    public IEnumerable<ImportRequest> RequestsOf(ParseResult call, Profile? mapping) => call.GetValue(files)!.Select(file => new ImportRequest
    {
        Path = file.FullName,
        Dataset = call.GetValue(dataset),
        Organisation = call.GetValue(organisation)!,
        Quarter = Quarter.TryParse(call.GetValue(quarter))!.Value,
        Strict = call.GetValue(strict),
        IsWindows1252 = call.GetValue(encoding) == SharedOptions.Windows1252,
        SkipsPersonal = call.GetValue(personal) == SharedOptions.Drop,
        Profile = mapping,
        Base = call.GetValue(corrects) ?? call.GetValue(basedOn),
        IsCorrection = call.GetValue(corrects) is not null,
    });
}
