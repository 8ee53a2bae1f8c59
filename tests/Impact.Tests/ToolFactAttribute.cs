namespace Impact.Tests;

/// <summary>A test that needs programs of the machine; where one is absent it is skipped and says which.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] tools)
    {
        if (tools.Where(tool => !IsOnPath(tool)).ToList() is { Count: > 0 } absent)
            Skip = "Not on this machine: " + string.Join(", ", absent);
    }

    public static bool IsOnPath(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));
}
