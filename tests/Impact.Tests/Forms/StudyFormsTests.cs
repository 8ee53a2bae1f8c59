using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Impact.Core.Indicators;
using Impact.Core.Instruments;
using Impact.Core.Observations;
using Impact.Reports.Forms;
using Impact.Reports.Output;
using Impact.Tests.Sections;
using Known = Impact.Core.Instruments.Instruments;

namespace Impact.Tests.Forms;

/// <summary>The papers with which an organisation starts measuring.</summary>
[Collection("Printer")]
public sealed partial class StudyFormsTests
{
    public static TheoryData<string> Ids => [.. Known.All.Select(i => i.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_question_is_printed_with_all_its_answers_or_the_page_says_where_to_get_it(string id)
    {
        var instrument = Known.Find(id)!;
        var part = (await Form(instrument)).QuerySelector("section.part")!;
        if (!instrument.HasTexts)
        {
            part.QuerySelectorAll("input").ShouldBeEmpty();
            part.TextContent.ShouldContain(instrument.Source.Obtain!);
            return;
        }

        foreach (var item in instrument.Items)
        {
            part.TextContent.ShouldContain(item.Text!);
            Codes(part, instrument.Column(item)).ShouldBe(IsLine(item) ? [] : item.Options.Select(option => option.Value), instrument.Column(item));
        }
    }

    [Fact]
    public async Task Every_box_has_a_label_and_no_id_is_used_twice()
    {
        var page = await Form([.. Known.All]);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        ids.ShouldBeUnique();
        foreach (var input in page.QuerySelectorAll("input"))
        {
            var names = input.GetAttribute("aria-labelledby")?.Split(' ') ?? [];
            if (names.Length > 0) names.Except(ids).ShouldBeEmpty();
            else input.Closest("label")!.TextContent.Trim().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task No_heading_names_a_scale_or_what_it_measures()
    {
        var headings = (await Form([.. Known.All])).QuerySelectorAll("h2").Select(h => h.TextContent.ToUpperInvariant()).ToList();
        foreach (var word in new[] { "EENZAAM", "SCHAAL", "GIERVELD", "CANTRIL", "PEARLIN", "EDIZ", "DRUK" }) headings.ShouldAllBe(heading => !heading.Contains(word));
    }

    [Fact]
    public void Nothing_is_smaller_than_twelve_points()
    {
        var css = Styles.ForForm("x");
        Rems().Matches(css).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ShouldAllBe(size => size >= 1);
        Points().Matches(css).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ShouldAllBe(size => size >= 12);
    }

    [Fact]
    public async Task The_letter_says_what_is_kept_that_it_is_voluntary_and_how_to_stop()
    {
        var text = Page.Everything(await Letter());
        foreach (var words in new[] { Study.Question, "Wat bewaren wij?", "uw antwoorden op de vragenlijst", "burgerservicenummer", "Meedoen is vrijwillig", "U mag altijd stoppen", "Wij kunnen niet beloven", "Autoriteit Persoonsgegevens" })
            text.ShouldContain(words);
    }

    [Fact]
    public async Task The_letter_leaves_to_the_organisation_what_only_the_organisation_knows() =>
        (await Letter()).QuerySelectorAll(".fill").Length.ShouldBe(8);

    [Fact]
    public async Task Sentences_of_the_letter_are_short()
    {
        var sentences = Page.Texts(await Letter(), "p, li").SelectMany(text => SentenceEnd().Split(text)).Where(sentence => sentence.Length > 0);
        sentences.Where(sentence => sentence.Split(' ').Length > 20).ShouldBeEmpty();
    }

    [ToolFact("chromium-headless-shell", "pdfinfo", "pdftohtml")]
    public async Task The_print_is_tagged_A4_and_not_shrunk()
    {
        var html = await StudyForms.Questionnaire(Study, [Known.Djg6, Known.Mast7, Known.Cantril, Known.Con], Respondent.Person);
        var pdf = await PdfPrinter.PrintAsync(html, new DateTimeOffset(2026, 2, 14, 0, 0, 0, TimeSpan.Zero), PrintSettings.FromEnvironment());
        var info = await Tool.OnPdfAsync(pdf, "pdfinfo");
        info.ShouldMatch(@"Tagged:\s+yes");
        info.ShouldMatch(@"Page size:.*A4");
        var fonts = FontSizes().Matches(await Tool.OnPdfAsync(pdf, "pdftohtml", "-xml", "-i", "-stdout")).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(size => size >= 18); // this tool draws at 1.5 times the size
    }

    private static Study Study { get; } =
        Some.Study with { Outcomes = [.. new[] { "loneliness-djg6", "participation-rung3-share", "care-cost", "cantril" }.Select(id => new Outcome(id, OutcomeRole.Primary, null))] };

    private static async Task<IDocument> Letter() => Parsed(await StudyForms.InformationLetter(Study, StudyNeeds.Of(Study)));

    private static async Task<IDocument> Form(params Instrument[] instruments) => Parsed(await StudyForms.Questionnaire(Study, instruments, Respondent.Person));

    private static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    private static IEnumerable<int> Codes(IElement part, string column) =>
        part.QuerySelectorAll($"input[type=radio][name={column}]").Select(input => int.Parse(input.GetAttribute("value")!, CultureInfo.InvariantCulture));

    private static bool IsLine(Item item) => item.Span is [var lowest, var highest] && highest - lowest > 10;

    [GeneratedRegex(@"font-size: ([\d.]+)rem")]
    private static partial Regex Rems();

    [GeneratedRegex(@"([\d.]+)pt")]
    private static partial Regex Points();

    [GeneratedRegex(@"(?<=[.?!:;]) ")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("<fontspec[^>]*size=\"(\\d+)\"")]
    private static partial Regex FontSizes();
}
