namespace Impact.Tests;

/// <summary>A page with parts that are made from the code, each between <c>begin</c> and <c>end</c> marks.</summary>
/// <param name="RelativePath">Path below the checkout.</param>
internal sealed record GeneratedPage(string RelativePath)
{
    /// <summary>Fails when a part differs; with <c>IMPACT_APPROVE=1</c> it is written anew.</summary>
    public void Holds(string name, string part)
    {
        var path = Repository.PathOf(RelativePath.Split('/'));
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (begin, end) = ($"<!-- begin {name} -->\n", $"<!-- end {name} -->");
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal) + begin.Length, text.IndexOf(end, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("IMPACT_APPROVE") == "1") File.WriteAllText(path, text[..from] + part + "\n" + text[to..]);
        else text[from..to].ShouldBe(part + "\n");
    }

    /// <summary>A table in Markdown.</summary>
    public static string Table(string header, IEnumerable<string[]> rows)
    {
        var line = string.Concat(header.Split('|')[1..^1].Select(_ => "|---")) + "|";
        return string.Join("\n", [header, line, .. rows.Select(row => "| " + string.Join(" | ", row) + " |")]);
    }
}
