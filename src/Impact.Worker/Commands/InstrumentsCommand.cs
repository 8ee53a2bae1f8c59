using System.CommandLine;
using Impact.Core.Instruments;
using Spectre.Console;

namespace Impact.Worker.Commands;

/// <summary><c>impact instruments [ID]</c>: the questionnaires that the program knows, and the codebook of one.</summary>
internal static class InstrumentsCommand
{
    public static Command Make(Session session)
    {
        var id = new Argument<string?>("id") { HelpName = "id", Arity = ArgumentArity.ZeroOrOne, Description = session.Say("toon van deze vragenlijst het codeboek", "show the codebook of this questionnaire") };
        id.AcceptOnlyFromAmong([.. Instruments.All.Select(known => known.Id)]);
        var json = SharedOptions.Json(session);
        var command = new Command("instruments", session.Say("noem de vragenlijsten, of toon een codeboek", "list the questionnaires, or show a codebook")) { id, json };
        command.SetAction(call =>
        {
            var asked = call.GetValue(id) is { } name ? Instruments.Find(name) : null;
            if (call.GetValue(json)) session.Terminal.Json(asked is null ? CodebookJson.List(Instruments.All) : CodebookJson.Codebook(asked));
            else if (asked is null) List(session);
            else Codebook.Print(asked, session);
            return ExitCode.Done;
        });
        return command;
    }

    private static void List(Session session)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns(
            "id", session.Say("titel", "title"), session.Say("vragen", "questions"), session.Say("totaal", "total"), session.Say("tekst erbij", "texts"));
        foreach (var instrument in Instruments.All)
            table.AddRow(Cells(instrument, session).Select(cell => new Text(cell)));
        session.Terminal.Show(table);
        session.Terminal.Line(session.Say("Het codeboek van één vragenlijst: impact instruments djg6", "The codebook of one questionnaire: impact instruments djg6"));
    }

    private static string[] Cells(Instrument instrument, Session session) =>
    [
        instrument.Id,
        instrument.Title,
        instrument.Items.Count.ToString(session.Culture),
        instrument.Scoring.HasTotal ? Codebook.Span(instrument.Scoring.Range, session) : session.Say("geen", "none"),
        instrument.HasTexts ? session.Say("ja", "yes") : session.Say("nee, zie codeboek", "no, see codebook"),
    ];
}
