using System.Xml.Linq;

namespace Impact.Bench.Planting;

/// <summary>Outcome of each test of a run, by its name with its arguments.</summary>
internal sealed record TestRun(IReadOnlyList<(string Test, string Outcome)> Results)
{
    private const string Passed = "Passed";
    private const string Failed = "Failed";

    /// <summary>Reads the results that the test platform wrote; none when it did not come so far.</summary>
    public static TestRun Read(string trx) => new(
        !File.Exists(trx) ? []
        : [.. XDocument.Load(trx).Descendants().Where(e => e.Name.LocalName == "UnitTestResult").Select(e => (e.Attribute("testName")!.Value, e.Attribute("outcome")!.Value))]);

    /// <summary>Whether a test class or method was run and nothing of it failed; what was skipped does not count.</summary>
    public bool IsGreen(string test) => Of(test, Passed).Any() && !Of(test, Failed).Any();

    /// <summary>The first result of a test class or method that failed; null when none did.</summary>
    public string? FirstRed(string test) => Of(test, Failed).Order(StringComparer.Ordinal).FirstOrDefault();

    private IEnumerable<string> Of(string test, string outcome) =>
        Results.Where(r => r.Outcome == outcome && $".{r.Test.Split('(')[0]}.".Contains($".{test}.", StringComparison.Ordinal)).Select(r => r.Test);
}
