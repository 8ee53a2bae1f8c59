using System.Diagnostics;

namespace Impact.Reports.Output;

/// <summary>The command lines of the jail.</summary>
internal static class JailCommand
{
    /// <summary>
    /// Gives the browser a network of its own without any device, and a process space that ends as a whole, where the machine allows it;
    /// then connects the DevTools pipe (3 in, 4 out) to the standard streams, the only ones a child process can be given here.
    /// </summary>
    private const string Isolate =
        """
        space='--net --pid --fork --kill-child --mount-proc'
        [ "$(id -u)" = 0 ] || space="--user --map-current-user $space"
        if unshare $space true 2>/dev/null; then set -- unshare $space -- "$@"; fi
        exec "$@" 3<&0 4>&1 </dev/null >/dev/null
        """;

    private const string EnterFolder = """umask 077; mkdir -- "$1" && cd -- "$1" && shift && exec "$@" """;

    /// <summary>The user <c>nobody</c> of Debian, Fedora and their families.</summary>
    private static readonly string[] DropPrivileges =
        ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"];

    private static readonly string[] Flags =
    [
        "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-breakpad",
        "--remote-debugging-pipe", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
        "--proxy-bypass-list=<-loopback>",
    ];

    public static ProcessStartInfo For(string browser, BrowserFolder folder, PrintSettings settings)
    {
        var start = Start(["/bin/sh", "-c", Isolate, "sh", .. Drop, "/bin/sh", "-c", EnterFolder, "sh", folder.Path,
            browser, .. Flags, $"--user-data-dir={folder.Path}", .. settings.NoSandbox ? new[] { "--no-sandbox" } : []]);
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder.Path;
        if (settings.FontConfiguration is { } fonts)
            start.Environment["FONTCONFIG_FILE"] = fonts;
        return start;
    }

    /// <summary>A command that runs as the user of the browser.</summary>
    public static ProcessStartInfo AsUnprivileged(IEnumerable<string> command) => Start([.. Drop, .. command]);

    private static string[] Drop => Environment.IsPrivilegedProcess ? DropPrivileges : [];

    private static ProcessStartInfo Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = "/", RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        return start;
    }
}
