using System.CommandLine;
using Impact.Ingest;
using Impact.Ingest.Csv;

namespace Impact.Worker.Commands;

/// <summary><c>impact check FILE</c>: says what would happen with a file, and stores nothing.</summary>
internal static class CheckCommand
{
    public static Command Make(Session session, SharedOptions shared)
    {
        var file = SharedOptions.File(session.Say("bestand", "file"), session.Say("het CSV-bestand", "the CSV file"));
        var (dataset, strict) = (SharedOptions.Dataset(session), SharedOptions.Strict(session));
        var (encoding, json) = (SharedOptions.Encoding(session), SharedOptions.Json(session));
        var profile = SharedOptions.Profile(session);
        var does = session.Say("controleer een bestand zonder iets op te slaan", "check a file without storing anything");
        var (personal, corrections, rehearsal) = (SharedOptions.Personal(session), new CorrectionsOption(session), new Rehearsal(session, shared));
        var command = new Command("check", does) { file, dataset, profile, strict, encoding, personal, corrections.Option, json };
        rehearsal.AddTo(command);
        command.SetAction((call, stop) =>
        {
            if (!corrections.IsFree(call, shared.FolderOf(call))) return Task.FromResult(ExitCode.WrongUse);
            var mapping = ProfileArgument.Read(call.GetValue(profile), session, call.GetValue(json));
            if (mapping.IsRefused) return Task.FromResult(ExitCode.Refused);
            var received = ReceivedFile.At(call.GetValue(file)!.FullName) with
            {
                IsWindows1252 = call.GetValue(encoding) == SharedOptions.Windows1252, SkipsPersonal = call.GetValue(personal) == SharedOptions.Drop, Profile = mapping.Profile,
            };
            var how = (call.GetValue(dataset), call.GetValue(strict));
            var beside = rehearsal.Run(call, received, how, stop);
            var checkedFile = beside?.File ?? CheckedFile.Of(received, how.Item1, how.Item2, stop);
            var check = beside?.Check ?? checkedFile.Check;
            var written = corrections.Write(call, checkedFile, check);
            if (call.GetValue(json)) session.Terminal.Json(FileCheckJson.Write(check, session.LanguageCode));
            else Print(check, session);
            if (!call.GetValue(json)) corrections.Tell(call, written, check, submission: null);
            return Task.FromResult(check.Verdict is Verdict.Refuse or Verdict.Map ? ExitCode.Refused : ExitCode.Done);
        });
        return command;
    }

    private static void Print(FileCheck check, Session session)
    {
        Findings.Print(check, session);
        session.Terminal.Line(check.Verdict switch
        {
            Verdict.Accept => session.Say("Dit bestand is in orde. U kunt het zo insturen.", "This file is fine. You can send it as it is."),
            Verdict.AcceptWithRejections => session.Say(
                "De goede rijen kunnen worden opgeslagen. Verbeter de andere rijen en stuur het bestand opnieuw, dan telt alles mee.",
                "The good rows can be stored. Correct the others and send the file again, then everything counts."),
            Verdict.Map => session.Say(
                $"Dit bestand is goed te lezen, maar de kolommen heten anders. Maak een profiel dat zegt welke kolom wat is: impact profile suggest {check.File} --dataset {check.Dataset}",
                $"This file can be read, but its columns have other names. Make a profile that says which column is which: impact profile suggest {check.File} --dataset {check.Dataset}"),
            _ => session.Say(
                "Dit bestand kan zo niet worden opgeslagen. Verbeter wat hierboven staat en probeer het opnieuw.",
                "This file cannot be stored like this. Correct what is listed above and try again."),
        });
    }
}
