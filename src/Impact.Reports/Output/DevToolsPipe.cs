using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Impact.Reports.Output;

/// <summary>
/// The Chrome DevTools Protocol over a pipe: JSON messages that end in a zero byte. One conversation, one message at a time;
/// events are seen while an answer is awaited.
/// </summary>
internal sealed class DevToolsPipe(Stream toBrowser, Stream fromBrowser)
{
    /// <summary>No message of an honest print is larger: the PDF of 5,000 pages stays below it.</summary>
    private const int LargestMessage = 512 * 1024 * 1024;

    private readonly byte[] buffer = new byte[65536];
    private readonly HashSet<string> seen = [];
    private int start;
    private int end;
    private int lastId;

    /// <summary>Called with each event.</summary>
    public Func<JsonElement, Task> OnEvent { get; set; } = _ => Task.CompletedTask;

    /// <summary>Session to which calls go; null for the browser itself.</summary>
    public string? Session { get; set; }

    /// <summary>Calls a method and waits for its result.</summary>
    public async Task<JsonElement> CallAsync(string method, JsonObject? parameters = null)
    {
        var id = await SendAsync(method, parameters);
        while (true)
        {
            var message = await ReceiveAsync();
            if (message.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
                return message.TryGetProperty("result", out var result) ? result : throw new PdfException(PdfFault.Stopped);
        }
    }

    /// <summary>Sends without waiting for the answer.</summary>
    public async Task<int> SendAsync(string method, JsonObject? parameters = null)
    {
        var message = new JsonObject { ["id"] = ++lastId, ["method"] = method, ["params"] = parameters ?? [] };
        if (Session is not null)
            message["sessionId"] = Session;
        await toBrowser.WriteAsync(Encoding.UTF8.GetBytes(message.ToJsonString() + "\0"));
        await toBrowser.FlushAsync();
        return lastId;
    }

    /// <summary>Waits until an event has been seen.</summary>
    public async Task WaitForAsync(string eventName)
    {
        while (!seen.Contains(eventName))
            await ReceiveAsync();
    }

    private async Task<JsonElement> ReceiveAsync()
    {
        var message = await ReadMessageAsync();
        if (message.TryGetProperty("method", out var name))
        {
            seen.Add(name.GetString()!);
            await OnEvent(message);
        }
        return message;
    }

    private async Task<JsonElement> ReadMessageAsync()
    {
        using var message = new MemoryStream();
        while (true)
        {
            var length = Array.IndexOf(buffer, (byte)0, start, end - start) - start;
            message.Write(buffer, start, length < 0 ? end - start : length);
            if (length >= 0)
            {
                start += length + 1;
                return JsonDocument.Parse(message.ToArray()).RootElement;
            }
            start = 0;
            end = await fromBrowser.ReadAsync(buffer);
            if (end == 0 || message.Length > LargestMessage)
                throw new PdfException(PdfFault.Stopped);
        }
    }
}
