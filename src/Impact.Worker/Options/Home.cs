namespace Impact.Worker.Options;

/// <summary>The folder in which the program came: samples lie beside it.</summary>
internal static class Home
{
    /// <summary>Names that folder where the program lies somewhere else.</summary>
    public const string Variable = "IMPACT_HOME";

    /// <summary>Folder of a sample; null when the samples were not delivered with the program.</summary>
    public static string? Sample(string name) =>
        Candidates().Select(folder => Path.Combine(folder, "samples", name)).FirstOrDefault(Directory.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } home) yield return home;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent) yield return folder.FullName;
    }
}
