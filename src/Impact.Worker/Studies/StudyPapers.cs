using System.Text;
using Impact.Core.Indicators;
using Impact.Core.Instruments;
using Impact.Core.Observations;
using Impact.Ingest.Datasets;
using Impact.Reports.Forms;
using Impact.Reports.Output;

namespace Impact.Worker.Studies;

/// <summary>Writes what an organisation needs to start measuring: questionnaires, the letter for participants, and an empty file per dataset.</summary>
/// <param name="Folder">Where they go.</param>
/// <param name="MadeOn">Day that the PDF files bear.</param>
/// <param name="Formats">Which files of each paper.</param>
internal sealed record StudyPapers(string Folder, DateOnly MadeOn, IReadOnlyList<ReportFormat> Formats)
{
    /// <summary>Writes the files.</summary>
    /// <param name="study">The study.</param>
    /// <param name="needs">What it asks and keeps.</param>
    /// <param name="stop">Stops the browser that prints.</param>
    /// <returns>Full paths.</returns>
    /// <exception cref="PdfException">The machine cannot print; the empty files and the web pages are written.</exception>
    public async Task<IReadOnlyList<string>> Write(Study study, StudyNeeds needs, CancellationToken stop)
    {
        var papers = await Papers(study, needs);
        var written = needs.Datasets.Select(name => Template(name, needs)).ToList();
        if (Formats.Contains(ReportFormat.Html)) written.AddRange(papers.Select(paper => Keep(paper.Name + ".html", Encoding.UTF8.GetBytes(paper.Html))));
        if (!Formats.Contains(ReportFormat.Pdf)) return written;
        foreach (var (name, html) in papers) written.Add(Keep(name + ".pdf", await Print(html, stop)));
        return written;
    }

    private static async Task<List<(string Name, string Html)>> Papers(Study study, StudyNeeds needs)
    {
        var papers = new List<(string, string)> { ("informatiebrief", await StudyForms.InformationLetter(study, needs)) };
        foreach (var (by, name) in new[] { (Respondent.Person, "vragenlijst"), (Respondent.Professional, "vragenlijst-medewerker") })
        {
            var asked = needs.Instruments.Where(instrument => instrument.OnPaper.By == by).ToList();
            if (asked.Count > 0) papers.Add((name, await StudyForms.Questionnaire(study, asked, by)));
        }

        return papers;
    }

    private string Template(string name, StudyNeeds needs) =>
        Keep(name + ".csv", Encoding.UTF8.GetBytes(CsvTemplate.Of(Datasets.All.Single(dataset => dataset.Name == name), needs.Instruments)));

    private string Keep(string name, byte[] content) => ReportFiles.Keep(Path.Combine(Path.GetFullPath(Folder), name), content);

    private Task<byte[]> Print(string html, CancellationToken stop) =>
        PdfPrinter.PrintAsync(html, new DateTimeOffset(MadeOn, TimeOnly.MinValue, TimeSpan.Zero), PrintSettings.FromEnvironment(), stop);
}
