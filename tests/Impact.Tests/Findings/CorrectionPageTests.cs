using System.Text.RegularExpressions;
using Impact.Core.Findings;
using Impact.Ingest.Corrections;

namespace Impact.Tests.Findings;

/// <summary>The page for whoever mends a file says what the program says.</summary>
public sealed class CorrectionPageTests
{
    private const int MostWords = 20;
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "VERBETEREN.md"));

    [Fact]
    public void Every_message_it_explains_is_one_of_ours()
    {
        var messages = FindingKinds.All.Select(kind => kind.Text.Dutch.Message).Append("Dit bestand moet als geheel beter.").ToList();
        var explained = Regex.Matches(Page, @"^\| \*([^*]+)\* \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToList();
        explained.Count.ShouldBe(5);
        explained.Where(text => !messages.Exists(message => message.StartsWith(text, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void It_names_the_columns_of_the_correction_file() => CorrectionColumns.Names.ShouldAllBe(name => Page.Contains($"`{name}`", StringComparison.Ordinal));

    [Fact]
    public void Its_sentences_are_short() =>
        Regex.Replace(Page, "```.*?```", "", RegexOptions.Singleline).Split('\n').Where(line => !line.StartsWith('|') && !line.StartsWith('#'))
            .SelectMany(line => Regex.Split(line, @"(?<=[.?:!])\s")).Where(sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords).ShouldBeEmpty();
}
