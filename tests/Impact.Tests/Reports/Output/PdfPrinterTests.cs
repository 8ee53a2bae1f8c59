using System.Text;
using Impact.Reports.Output;

namespace Impact.Tests.Reports.Output;

[Collection("Printer")] // one browser at a time: the tests look for the processes of theirs
public class PdfPrinterTests
{
    private const string Browser = "chromium-headless-shell";

    private static readonly DateTimeOffset Edition = new(2026, 2, 14, 9, 30, 0, TimeSpan.Zero);

    internal const string Page =
        """
        <!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Ik begin – één rapport</title>
        <style>@page { size: A4; @bottom-right { content: counter(page) } } body { font-family: 'Open Sans' }</style></head>
        <body><h1>Rapport over eenzaamheid</h1><p>De groep is <strong>minder</strong> <em>eenzaam</em>.</p></body></html>
        """;

    [ToolFact(Browser)]
    public async Task The_same_page_and_edition_give_the_same_bytes()
    {
        var first = await PrintAsync(Page);
        await Task.Delay(1100); // the printed dates count in seconds

        (await PrintAsync(Page)).ShouldBe(first);
    }

    [ToolFact(Browser, "pdfinfo")]
    public async Task A_print_is_tagged_and_bears_title_language_and_the_time_of_the_edition()
    {
        var pdf = await PrintAsync(Page);

        var info = await Tool.OnPdfAsync(pdf, "pdfinfo", "-isodates");
        info.ShouldContain("Ik begin – één rapport");
        info.ShouldMatch(@"Tagged:\s+yes");
        info.ShouldMatch(@"Page size:.*A4");
        info.ShouldMatch(@"CreationDate:\s+2026-02-14T09:30:00Z");
        info.ShouldMatch(@"ModDate:\s+2026-02-14T09:30:00Z");
        var metadata = await Tool.OnPdfAsync(pdf, "pdfinfo", "-meta");
        metadata.ShouldContain("Ik begin – één rapport");
        metadata.ShouldNotContain("pdfuaid");
        Encoding.Latin1.GetString(pdf).ShouldContain("/Lang (nl)");
    }

    [ToolFact(Browser, "qpdf")]
    public async Task A_print_is_sound() =>
        (await Tool.OnPdfAsync(await PrintAsync(Page), "qpdf", "--check")).ShouldContain("No syntax or stream encoding errors");

    [ToolFact(Browser, "pdffonts")]
    public async Task Fonts_are_embedded_and_lead_back_to_letters()
    {
        var fonts = (await Tool.OnPdfAsync(await PrintAsync(Page), "pdffonts")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(line => line.Contains(" yes yes yes "));
    }

    [ToolFact(Browser)]
    public async Task A_machine_without_fonts_gives_a_fault_and_no_empty_pages()
    {
        using var noFonts = new TemporaryFile(".conf");
        await File.WriteAllTextAsync(noFonts.Path, "<fontconfig><dir>/nowhere</dir></fontconfig>");

        (await FaultAsync(Page, new() { FontConfiguration = noFonts.Path })).ShouldBe(PdfFault.NoText);
    }

    [Fact]
    public async Task A_missing_browser_says_what_to_install()
    {
        var fault = await FaultAsync(Page, new() { Browser = "/nowhere/chromium" });

        fault.ShouldBe(PdfFault.NoBrowser);
        fault.Dutch.ShouldContain("apt-get install chromium-headless-shell");
    }

    [ToolFact(Browser)]
    public async Task A_browser_that_takes_too_long_is_stopped() =>
        (await FaultAsync(Page, new() { Timeout = TimeSpan.FromMilliseconds(20) })).ShouldBe(PdfFault.TooSlow);

    [ToolFact("true")]
    public async Task A_browser_that_stops_by_itself_is_a_fault() =>
        (await FaultAsync(Page, new() { Browser = "/bin/true" })).ShouldBe(PdfFault.Stopped);

    [ToolFact("chmod")]
    public async Task A_machine_that_forbids_the_sandbox_is_told_what_to_do()
    {
        using var browser = new TemporaryFile(".sh");
        await File.WriteAllTextAsync(browser.Path, "#!/bin/sh\necho 'FATAL: No usable sandbox! If this is a Debian system' >&2; exit 1\n");
        await Tool.RunAsync("chmod", "755", browser.Path);

        var fault = await FaultAsync(Page, new() { Browser = browser.Path });

        fault.ShouldBe(PdfFault.NoSandbox);
        fault.Dutch.ShouldContain("IMPACT_CHROMIUM_NO_SANDBOX=1");
    }

    [ToolFact(Browser)]
    public async Task Without_a_title_there_is_no_report()
    {
        var printed = await Record.ExceptionAsync(() => PrintAsync(Page.Replace("<title>Ik begin – één rapport</title>", "")));

        printed.ShouldBeOfType<PdfException>();
    }

    private static Task<byte[]> PrintAsync(string html) => PdfPrinter.PrintAsync(html, Edition, new());

    private static async Task<PdfFault> FaultAsync(string html, PrintSettings settings) =>
        (await Should.ThrowAsync<PdfException>(() => PdfPrinter.PrintAsync(html, Edition, settings))).Fault;
}
