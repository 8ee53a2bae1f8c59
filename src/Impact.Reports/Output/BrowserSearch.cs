namespace Impact.Reports.Output;

/// <summary>Finds the browser that prints.</summary>
internal static class BrowserSearch
{
    private static readonly string[] Names =
        ["chromium-headless-shell", "chromium", "google-chrome", "microsoft-edge"];

    private static readonly string[] UsualPlaces =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>The browser of the setting, else the first on the path, else one in a usual place; null when there is none.</summary>
    public static string? Find(string? setting, string? path) =>
        setting is null ? Candidates(path ?? "").FirstOrDefault(File.Exists) : File.Exists(setting) ? setting : null;

    private static IEnumerable<string> Candidates(string path)
    {
        var folders = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).Concat(UsualPlaces);
    }
}
