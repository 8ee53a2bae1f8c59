using System.Text.Json;
using Impact.Core.Estimation;

namespace Impact.Tests.HouseRules;

/// <summary>Everything a colleague may add is listed once, under an id of its own.</summary>
public sealed class ListedOnceTests
{
    [Fact]
    public void Every_instrument_file_has_an_id_of_its_own() => Repeated(IdsOf("instruments", "id")).ShouldBeEmpty();

    [Fact]
    public void Every_schema_has_a_name_of_its_own() => Repeated(IdsOf("schemas", "name")).ShouldBeEmpty();

    [Fact]
    public void Every_reason_not_to_estimate_has_an_id_of_its_own() => Repeated(RefusalReason.All.Select(reason => reason.Id)).ShouldBeEmpty();

    private static IEnumerable<string> IdsOf(string folder, string property) =>
        Repository.Files(folder, ".json").Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement)
            .Where(root => root.TryGetProperty(property, out _)).Select(root => root.GetProperty(property).GetString()!);

    private static IEnumerable<string> Repeated(IEnumerable<string> ids) => ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key);
}
