using Impact.Bench.Planting;

namespace Impact.Tests.HouseRules;

/// <summary>The list of faults that the tests must find (<c>bench/planted-faults.json</c>) stays true to the code; the bench plants them.</summary>
public sealed class PlantedFaultsTests
{
    private static readonly IReadOnlyList<PlantedFault> All = PlantedFault.Of(Repository.Root);

    /// <summary>Classes and methods that run in every checkout: a test that is skipped finds nothing.</summary>
    private static readonly HashSet<string> Tests =
    [
        .. from type in typeof(PlantedFaultsTests).Assembly.GetTypes()
           from method in type.GetMethods()
           where method.GetCustomAttributes(inherit: false).Any(a => a.GetType() == typeof(FactAttribute) || a.GetType() == typeof(TheoryAttribute))
           from name in new[] { type.Name, $"{type.Name}.{method.Name}" }
           select name,
    ];

    [Fact]
    public void The_text_of_every_fault_stands_once_in_its_file() =>
        All.Where(fault => fault.TimesIn(File.ReadAllText(Repository.PathOf(fault.File))) != 1).Select(fault => $"{fault.Name}: {fault.File}").ShouldBeEmpty();

    [Fact]
    public void Every_test_that_must_turn_red_exists_and_runs_everywhere() =>
        All.Where(fault => fault.Tests.Count == 0 || !fault.Tests.All(Tests.Contains)).Select(fault => $"{fault.Name}: {string.Join(", ", fault.Tests)}").ShouldBeEmpty();

    [Fact]
    public void Every_fault_is_one_of_Core_with_a_name_of_its_own()
    {
        All.Select(fault => fault.Name).ShouldBeUnique();
        All.ShouldAllBe(fault => fault.File.StartsWith("src/Impact.Core/", StringComparison.Ordinal) && fault.Text != fault.Replacement);
    }

    [Fact]
    public void Every_kind_of_estimator_has_a_fault() =>
        Directory.GetDirectories(Repository.PathOf("src", "Impact.Core", "Estimation")).Select(Repository.RelativePath)
            .Where(folder => !All.Any(fault => fault.File.StartsWith(folder + "/", StringComparison.Ordinal))).ShouldBeEmpty();
}
