using Impact.Core.Findings;
using Impact.Worker.Commands;

namespace Impact.Tests.Worker;

public sealed class QuestionnaireCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("impact-papers-").FullName;
    private readonly StringWriter output = new();

    [Fact]
    public async Task A_study_gets_its_papers_and_its_empty_files()
    {
        (await Run(Repository.PathOf("samples", "ik-begin", "study.yaml"))).ShouldBe(0);
        Directory.GetFiles(folder).Select(Path.GetFileName).ShouldBe(
            ["care_use.csv", "informatiebrief.html", "initiatives.csv", "participants.csv", "survey.csv", "vragenlijst.html"], ignoreOrder: true);
        output.ToString().ShouldContain("gele plekken");
    }

    [Fact]
    public async Task An_empty_file_is_a_right_file_without_rows()
    {
        await Run(Repository.PathOf("samples", "ik-begin", "study.yaml"));
        foreach (var file in Directory.GetFiles(folder, "*.csv"))
        {
            var check = Impact.Ingest.Import.Check(file, Path.GetFileNameWithoutExtension(file), strict: false);
            check.Findings.Select(finding => finding.Kind).ShouldBe([FindingKinds.FileWithoutRows], Path.GetFileName(file));
        }
    }

    [Fact]
    public async Task A_study_file_that_is_wrong_is_refused()
    {
        var wrong = Path.Combine(folder, "study.yaml");
        await File.WriteAllTextAsync(wrong, "study: x\n");
        (await Run(wrong)).ShouldBe(1);
        Directory.GetFiles(folder, "*.html").ShouldBeEmpty();
    }

    public void Dispose()
    {
        output.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Task<int> Run(string study)
    {
        string[] arguments = ["questionnaire", study, "--out", folder, "--format", "html"];
        return CommandLine.Run(arguments, new Session { Terminal = new Terminal(output, new StringWriter(), HasScreen: false), Language = Session.LanguageOf(arguments), Clock = TimeProvider.System });
    }
}
