using System.Diagnostics;

namespace Impact.Tests;

/// <summary>Runs a program of the machine on a file.</summary>
internal static class Tool
{
    public static async Task<string> RunAsync(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, tool + ": " + await errors);
        return output;
    }

    /// <summary>Runs a program on a PDF; what it makes of it goes to standard output.</summary>
    public static async Task<string> OnPdfAsync(byte[] pdf, string tool, params string[] options)
    {
        using var file = new TemporaryFile(".pdf");
        await File.WriteAllBytesAsync(file.Path, pdf);
        var writes = tool == "pdftotext" || options.Contains("--qdf");
        return await RunAsync(tool, [.. options, file.Path, .. writes ? new[] { "-" } : []]);
    }
}

/// <summary>A file that is removed afterwards.</summary>
internal sealed class TemporaryFile(string extension) : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), Guid.NewGuid().ToString("N") + extension);

    public void Dispose() => File.Delete(Path);
}
