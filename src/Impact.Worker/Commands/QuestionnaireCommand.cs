using System.CommandLine;
using Impact.Core.Indicators;
using Impact.Reports.Output;
using Impact.Worker.Studies;

namespace Impact.Worker.Commands;

/// <summary><c>impact questionnaire STUDY.yaml</c>: everything on paper and empty files, so that an organisation can start measuring.</summary>
internal static class QuestionnaireCommand
{
    public static Command Make(Session session)
    {
        var study = new StudyArgument(session);
        var target = SharedOptions.Out(session, session.Say("waar de bestanden komen", "where the files go"));
        target.Required = true;
        var formats = ReportFormats.Option(session);
        var command = new Command("questionnaire", session.Say("maak vragenlijst, informatiebrief en lege CSV-bestanden van een studie", "make questionnaire, information letter and empty CSV files of a study"))
        {
            study.File, target, formats,
        };
        command.SetAction(async (call, stop) =>
        {
            if (StudyQuestion.Read(call.GetValue(study.File)!.FullName, out var findings) is not { } question) return Findings.Refuse(findings, session, json: false);
            var papers = new StudyPapers(call.GetValue(target)!, DateOnly.FromDateTime(session.Clock.GetLocalNow().DateTime), ReportFormats.Of(call.GetValue(formats))!);
            return await Write(papers, question, session, stop);
        });
        return command;
    }

    /// <summary>A study that already has ratings of rungs goes on with those.</summary>
    private static bool HasRatings(StudyQuestion question) =>
        question.DataFolder is { } folder && Directory.EnumerateFiles(folder, "ladder.csv", SearchOption.AllDirectories).Any();

    private static async Task<int> Write(StudyPapers papers, StudyQuestion question, Session session, CancellationToken stop)
    {
        if (session.Language == Language.English) session.Terminal.Complain("The papers themselves are in Dutch: they are for participants.");
        try
        {
            foreach (var path in await papers.Write(question.Study, StudyNeeds.Of(question.Study, HasRatings(question)), stop)) session.Terminal.Line(path);
            session.Terminal.Line();
            session.Terminal.Line(session.Say(
                "Vul in de informatiebrief de gele plekken in voordat u hem uitdeelt. De kolommen legt docs/KOLOMGIDS.md uit.",
                "Fill in the yellow places of the information letter before you hand it out. docs/KOLOMGIDS.md explains the columns."));
            return ExitCode.Done;
        }
        catch (PdfException fault)
        {
            session.Terminal.Complain(session.Say(fault.Fault.Dutch, fault.Fault.English));
            return ExitCode.Fault;
        }
    }
}
