namespace Impact.Tests;

/// <summary>The checkout the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string RelativePath(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Every file below a folder of the checkout whose name ends so; build output is not looked at.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings) =>
        Directory.Exists(PathOf(folder))
            ? [.. Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories).Where(file => IsSource(file) && endings.Any(file.EndsWith)).Order(StringComparer.Ordinal)]
            : [];

    private static bool IsSource(string file) =>
        !RelativePath(file).Split('/').Any(part => part is "artifacts" or ".git" or "bin" or "obj" or "impact-data" or "BenchmarkDotNet.Artifacts" or "TestResults");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Impact.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests must run from inside the checkout.");
    }
}
