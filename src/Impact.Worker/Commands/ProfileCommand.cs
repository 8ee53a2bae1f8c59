using System.CommandLine;
using System.Text.Json;
using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;
using Impact.Ingest.Profiles;

namespace Impact.Worker.Commands;

/// <summary><c>impact profile suggest FILE</c>: a first version of the profile that says which column of somebody's file is which.</summary>
internal static class ProfileCommand
{
    public static Command Make(Session session) => new("profile", session.Say("zeg welke kolom van uw bestand wat is", "say which column of your file is which"))
    {
        Suggest(session),
    };

    private static Command Suggest(Session session)
    {
        var file = SharedOptions.File(session.Say("bestand", "file"), session.Say("het CSV-bestand zoals uw programma het maakt", "the CSV file as your program makes it"));
        var (dataset, encoding, json) = (SharedOptions.Dataset(session), SharedOptions.Encoding(session), SharedOptions.Json(session));
        var target = SharedOptions.New<string?>("--out", session.Say("profiel.yaml", "profile.yaml"), session.Say("waar het profiel komt; zonder dit op het scherm", "where the profile goes; without it on the screen"));
        var command = new Command("suggest", session.Say("stel een profiel voor, uit de kop en de teksten van de vragenlijsten", "propose a profile, from the header and the texts of the questionnaires"))
        {
            file, dataset, encoding, target, json,
        };
        command.SetAction(call =>
        {
            var received = ReceivedFile.At(call.GetValue(file)!.FullName) with { IsWindows1252 = call.GetValue(encoding) == SharedOptions.Windows1252 };
            if (Propose(received, call.GetValue(dataset), out var faults) is not { } profile) return Findings.Refuse(faults, session, call.GetValue(json));
            return Show(profile, call.GetValue(target), session, call.GetValue(json));
        });
        return command;
    }

    private static string? Propose(ReceivedFile file, string? named, out IReadOnlyList<Finding> faults)
    {
        var scan = FileScan.Of(file);
        var dataset = named is null ? null : Datasets.Find(named);
        faults = scan.Fault is { } fault ? [fault]
            : named is not null && dataset is null ? [new Finding(FindingKinds.DatasetUnknown, Place.File, string.Join(", ", Datasets.All.Select(known => known.Name)))]
            : [];
        if (faults.Count > 0) return null;
        var profile = ProfileSuggestion.Of(file, scan.Encoding!.Value, dataset, out var kind);
        if (kind is not null) faults = [new Finding(kind, Place.File)];
        return profile;
    }

    private static int Show(string profile, string? target, Session session, bool json)
    {
        if (File.Exists(target))
        {
            session.Terminal.Complain(session.Say($"{target} bestaat al en blijft zoals het is. Noem een andere naam.", $"{target} exists and stays as it is. Give another name."));
            return ExitCode.WrongUse;
        }

        if (target is not null) File.WriteAllText(target, profile);
        var open = profile.Split('\n').Count(line => !line.StartsWith('#') && line.Contains(ProfileReader.Open, StringComparison.Ordinal));
        var doubts = profile.Split('\n').Count(line => line.Contains("# controleer", StringComparison.Ordinal));
        if (json) session.Terminal.Json(JsonSerializer.Serialize(new { profile, target, open, doubts }, JsonSerializerOptions.Web));
        else if (target is null) session.Terminal.Line(profile);
        if (json || target is null) return ExitCode.Done;
        session.Terminal.Line(session.Say(
            $"Het voorstel staat in {target}. Er zijn {open} regels om in te vullen en {doubts} om na te kijken.",
            $"The proposal is in {target}. There are {open} lines to fill in and {doubts} to check."));
        session.Terminal.Line(session.Say($"Kijk daarna uw bestand na met: impact check BESTAND --profile {target}", $"Then look at your file with: impact check FILE --profile {target}"));
        return ExitCode.Done;
    }
}
