using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Impact.Reports.Output;

/// <summary>
/// A headless browser in a jail, for one print: an unprivileged user, Chromium's sandbox, an empty folder of its own that is removed
/// afterwards, no network where the machine allows a private one, and nothing of our environment.
/// </summary>
internal sealed class JailedBrowser : IAsyncDisposable
{
    private readonly Process process;
    private readonly BrowserFolder folder;
    private readonly Task<string> errors;

    private JailedBrowser(Process process, BrowserFolder folder)
    {
        this.process = process;
        this.folder = folder;
        errors = TailAsync(process.StandardError);
    }

    /// <summary>Process id of the jail; everything the browser starts is below it.</summary>
    public int ProcessId => process.Id;

    public Stream ToBrowser => process.StandardInput.BaseStream;

    public Stream FromBrowser => process.StandardOutput.BaseStream;

    public static JailedBrowser Start(string browser, PrintSettings settings)
    {
        var folder = BrowserFolder.New();
        try
        {
            var process = Process.Start(JailCommand.For(browser, folder, settings))!;
            return new JailedBrowser(process, folder);
        }
        catch (Win32Exception cause)
        {
            throw new PdfException(PdfFault.NoBrowser, cause);
        }
    }

    /// <summary>Ends the browser and all it started, and nothing else.</summary>
    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception already) when (already is InvalidOperationException or AggregateException or Win32Exception)
        {
            // It has ended by itself in the meantime.
        }
    }

    /// <summary>Why the browser ended by itself.</summary>
    public async Task<PdfFault> FaultAsync()
    {
        Kill();
        return (await errors).Contains("sandbox!", StringComparison.OrdinalIgnoreCase) ? PdfFault.NoSandbox : PdfFault.Stopped;
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        await folder.RemoveAsync();
    }

    /// <summary>Drains what the browser says, so that it never waits for a reader, and keeps the beginning.</summary>
    private static async Task<string> TailAsync(StreamReader reader)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        for (var read = 1; read > 0;)
        {
            read = await reader.ReadAsync(buffer);
            kept.Append(buffer, 0, Math.Min(read, 65536 - kept.Length));
        }
        return kept.ToString();
    }
}
