using System.Text;
using Impact.Ingest.Profiles;

namespace Impact.Ingest.Csv;

/// <summary>A file as received: its name, and a way to read its bytes from the start, as often as needed.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Open">Opens the bytes.</param>
internal sealed record ReceivedFile(string Name, Func<Stream> Open)
{
    /// <summary>Whether the sender chose Windows-1252; it is never guessed, and a byte order mark wins from it.</summary>
    public bool IsWindows1252 { get; init; }

    /// <summary>Whether the sender chose that columns of persons are skipped instead of refused.</summary>
    public bool SkipsPersonal { get; init; }

    /// <summary>How its columns are read as those of a dataset; null when they are those of the dataset.</summary>
    public Profile? Profile { get; init; }

    /// <summary>A file on disk.</summary>
    public static ReceivedFile At(string path) => new(Path.GetFileName(path), () => new FileStream(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read,
        BufferSize = 1 << 16,
        Options = FileOptions.SequentialScan,
    }));

    /// <summary>Opens the text as UTF-8.</summary>
    public Stream OpenUtf8(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 or TextEncoding.Utf8WithMark => Open(),
        _ => Encoding.CreateTranscodingStream(Open(), encoding.Reader(), Encoding.UTF8),
    };
}
