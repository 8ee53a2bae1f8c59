using System.Text;
using Impact.Core.Disclosure;
using Impact.Core.Observations;
using Impact.Reports;
using Impact.Reports.Model;
using Impact.Reports.Output;
using Impact.Worker.Jobs;

namespace Impact.Worker.Studies;

/// <summary>What a report is written as.</summary>
internal enum ReportFormat
{
    Html,
    Pdf,
}

/// <summary>Writes the report of a study as files. A file is there whole or not at all.</summary>
/// <param name="Folder">Where they go.</param>
/// <param name="MadeOn">Day that the report bears; the same day and the same release give the same bytes.</param>
/// <param name="Formats">Which files.</param>
internal sealed record ReportFiles(string Folder, DateOnly MadeOn, IReadOnlyList<ReportFormat> Formats)
{
    private const string Version = "1.0";

    /// <summary>Writes the files.</summary>
    /// <returns>Full paths, in the order of the formats.</returns>
    /// <exception cref="PdfException">The machine cannot print; the other formats are written.</exception>
    public async Task<IReadOnlyList<string>> Write(StudyRelease release, CancellationToken stop)
    {
        var model = ReportModelBuilder.Build(release, new ReportEdition("nl", MadeOn, Version));
        var html = await ReportHtml.RenderAsync(model);
        var written = new List<string>();
        foreach (var format in Formats)
            written.Add(Keep(PathOf(release.Study, format), format == ReportFormat.Html ? Encoding.UTF8.GetBytes(html) : await Print(html, stop)));
        return written;
    }

    public string PathOf(Study study, ReportFormat format) =>
        Path.Combine(Path.GetFullPath(Folder), $"rapport-{Plain(study.Id)}.{(format == ReportFormat.Html ? "html" : "pdf")}");

    private Task<byte[]> Print(string html, CancellationToken stop) =>
        PdfPrinter.PrintAsync(html, new DateTimeOffset(MadeOn, TimeOnly.MinValue, TimeSpan.Zero), PrintSettings.FromEnvironment(), stop);

    /// <summary>Written beside and then renamed.</summary>
    public static string Keep(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + DataLock.HalfWritten;
        File.WriteAllBytes(beside, content);
        File.Move(beside, path, overwrite: true);
        return path;
    }

    private static string Plain(string id) => string.Concat(id.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-'));
}
