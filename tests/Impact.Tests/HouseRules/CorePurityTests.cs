using System.Reflection;
using Impact.Core.Disclosure;

namespace Impact.Tests.HouseRules;

/// <summary>Core is values and functions: it reads no file, asks no clock, calls nobody and prints nothing.</summary>
public sealed class CorePurityTests
{
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.Console", "System.TimeProvider",
        "System.DateTime", "System.DateTimeOffset", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.Environment", "System.Threading.Thread",
    ];

    [Fact]
    public void Core_touches_nothing_outside_itself() => ForbiddenUses(typeof(Published<>).Assembly).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_project_that_does() => ForbiddenUses(Assembly.Load("Impact.Ingest")).ShouldContain(use => use.EndsWith("uses System.IO.File", StringComparison.Ordinal));

    [Fact]
    public void A_published_figure_cannot_be_made_outside_Core() =>
        typeof(Published<>).GetConstructors(BindingFlags.Public | BindingFlags.Instance).ShouldBeEmpty();

    private static IEnumerable<string> ForbiddenUses(Assembly assembly) =>
        Il.Methods(assembly)
            .SelectMany(method => Il.MembersUsed(method).Select(used => (Method: method, Type: TypeOf(used.Member))))
            .Where(use => IsForbidden(use.Type))
            .Select(use => $"{use.Method.DeclaringType?.FullName}.{use.Method.Name} uses {use.Type!.FullName}");

    private static bool IsForbidden(Type? type) =>
        type?.FullName is { } name && (Forbidden.Contains(name) || name.StartsWith("System.Net.", StringComparison.Ordinal) || name.StartsWith("System.Data.", StringComparison.Ordinal));

    /// <summary>The compiler asks for the number of the thread in every method with <c>yield</c>: that is no use of the machine.</summary>
    private static Type? TypeOf(MemberInfo member) =>
        member.Name == "get_CurrentManagedThreadId" ? null : member as Type ?? member.DeclaringType;
}
