using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Impact.Core.Disclosure;
using Impact.Tests.Sections;

namespace Impact.Tests.Text;

public partial class PlainLanguageTests
{
    private static readonly string[] Jargon =
        ["significant", "p-waarde", "covariaat", "regressie", "baseline", "follow-up", "steekproef", "interventie", "cliënt", "doelgroepen", "standaardfout", "betrouwbaarheidsinterval", "randomis"];

    public static TheoryData<string> Releases => ["comparison", "one group", "withheld", "empty"];

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Sentences_are_short(string release)
    {
        var lengths = (await Sentences(release)).Select(s => (Sentence: s, Words: Word().Count(s))).ToList();
        lengths.Average(l => l.Words).ShouldBeLessThanOrEqualTo(15);
        lengths.Where(l => l.Words > 25).Select(l => l.Sentence).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task There_is_no_jargon_before_the_annex(string release)
    {
        var text = string.Join(" ", await Sentences(release));
        Jargon.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> Sentences(string release)
    {
        var page = await Page.Of(Some.Report(Find(release)));
        page.QuerySelector(".methode")!.Remove();
        return [.. Page.Texts(page, "p, li, h1, h2, h3, dd, caption, td").SelectMany(t => End().Split(t)).Where(s => Word().Count(s) > 0)];
    }

    private static StudyRelease Find(string release) => release switch
    {
        "one group" => Some.ReleaseOfOneGroup(),
        "withheld" => Some.WithheldRelease(),
        "empty" => Some.EmptyRelease(),
        _ => Some.Release(),
    };

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d’'.,-]*")]
    private static partial Regex Word();
}
