using System.CommandLine;
using System.Text.Json;
using Impact.Core.Estimation;
using Impact.Ingest.Csv;
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
        command.SetAction(call =>
        {
            var (path, spec) = (call.GetValue(file)!.FullName, File.ReadAllText(call.GetValue(file)!.FullName));
            var wanted = Wanted(spec);
            if (wanted.Data is not null && !File.Exists(DataPath(path, wanted.Data)))
            {
                session.Terminal.Complain(session.Say($"Het gegevensbestand bestaat niet: {wanted.Data}", $"The data file does not exist: {wanted.Data}"));
                return ExitCode.WrongUse;
            }

            var reading = wanted.Data is null ? DataReading.None : DataReading.Of(DataPath(path, wanted.Data), wanted.Names);
            return reading.Table is null ? Findings.Refuse([reading.Fault!], session, call.GetValue(json)) : Show(Estimators.Run(spec, reading.Table), session, call.GetValue(json));
        });
        return command;
    }

    private static string DataPath(string spec, string data) => Path.Combine(Path.GetDirectoryName(spec)!, data);

    /// <summary>The data file, and every word of the specification that can be a column; other columns need not be read.</summary>
    private static (string? Data, HashSet<string> Names) Wanted(string spec)
    {
        try
        {
            using var document = JsonDocument.Parse(spec);
            var data = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("data", out var path) && path.ValueKind == JsonValueKind.String ? path.GetString() : null;
            return (data, [.. Words(document.RootElement)]);
        }
        catch (JsonException)
        {
            return (null, []);
        }
    }

    private static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Words(property.Value).Prepend(property.Name)),
        _ => [],
    };

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
    }

    private static string Number(double? value, Session session) => value is { } number ? number.ToString("G5", session.Culture) : "";
}
