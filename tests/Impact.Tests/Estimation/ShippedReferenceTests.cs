using System.Text.Json;
using Impact.Core.Estimation;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation;

/// <summary>Runs every case of <c>tests/reference</c>: data and values made by the make.R beside them.</summary>
public class ShippedReferenceTests
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Repository.PathOf("tests", "reference")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void An_estimator_agrees_with_the_reference_made_for_it(string folder)
    {
        var table = Csv.Read(Repository.PathOf("tests", "reference", folder, "input.csv")).Table();
        using var expected = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests", "reference", folder, "expected.json")));
        foreach (var one in expected.RootElement.GetProperty("cases").EnumerateArray())
        {
            var estimate = Estimators.Run(one.GetProperty("spec").GetRawText(), table).ShouldBeOfType<Estimate>();
            foreach (var term in one.GetProperty("estimates").EnumerateArray())
                Agree(estimate[term.GetProperty("term").GetString()!], term, one.GetProperty("tolerance").GetDouble());
            if (one.TryGetProperty("diagnostics", out var diagnostics))
                foreach (var number in diagnostics.EnumerateArray()) Agree(estimate, number, one.GetProperty("tolerance").GetDouble());
        }
    }

    private static void Agree(TermEstimate actual, JsonElement expected, double tolerance)
    {
        var found = new Dictionary<string, double?>
        {
            ["value"] = actual.Value, ["se"] = actual.Se, ["statistic"] = actual.Statistic, ["df"] = actual.Df,
            ["p"] = actual.P, ["low"] = actual.Low, ["high"] = actual.High,
        };
        foreach (var field in expected.EnumerateObject().Where(f => f.Value.ValueKind == JsonValueKind.Number))
            found[field.Name]!.Value.ShouldBe(field.Value.GetDouble(), Math.Max(tolerance * Math.Abs(field.Value.GetDouble()), 1e-12), actual.Term + " " + field.Name);
    }

    private static void Agree(Estimate estimate, JsonElement expected, double tolerance)
    {
        string[] path = [.. expected.GetProperty("path").EnumerateArray().Select(name => name.GetString()!)];
        var value = expected.GetProperty("value").GetDouble();
        estimate.NumberAt(path).ShouldBe(value, Math.Max(tolerance * Math.Abs(value), 1e-12), string.Join('.', path));
    }
}
