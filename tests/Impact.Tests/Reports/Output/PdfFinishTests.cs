using System.Text;
using Impact.Reports.Output;

namespace Impact.Tests.Reports.Output;

/// <summary>A PDF in a form that is not fully understood is refused, not guessed at.</summary>
[Collection("Printer")]
public class PdfFinishTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<html>geen pdf</html>")]
    [InlineData("%PDF-1.4\ntrailer\n<</Size 2\n/Root 1 0 R\n/Info 1 0 R>>\nstartxref\n0\n%%EOF\n")]
    [InlineData("%PDF-1.7\n%%EOF\n")]
    public void What_is_no_print_of_chromium_is_refused(string content) =>
        Refusal(Encoding.Latin1.GetBytes(content)).ShouldBe(PdfFault.UnknownForm);

    [ToolFact("chromium-headless-shell")]
    public async Task A_finished_pdf_is_not_finished_again() =>
        Refusal(await PdfPrinter.PrintAsync(PdfPrinterTests.Page, DateTimeOffset.UnixEpoch, new())).ShouldBe(PdfFault.UnknownForm);

    [Theory]
    [InlineData(@"/Title (Ik \(begin\) \344n meer)", "Ik (begin) än meer")]
    [InlineData("/Title <FEFF00C90065006E>", "Éen")]
    [InlineData("/Titel (anders)", null)]
    public void Titles_are_read_as_skia_writes_them(string dictionary, string? title) =>
        PdfString.ReadAfter("/Title ", dictionary).ShouldBe(title);

    [Fact]
    public void What_stands_in_the_margin_is_not_read_aloud() =>
        PdfArtifacts.Marked("q\nBT\n<0396> Tj\nET\n/P <</MCID 0 >>BDC\nBT\n<01> Tj\nET\nQ\nEMC\nq\n/X5 Do\nQ")
            .ShouldBe("/Artifact BMC\nq\nBT\n<0396> Tj\nET\nEMC\n/P <</MCID 0 >>BDC\nBT\n<01> Tj\nET\nQ\nEMC\nq\n/X5 Do\nQ\n");

    [Fact]
    public void The_letters_behind_a_ligature_stay_where_they_are()
    {
        const string Ligature = "BT\n/Span <</ActualText <FEFF00660069> >> BDC\n<0396> Tj\nEMC\nET\n";

        PdfArtifacts.Marked(Ligature + "/P <</MCID 0 >>BDC\n" + Ligature + "EMC")
            .ShouldBe("/Artifact BMC\n" + Ligature + "EMC\n/P <</MCID 0 >>BDC\n" + Ligature + "EMC\n");
    }

    [ToolFact("chromium-headless-shell", "qpdf", "pdftotext")]
    public async Task A_word_with_a_ligature_can_be_found_in_the_pdf()
    {
        var page = PdfPrinterTests.Page.Replace("<p>De groep", "<p style=\"font-variant-ligatures: common-ligatures; font-family: 'DejaVu Sans'\">Het profiel is officieel.</p><p>De groep");

        var pdf = await PdfPrinter.PrintAsync(page, DateTimeOffset.UnixEpoch, new());

        (await Tool.OnPdfAsync(pdf, "pdftotext")).ShouldContain("Het profiel is officieel");
        (await Tool.OnPdfAsync(pdf, "qpdf", "--check")).ShouldContain("No syntax or stream encoding errors");
    }

    [Theory]
    [InlineData("/P <</MCID 0 >>BDC\nBT\nET\n")]
    [InlineData("BT\nET\nEMC\n")]
    public void Marks_that_do_not_close_are_a_form_that_is_not_known(string content) =>
        Should.Throw<PdfException>(() => PdfArtifacts.Marked(content)).Fault.ShouldBe(PdfFault.UnknownForm);

    [ToolFact("chromium-headless-shell", "qpdf", "pdftotext")]
    public async Task The_page_number_of_a_print_is_an_artifact_and_its_text_is_untouched()
    {
        var pdf = await PdfPrinter.PrintAsync(PdfPrinterTests.Page, DateTimeOffset.UnixEpoch, new());

        var pages = await Tool.OnPdfAsync(pdf, "qpdf", "--qdf");
        (await Tool.OnPdfAsync(pdf, "pdftotext")).ShouldMatch("Rapport over eenzaamheid(.|\n)*De groep is minder eenzaam");
        pages.ShouldContain("/Artifact BMC");
    }

    [Fact]
    public void Every_fault_is_listed_once_in_both_languages()
    {
        PdfFault.All.Select(fault => fault.Id).ShouldBeUnique();
        PdfFault.All.ShouldAllBe(fault => fault.Dutch.EndsWith('.') && fault.English.EndsWith('.'));
        typeof(PdfFault).GetProperties().Count(property => property.PropertyType == typeof(PdfFault)).ShouldBe(PdfFault.All.Count);
    }

    private static PdfFault Refusal(byte[] pdf) =>
        Should.Throw<PdfException>(() => PdfFinish.Apply(pdf, DateTimeOffset.UnixEpoch)).Fault;
}
