using System.Diagnostics;
using System.Text.Json;

namespace Impact.EndToEnd;

/// <summary>Runs the built program, or the wrapper around it, as a user does: in a process of its own.</summary>
internal static class ImpactProgram
{
    private static readonly string Library = Repository.PathOf("artifacts", "bin", "Impact.Worker", "release", "impact.dll");

    /// <summary>Runs <c>impact</c> in a folder.</summary>
    public static Task<Outcome> RunAsync(TemporaryFolder folder, params string[] arguments) =>
        StartAsync(new ProcessStartInfo("dotnet", [Library, .. arguments]) { WorkingDirectory = folder.Path });

    /// <summary>Starts <c>impact</c> in a folder without waiting. Its output is not read, so it must be small.</summary>
    public static Process Start(TemporaryFolder folder, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Library, .. arguments]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <summary>Starts a program without standard input and waits until it ends.</summary>
    public static async Task<Outcome> StartAsync(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }
}

/// <summary>How a run ended.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors)
{
    /// <summary>The one JSON document on standard output.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public Outcome ShouldEndIn(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, $"{Output}\n{Errors}");
        return this;
    }
}

/// <summary>A folder that is removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string name = "impact") =>
        Path = Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetTempPath(), Guid.NewGuid().ToString("N"), name)).FullName;

    public string Path { get; }

    public string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string content)
    {
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    public void Dispose() => Directory.GetParent(Path)!.Delete(recursive: true);
}
