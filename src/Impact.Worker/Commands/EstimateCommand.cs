using System.CommandLine;
using Impact.Core.Estimation;
using Spectre.Console;

namespace Impact.Worker.Commands;

/// <summary><c>impact estimate SPEC.json</c>: runs one estimator on any CSV.</summary>
internal static class EstimateCommand
{
    public static Command Make(Session session)
    {
        var file = SharedOptions.File("spec.json", session.Say("welke schatter, welk bestand, welke kolommen", "which estimator, which file, which columns"));
        var json = SharedOptions.Json(session);
        var command = new Command("estimate", session.Say("reken één schatter uit op een CSV-bestand", "run one estimator on a CSV file")) { file, json };
        command.SetAction(call => ReadableFile.Use(call.GetValue(file)!.FullName, session, spec => Run((spec, call.GetValue(file)!.DirectoryName!), session, call.GetValue(json))));
        return command;
    }

    private static int Run((string Text, string Folder) spec, Session session, bool json)
    {
        var (data, names) = Estimators.Wanted(spec.Text);
        if (data is null) return Show(WithoutData(Estimators.Run(spec.Text, new Core.Estimation.Table([]))), session, json);
        var path = Path.Combine(spec.Folder, data);
        if (!File.Exists(path))
        {
            session.Terminal.Complain(session.Say($"Het gegevensbestand bestaat niet: {data}", $"The data file does not exist: {data}"));
            return ExitCode.WrongUse;
        }

        return ReadableFile.Use(path, session, () => DataReading.Of(path, names), reading =>
            reading.Table is null ? Findings.Refuse([reading.Fault!], session, json) : Show(Estimators.Run(spec.Text, reading.Table), session, json));
    }

    /// <summary>Where no file is named every column is unknown; what is missing is the file.</summary>
    private static Estimation WithoutData(Estimation estimation) =>
        estimation is NotEstimable refused && refused.Reason == RefusalReason.UnknownColumn ? new NotEstimable(RefusalReason.MissingField) { Subject = "data" } : estimation;

    private static int Show(Estimation estimation, Session session, bool json) =>
        estimation.Match(estimate => Show(estimate, session, json), refused => Refusal.Show(refused, session, json));

    private static int Show(Estimate estimate, Session session, bool json)
    {
        if (json) session.Terminal.Json(EstimationJson.Write(estimate));
        else Print(estimate, session);
        return ExitCode.Done;
    }

    private static void Print(Estimate estimate, Session session)
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Simple };
        table.AddColumns("", session.Say("waarde", "value"), session.Say("standaardfout", "standard error"), "p", session.Say("van", "from"), session.Say("tot", "to"));
        foreach (var term in estimate.Terms)
            table.AddRow(new[] { Terminal.Harmless(term.Term), Number(term.Value, session), Number(term.Se, session), Number(term.P, session), Number(term.Low, session), Number(term.High, session) }.Select(cell => new Text(cell)));
        session.Terminal.Show(table);
        session.Terminal.Line(session.Say($"{estimate.N} rijen gebruikt, {estimate.Dropped} weggelaten omdat er iets ontbrak.", $"{estimate.N} rows used, {estimate.Dropped} left out because something was missing."));
        foreach (var warning in estimate.Warnings) session.Terminal.Line($"{session.Say("Let op", "Note")}: {session.Say(warning.Dutch, warning.English)}");
    }

    private static string Number(double? value, Session session) => value is { } number ? number.ToString("G5", session.Culture) : "";
}
