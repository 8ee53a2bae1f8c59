using System.Reflection;

namespace Impact.Worker.Options;

/// <summary>The version of the program, as printed in results and reports.</summary>
internal static class Engine
{
    public static string Version { get; } =
        typeof(Engine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
