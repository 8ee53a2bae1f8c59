using System.Diagnostics;

namespace Impact.Reports.Output;

/// <summary>
/// The private folder of one browser. It is made and removed by the user the browser runs as: a more powerful user that walks through a
/// folder which the browser may rearrange could be led elsewhere.
/// </summary>
internal sealed record BrowserFolder(string Path)
{
    /// <summary>Removes the folder, and what a killed run left behind more than a day ago.</summary>
    private const string RemoveScript =
        """
        rm -rf -- "$1"
        find "${1%/*}" -maxdepth 1 -name 'impact-pdf-*' -mmin +1440 -exec rm -rf -- {} +
        """;

    public static BrowserFolder New()
    {
        var parent = Environment.IsPrivilegedProcess ? "/tmp" : System.IO.Path.GetTempPath();
        return new(System.IO.Path.Combine(parent, "impact-pdf-" + System.IO.Path.GetRandomFileName()));
    }

    public async Task RemoveAsync()
    {
        // A process that was just killed may still write its last file.
        for (var attempt = 0; attempt == 0 || (Directory.Exists(Path) && attempt < 20); attempt++)
        {
            await Task.Delay(attempt * 20);
            using var remove = Process.Start(JailCommand.AsUnprivileged(["/bin/sh", "-c", RemoveScript, "sh", Path]))!;
            await remove.StandardError.ReadToEndAsync();
            await remove.WaitForExitAsync();
        }
    }
}
