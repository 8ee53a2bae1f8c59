using System.Globalization;
using System.Text.RegularExpressions;

namespace Impact.EndToEnd;

/// <summary>The demonstration, run twice in the same folder.</summary>
public sealed class DemoRun : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new("met spatie");

    internal Outcome First { get; private set; } = null!;

    internal Outcome Second { get; private set; } = null!;

    internal IReadOnlyDictionary<string, long> RowsAfterFirst { get; private set; } = null!;

    internal IReadOnlyDictionary<string, long> RowsAfterSecond { get; private set; } = null!;

    internal byte[] PdfAfterFirst { get; private set; } = null!;

    internal string Pdf => Directory.EnumerateFiles(folder.PathOf("rapport"), "*.pdf").Single();

    internal string Html => Directory.EnumerateFiles(folder.PathOf("rapport"), "*.html").Single();

    public async Task InitializeAsync()
    {
        if (!ToolFactAttribute.IsOnPath("chromium-headless-shell"))
            return;
        First = await ImpactProgram.RunAsync(folder, "demo", "--out", "rapport");
        RowsAfterFirst = StoreRows.Of(folder);
        PdfAfterFirst = await File.ReadAllBytesAsync(Pdf);
        Second = await ImpactProgram.RunAsync(folder, "demo", "--out", "rapport");
        RowsAfterSecond = StoreRows.Of(folder);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();
}

/// <summary>What a stranger gets from <c>impact demo</c>.</summary>
public sealed class DemoTests(DemoRun demo) : IClassFixture<DemoRun>
{
    private const string Browser = "chromium-headless-shell";

    [ToolFact(Browser)]
    public void It_ends_well_and_prints_where_the_report_is()
    {
        demo.First.ShouldEndIn(0);
        demo.First.Output.ShouldContain(Path.GetFileName(demo.Pdf));
        demo.First.Output.ShouldContain(Path.GetFileName(demo.Html));
    }

    [ToolFact(Browser)]
    public void A_second_run_adds_nothing_to_the_store()
    {
        demo.Second.ShouldEndIn(0);
        demo.RowsAfterFirst.Values.Sum().ShouldBeGreaterThan(1000);
        demo.RowsAfterSecond.ShouldBe(demo.RowsAfterFirst);
    }

    [ToolFact(Browser)]
    public async Task A_second_run_gives_the_same_report() =>
        (await File.ReadAllBytesAsync(demo.Pdf)).ShouldBe(demo.PdfAfterFirst);

    [ToolFact(Browser, "pdfinfo")]
    public async Task The_report_has_8_to_12_pages_of_A4_with_tags_and_a_title()
    {
        var info = await Tool.RunAsync("pdfinfo", demo.Pdf);

        int.Parse(Regex.Match(info, @"Pages:\s+(\d+)").Groups[1].Value, CultureInfo.InvariantCulture).ShouldBeInRange(8, 12);
        info.ShouldMatch(@"Tagged:\s+yes");
        info.ShouldMatch(@"Page size:.*A4");
        info.ShouldMatch(@"Title:\s+\S+");
        info.ShouldMatch(@"JavaScript:\s+no");
        (await Tool.RunAsync("pdfinfo", "-meta", demo.Pdf)).ShouldContain("<rdf:li>nl</rdf:li>");
        System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(demo.Pdf)).ShouldContain("/Lang (nl");
    }

    [ToolFact(Browser, "qpdf")]
    public async Task The_report_is_a_sound_pdf() =>
        (await Tool.RunAsync("qpdf", "--check", demo.Pdf)).ShouldContain("No syntax or stream encoding errors");

    [ToolFact(Browser, "pdffonts")]
    public async Task Every_font_of_the_report_is_embedded()
    {
        var fonts = (await Tool.RunAsync("pdffonts", demo.Pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(line => line.Contains(" yes yes yes "));
        fonts.ShouldAllBe(line => !line.Contains("Type 3"));
    }

    [ToolFact(Browser, "pdfinfo")]
    public async Task Headings_go_down_one_level_at_a_time()
    {
        var structure = await Tool.RunAsync("pdfinfo", "-struct", demo.Pdf);

        var levels = Regex.Matches(structure, @"^\s*H([1-6])\b", RegexOptions.Multiline).Select(heading => heading.Groups[1].Value[0] - '0').ToList();
        levels.First().ShouldBe(1);
        levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).ShouldBeEmpty();
    }

    [ToolFact(Browser, "pdfinfo")]
    public async Task Tables_say_what_their_headings_stand_over() =>
        Regex.Count(await Tool.RunAsync("pdfinfo", "-struct", demo.Pdf), "/Scope").ShouldBeGreaterThan(10);

    [ToolFact(Browser)]
    public async Task Every_figure_has_words_for_who_cannot_see_it()
    {
        var pdf = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(demo.Pdf));

        var figures = Regex.Matches(pdf, @"<</Type /StructElem\n/S /Figure\n.*?\nendobj", RegexOptions.Singleline).Select(match => match.Value).ToList();
        figures.Count.ShouldBeGreaterThan(3);
        figures.ShouldAllBe(figure => figure.Contains("/Alt (") || figure.Contains("/Alt <"));
    }

    [ToolFact(Browser, "pdftotext")]
    public async Task The_pages_say_in_words_what_came_out()
    {
        var text = Regex.Replace(await Tool.RunAsync("pdftotext", demo.Pdf, "-"), @"\s+", " ");

        text.ShouldContain("Ik begin");
        text.ShouldContain("Venray");
        foreach (var sentence in OutcomeSentences())
            text.ShouldContain(sentence);
    }

    [ToolFact(Browser)]
    public void The_web_page_loads_nothing_from_outside()
    {
        var html = File.ReadAllText(demo.Html);

        html.ShouldContain("Content-Security-Policy");
        html.ShouldNotContain("<script");
        Regex.IsMatch(html, """(?:src|href)="(?!#|data:|https?://[^"]*"[^>]*rel="external)""").ShouldBeFalse();
    }

    /// <summary>What the web page says in its summary and in the heads of its chapters.</summary>
    private List<string> OutcomeSentences()
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(demo.Html));
        var sentences = page.QuerySelectorAll(".in-het-kort .panel li, .chapter h2").Select(e => Regex.Replace(e.TextContent, @"\s+", " ").Trim()).ToList();
        sentences.Count.ShouldBeGreaterThan(6);
        return sentences;
    }
}
