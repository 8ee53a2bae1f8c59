using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Impact.Reports.Output;

namespace Impact.Tests.Reports.Output;

/// <summary>A document may hold hostile text; what it points at is neither asked for nor shown.</summary>
[Collection("Printer")] // one browser at a time: the tests look for the processes of theirs
public class PrinterJailTests
{
    private const string Secret = "GEHEIM4711";

    [ToolFact("chromium-headless-shell", "pdftotext")]
    public async Task What_a_document_points_at_is_neither_asked_for_nor_printed()
    {
        using var server = new SecretServer();
        using var file = new TemporaryFile(".html");
        await File.WriteAllTextAsync(file.Path, $"<p>{Secret}</p>");

        var pdf = await PrintAsync(Hostile(server.Address, new Uri(file.Path).AbsoluteUri));

        server.Hits.ShouldBe(0);
        var text = await Tool.OnPdfAsync(pdf, "pdftotext");
        text.ShouldContain("Gewone tekst van het rapport");
        text.ShouldNotContain(Secret);
        text.ShouldNotContain("script liep");
    }

    [Fact]
    public async Task The_server_of_the_test_counts_and_tells_its_secret()
    {
        using var server = new SecretServer();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(server.Address).Port);
        await client.GetStream().WriteAsync("GET / HTTP/1.0\r\n\r\n"u8.ToArray());

        (await new StreamReader(client.GetStream()).ReadToEndAsync()).ShouldContain(Secret);
        server.Hits.ShouldBe(1);
    }

    [ToolFact("chromium-headless-shell")]
    public async Task A_renderer_that_is_killed_is_a_fault_and_leaves_nothing_behind()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var printing = Should.ThrowAsync<PdfException>(() => PrintAsync(Endless));
            var started = await StartedAsync();
            Kill(started.First(IsRenderer));

            (await printing).Fault.ShouldBe(PdfFault.Stopped);
            await EndsAsync(started);
        }
    }

    [ToolFact("chromium-headless-shell")]
    public async Task A_browser_that_is_killed_is_a_fault_and_leaves_nothing_behind()
    {
        var printing = Should.ThrowAsync<PdfException>(() => PrintAsync(Endless));
        var started = await StartedAsync();
        Kill(started.First(p => p.CommandLine.Contains("--user-data-dir") && !p.CommandLine.Contains("/bin/sh") && !p.CommandLine.Contains("unshare")));

        (await printing).Fault.ShouldBe(PdfFault.Stopped);
        await EndsAsync(started);
    }

    [ToolFact("chromium-headless-shell", "kill")]
    public async Task A_renderer_that_hangs_is_stopped_after_its_time()
    {
        var printing = Should.ThrowAsync<PdfException>(() => PdfPrinter.PrintAsync(Endless, DateTimeOffset.UnixEpoch, new() { Timeout = TimeSpan.FromSeconds(10) }));
        var started = await StartedAsync();
        await Tool.RunAsync("kill", "-STOP", started.First(IsRenderer).Id.ToString(CultureInfo.InvariantCulture));

        (await printing).Fault.ShouldBe(PdfFault.TooSlow);
        await EndsAsync(started);
    }

    [ToolFact("chromium-headless-shell")]
    public async Task A_print_that_is_cancelled_leaves_nothing_behind()
    {
        using var cancel = new CancellationTokenSource();
        var printing = Should.ThrowAsync<OperationCanceledException>(() => PdfPrinter.PrintAsync(Endless, DateTimeOffset.UnixEpoch, new(), cancel.Token));
        var started = await StartedAsync();
        await cancel.CancelAsync();

        await printing;
        await EndsAsync(started);
    }

    [ToolFact("chromium-headless-shell")]
    public async Task The_browser_runs_without_privileges_in_its_own_sandbox()
    {
        using var cancel = new CancellationTokenSource();
        var printing = Should.ThrowAsync<OperationCanceledException>(() => PdfPrinter.PrintAsync(Endless, DateTimeOffset.UnixEpoch, new(), cancel.Token));
        var started = await StartedAsync();
        var renderer = await SandboxedAsync(started.First(IsRenderer));
        await cancel.CancelAsync();

        await printing;
        started.ShouldNotContain(p => p.CommandLine.Contains("--no-sandbox"));
        renderer["Uid"].ShouldNotBe("0");
        renderer["Seccomp"].ShouldBe("2");
        renderer["CapEff"].ShouldBe("0000000000000000");
    }

    private static int Rounds => Environment.GetEnvironmentVariable("IMPACT_LONG") == "1" ? 50 : 2;

    /// <summary>A document that keeps the renderer busy for longer than the test needs.</summary>
    private static string Endless { get; } =
        PdfPrinterTests.Page.Replace("</body>", string.Concat(Enumerable.Repeat("<p>Nog een lange bladzijde met woorden.</p>", 150_000)) + "</body>");

    private static string Hostile(string server, string file) => PdfPrinterTests.Page
        .Replace("</head>", HostileHead + "</head>").Replace("</body>", HostileBody + "</body>")
        .Replace("SERVER/", server).Replace("FILE", file);

    private const string HostileHead =
        """
        <meta http-equiv="refresh" content="0;url=SERVER/refresh">
        <link rel="stylesheet" href="SERVER/style.css"><link rel="prefetch" href="SERVER/prefetch"><link rel="dns-prefetch" href="SERVER/">
        <style>@import url(SERVER/import.css); @font-face { font-family: x; src: url(SERVER/font) } body { background: url(SERVER/background) }</style>
        <script src="SERVER/script.js"></script>
        """;

    private const string HostileBody =
        """
        <p>Gewone tekst van het rapport</p>
        <img src="SERVER/image"><img src=x onerror="document.body.append('script liep'); fetch('SERVER/error')">
        <iframe src="SERVER/frame"></iframe><iframe src="FILE"></iframe><iframe srcdoc="<img src='SERVER/srcdoc'>"></iframe>
        <object data="SERVER/object"></object><embed src="FILE"><video src="SERVER/video" poster="SERVER/poster"></video>
        <svg><image href="SERVER/svg"/><use href="SERVER/use#a"/></svg><a href="SERVER/" ping="SERVER/ping">link</a>
        <script>document.body.append('script liep'); fetch('SERVER/fetch'); location = 'FILE';</script>
        """;

    private static Task<byte[]> PrintAsync(string html) => PdfPrinter.PrintAsync(html, DateTimeOffset.UnixEpoch, new());

    private static bool IsRenderer(OwnProcess process) => process.CommandLine.Contains("--type=renderer");

    /// <summary>What this run started, once a renderer is at work.</summary>
    private static async Task<IReadOnlyList<OwnProcess>> StartedAsync()
    {
        for (var attempt = 0; attempt < 500; attempt++, await Task.Delay(20))
        {
            if (OwnProcesses.Below(Environment.ProcessId) is var started && started.Any(IsRenderer))
                return started;
        }
        throw new TimeoutException("No renderer was started.");
    }

    /// <summary>Status of a renderer once it has a system call filter (proc(5)), which it sets up after it has started.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> SandboxedAsync(OwnProcess renderer)
    {
        for (var attempt = 0; attempt < 200 && OwnProcesses.Status(renderer.Id).GetValueOrDefault("Seccomp") != "2"; attempt++)
            await Task.Delay(20);
        return OwnProcesses.Status(renderer.Id);
    }

    private static void Kill(OwnProcess target)
    {
        using var process = Process.GetProcessById(target.Id);
        process.Kill();
    }

    private static async Task EndsAsync(IReadOnlyList<OwnProcess> started)
    {
        for (var attempt = 0; attempt < 200 && started.Any(OwnProcesses.IsAlive); attempt++)
            await Task.Delay(20);
        started.Where(OwnProcesses.IsAlive).ShouldBeEmpty();
    }

    private sealed class SecretServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private int hits;

        public SecretServer()
        {
            listener.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
            _ = AnswerAsync();
        }

        public string Address { get; }

        public int Hits => hits;

        public void Dispose() => listener.Dispose();

        private async Task AnswerAsync()
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref hits);
                await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes($"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{Secret}</p>"));
            }
        }
    }
}
