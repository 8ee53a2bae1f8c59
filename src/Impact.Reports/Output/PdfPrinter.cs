using System.Text.Json;
using System.Text.Json.Nodes;

namespace Impact.Reports.Output;

/// <summary>Prints a self-contained HTML document to PDF with a headless browser that may reach nothing.</summary>
internal static class PdfPrinter
{
    /// <summary>Prints take 0.3–0.5 GB each.</summary>
    private static readonly SemaphoreSlim AtATime = new(2);

    /// <summary>A tagged PDF with fixed dates: the same HTML and edition give the same bytes.</summary>
    /// <param name="html">A whole document with a language and a title; what it refers to is not loaded.</param>
    /// <param name="edition">Time that the PDF bears.</param>
    /// <param name="settings">How the browser is started.</param>
    /// <param name="cancel">Stops the browser.</param>
    /// <exception cref="PdfException">The machine could not make the PDF.</exception>
    public static async Task<byte[]> PrintAsync(string html, DateTimeOffset edition, PrintSettings settings, CancellationToken cancel = default)
    {
        if (OperatingSystem.IsWindows())
            throw new PdfException(PdfFault.UnsupportedSystem);
        var browser = BrowserSearch.Find(settings.Browser, Environment.GetEnvironmentVariable("PATH"))
            ?? throw new PdfException(PdfFault.NoBrowser);
        await AtATime.WaitAsync(cancel);
        try
        {
            return PdfFinish.Apply(await PrintRawAsync(browser, html, settings, cancel), edition);
        }
        finally
        {
            AtATime.Release();
        }
    }

    private static async Task<byte[]> PrintRawAsync(string browser, string html, PrintSettings settings, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(settings.Timeout);
        await using var jail = JailedBrowser.Start(browser, settings);
        using var onTimeout = timeout.Token.Register(jail.Kill);
        using var onCancel = cancel.Register(jail.Kill);
        try
        {
            return await ConverseAsync(new DevToolsPipe(jail.ToBrowser, jail.FromBrowser), html);
        }
        catch (Exception cause) when (cause is PdfException or IOException or JsonException or InvalidOperationException)
        {
            cancel.ThrowIfCancellationRequested();
            throw new PdfException(timeout.IsCancellationRequested ? PdfFault.TooSlow : await jail.FaultAsync(), cause);
        }
    }

    private static async Task<byte[]> ConverseAsync(DevToolsPipe pipe, string html)
    {
        var target = await pipe.CallAsync("Target.createTarget", new() { ["url"] = "about:blank" });
        var attached = await pipe.CallAsync("Target.attachToTarget", new() { ["targetId"] = Text(target, "targetId"), ["flatten"] = true });
        pipe.Session = Text(attached, "sessionId");
        await CloseAllDoorsAsync(pipe);
        await pipe.CallAsync("Page.enable");
        var frames = await pipe.CallAsync("Page.getFrameTree");
        var frame = Text(frames.GetProperty("frameTree").GetProperty("frame"), "id");
        await pipe.CallAsync("Page.setDocumentContent", new() { ["frameId"] = frame, ["html"] = html });
        await pipe.WaitForAsync("Page.loadEventFired");
        var printed = await pipe.CallAsync("Page.printToPDF", new()
        {
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
            ["preferCSSPageSize"] = true,
            ["printBackground"] = true,
        });
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>No script, no network, and every request of the document fails unless it carries its own content.</summary>
    private static async Task CloseAllDoorsAsync(DevToolsPipe pipe)
    {
        pipe.OnEvent = message => message.GetProperty("method").GetString() switch
        {
            "Fetch.requestPaused" => DecideAsync(pipe, message),
            "Inspector.targetCrashed" => throw new PdfException(PdfFault.Stopped),
            _ => Task.CompletedTask,
        };
        await pipe.CallAsync("Inspector.enable");
        await pipe.CallAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = true });
        await pipe.CallAsync("Network.enable");
        await pipe.CallAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = true,
            ["latency"] = 0,
            ["downloadThroughput"] = 0,
            ["uploadThroughput"] = 0,
        });
        await pipe.CallAsync("Fetch.enable", new() { ["patterns"] = new JsonArray(new JsonObject { ["urlPattern"] = "*" }) });
    }

    private static Task<int> DecideAsync(DevToolsPipe pipe, JsonElement message)
    {
        var request = message.GetProperty("params");
        var url = Text(request.GetProperty("request"), "url");
        var answer = new JsonObject { ["requestId"] = Text(request, "requestId") };
        if (url == "about:blank" || url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return pipe.SendAsync("Fetch.continueRequest", answer);
        answer["errorReason"] = "BlockedByClient";
        return pipe.SendAsync("Fetch.failRequest", answer);
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
