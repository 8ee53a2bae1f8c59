using System.Text.Json;
using Impact.Core.Observations;
using Impact.Ingest;

namespace Impact.Tests.Ingest;

public sealed class FolderImportTests
{
    [Fact]
    public void Every_dataset_of_every_quarter_is_imported()
    {
        using var folder = new TemporaryFolder();
        folder.Write("2025Q1/participants.csv", Some.ParticipantsHeader, "p1,ik-begin,supported,GM0984,,");
        folder.Write("2025Q2/survey.csv", Some.SurveyHeader, "p1,ik-begin,0,2025-04-10,1,1,1,1,1,1,1");
        folder.Write("docs/notes.csv", "x");
        using var store = Some.Store();
        var outcomes = FolderImport.Run(store, folder.Path, "Synthese", CancellationToken.None);
        outcomes.Select(outcome => outcome.Submission!.Dataset).ShouldBe(["participants", "survey"]);
        var data = store.LoadDataset(Some.Study with { Initiative = "ik-begin", From = new Quarter(2025, 1), To = new Quarter(2025, 2) });
        data.Responses.ShouldHaveSingleItem().Participant.ShouldBe(data.Participants.ShouldHaveSingleItem().Id);
    }

    [Fact]
    public void A_refused_file_does_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        folder.Write("2025Q1/participants.csv", "x");
        folder.Write("2025Q1/survey.csv", Some.SurveyHeader, "p1,ik-begin,0,2025-01-10,1,1,1,1,1,1,1");
        using var store = Some.Store();
        FolderImport.Run(store, folder.Path, "Synthese", CancellationToken.None).Select(outcome => outcome.Submission is not null).ShouldBe([false, true]);
    }

    [Fact]
    public void The_check_is_written_as_the_contract_says()
    {
        var check = Impact.Ingest.Import.Check(Some.Csv(Some.ParticipantsHeader, "p1,ik-begin,toeschouwer,GM0984,,", "p2,ik-begin,helper,GM0984,,"), "participants", strict: false);
        var json = JsonDocument.Parse(FileCheckJson.Write(check, "nl")).RootElement;
        json.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["file", "dataset", "verdict", "read", "accepted", "rejected", "duplicate", "encoding", "delimiter", "findings"]);
        json.GetProperty("verdict").GetString().ShouldBe("accept-with-rejections");
        var finding = json.GetProperty("findings")[0];
        finding.EnumerateObject().Select(property => property.Name).ShouldBe(["code", "severity", "line", "column", "message", "advice"]);
        (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("line").GetInt32()).ShouldBe(("code-unknown", "error", 2));
        FileCheckJson.Write(check, "en").ShouldContain("We do not know this code.");
    }
}
