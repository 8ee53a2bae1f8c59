using System.Reflection;
using Impact.Core.Estimation;
using Impact.Core.Findings;
using Impact.Core.Indicators;
using Impact.Core.Instruments;
using Impact.Reports.Output;
using Impact.Worker.Jobs;
using Impact.Worker.Options;
using KnownDatasets = Impact.Ingest.Datasets.Datasets;
using KnownScenarios = Impact.Core.Scenarios.Scenarios;

namespace Impact.Tests.HouseRules;

/// <summary>Everything a colleague may add is listed once, under an id of its own, and nothing that was added is forgotten in its list.</summary>
public sealed class ListedOnceTests
{
    private static readonly Installation Nowhere = new(DataFolder.At("nowhere"), "Data Source=:memory:", TimeProvider.System);

    public static TheoryData<string, string[]> Lists => new()
    {
        { "instruments", [.. Instruments.All.Select(item => item.Id)] },
        { "indicators", [.. Indicators.All.Select(item => item.Id)] },
        { "estimators", [.. Estimators.All.Select(item => item.Id)] },
        { "reasons not to estimate", [.. RefusalReason.All.Select(item => item.Id)] },
        { "findings", [.. FindingKinds.All.Select(item => item.Code)] },
        { "datasets", [.. KnownDatasets.All.Select(item => item.Name)] },
        { "scenarios", [.. KnownScenarios.All.Select(item => item.Id)] },
        { "faults of the printer", [.. PdfFault.All.Select(item => item.Id)] },
        { "kinds of job", [.. JobKinds.All(Nowhere).Select(item => item.Name)] },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_id_is_there_once(string list, string[] ids)
    {
        ids.ShouldNotBeEmpty(list);
        ids.ShouldBeUnique(list);
        ids.Where(id => !IsPlain(id)).ShouldBeEmpty(list);
    }

    [Fact]
    public void Every_instrument_file_is_listed() => Names("instruments").Count.ShouldBe(Instruments.All.Count);

    [Fact]
    public void Every_schema_file_is_a_dataset() => Names("schemas").ShouldBe(KnownDatasets.All.Select(dataset => dataset.Name), ignoreOrder: true);

    [Fact]
    public void Every_kind_that_is_declared_is_in_its_list()
    {
        Declared<FindingKind>(typeof(FindingKinds)).ShouldBe(FindingKinds.All, ignoreOrder: true);
        Declared<RefusalReason>(typeof(RefusalReason)).ShouldBe(RefusalReason.All, ignoreOrder: true);
        Declared<Instrument>(typeof(Instruments)).ShouldBe(Instruments.All, ignoreOrder: true);
        Declared<PdfFault>(typeof(PdfFault)).ShouldBe(PdfFault.All, ignoreOrder: true);
    }

    [Fact]
    public void Every_indicator_says_what_it_counts_and_whose_rule_it_is() =>
        Indicators.All.Where(indicator => new[] { indicator.Name, indicator.Numerator, indicator.Denominator, indicator.Source }.Any(string.IsNullOrWhiteSpace))
            .Select(indicator => indicator.Id).ShouldBeEmpty();

    private static bool IsPlain(string id) => id.Length > 0 && id.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is '-' or '_');

    private static List<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(Repository.PathOf(folder), "*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    private static IEnumerable<T> Declared<T>(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(T)).Select(property => (T)property.GetValue(null)!);
}
