using System.Reflection;

namespace Impact.Tests.HouseRules;

/// <summary>Names come from the field, not from patterns.</summary>
public sealed class NameTests
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Service", "Util", "Utils", "Base", "Impl"];

    private static readonly IReadOnlyList<Type> Types =
        [.. new[] { "Impact.Core", "Impact.Ingest", "Impact.Reports", "impact" }.SelectMany(name => Assembly.Load(name).GetTypes())
            .Where(type => type.Namespace?.StartsWith("Impact.", StringComparison.Ordinal) == true && !type.Name.StartsWith('<'))];

    [Fact]
    public void No_type_is_called_after_a_pattern() =>
        Types.Where(type => EmptyWords.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void No_interface_has_a_single_implementation() =>
        Types.Where(type => type.IsInterface && Types.Count(other => other is { IsInterface: false } && type.IsAssignableFrom(other)) < 2)
            .Select(type => type.FullName).ShouldBeEmpty();
}
