using System.Text.Json;
using System.Text.Json.Nodes;
using Impact.Core.Estimation;

namespace Impact.Tests.Estimation;

/// <summary>Whatever stands in a field of a specification, there is an estimate or a reason; never a fault of the program.</summary>
public class OddSpecificationTests
{
    private static readonly string[] Common = ["estimator", "data", "level", "seed", "factors", "where"];

    private static readonly string[] Values =
    [
        "null", "true", "\"\"", "\"nergens\"", "\"\\ud800\"", "0", "-1", "1.5", "1e400", "-1e400", "1e-320", "9e18", "[]", "[[]]", "{}", "[null]", "[\"x\",\"x\"]", "[\"x\",1]", "[\"\\udc00\"]",
        "{\"x\":{}}", "{\"x\":1e400}", "{\"\\ud800\":1}", "[1e400,2]", "[[1,2],[3]]", "[[[1]]]", "[-1,-2]", "[0.5,0.5]", "[1e308,1e308]", "[[1e308,1e308],[1e308,1e308]]",
    ];

    public static TheoryData<string> Names => [.. AllEstimatorsPropertyTests.All.Keys];

    /// <summary>Without two that take long and read their columns as <c>t-test</c> and <c>ols-cluster</c> do.</summary>
    public static TheoryData<string> Renamed => [.. AllEstimatorsPropertyTests.All.Keys.Except(["wilcoxon", "ols-wild"])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_value_in_any_field_gives_an_estimate_or_a_reason(string name)
    {
        var (spec, data) = AllEstimatorsPropertyTests.All[name];
        var id = JsonNode.Parse(spec)!["estimator"]!.GetValue<string>();
        var table = data();
        var faults = from field in Common.Concat(Estimators.All.Single(e => e.Id == id).Fields.Select(f => f.Name))
                     from value in Values
                     let odd = With(spec, field, value)
                     let fault = FaultOf(odd, table)
                     where fault is not null
                     select $"{odd}: {fault}";
        string.Join("\n", faults).ShouldBeEmpty();
    }

    /// <summary>Names that the program uses itself, or that JSON has a meaning for.</summary>
    [Theory]
    [MemberData(nameof(Renamed))]
    public void What_a_column_is_called_does_not_matter(string name)
    {
        var (spec, data) = AllEstimatorsPropertyTests.All[name];
        var usual = Estimators.Run(spec, data());
        var strange = from column in data().Columns.Select(c => c.Name)
                      where spec.Contains($"\"{column}\"", StringComparison.Ordinal)
                      from other in (string[])["(Intercept)", "level", "slope", "time ", "distance", "ATT", "change", "control", "outcome", "absorb:a0", "m0", "x:y", "a=b", "{\"a\":1}"]
                      let renamed = new Table([.. data().Columns.Select(c => c.Name == column ? Called(c, other) : c)])
                      let told = FaultOf(spec.Replace($"\"{column}\"", JsonSerializer.Serialize(other), StringComparison.Ordinal), renamed, usual)
                      where told is not null
                      select $"{column} as {other}: {told}";
        string.Join("\n", strange).ShouldBeEmpty();
    }

    private static TableColumn Called(TableColumn column, string name) => column switch
    {
        NumberColumn numbers => new NumberColumn(name, numbers.Values),
        TextColumn text => new TextColumn(name, text.Cells),
        _ => throw new ArgumentException("A column of another kind.", nameof(column)),
    };

    private static string? FaultOf(string spec, Table table, Impact.Core.Estimation.Estimation usual)
    {
        if (FaultOf(spec, table) is { } fault) return fault;
        if (Estimators.Run(spec, table) is not Estimate estimate) return null;
        var (found, before) = (estimate.Terms.Select(t => (t.Value, t.Se)).ToList(), ((Estimate)usual).Terms.Select(t => (t.Value, t.Se)).ToList());
        return found.SequenceEqual(before) ? null : $"{string.Join(' ', found)} instead of {string.Join(' ', before)}";
    }

    private static string With(string spec, string field, string value)
    {
        var others = JsonDocument.Parse(spec).RootElement.EnumerateObject().Where(p => p.Name != field).Select(p => $"\"{p.Name}\":{p.Value.GetRawText()}");
        return $"{{{string.Join(',', others.Append($"\"{field}\":{value}"))}}}";
    }

    private static string? FaultOf(string spec, Table table)
    {
        try
        {
            using var json = JsonDocument.Parse(EstimationJson.Write(Estimators.Run(spec, table)));
            return null;
        }
        catch (Exception fault)
        {
            return fault.GetType().Name + " " + fault.StackTrace!.Split('\n').FirstOrDefault(l => l.Contains("Impact.Core", StringComparison.Ordinal));
        }
    }
}
