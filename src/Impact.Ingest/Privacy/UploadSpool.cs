using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Impact.Ingest.Csv;

namespace Impact.Ingest.Privacy;

/// <summary>An upload that waits to be checked.</summary>
/// <param name="Id">32 hexadecimal digits, drawn at random; also the name of the file.</param>
/// <param name="Sha256">Hash of the bytes as received.</param>
/// <param name="Bytes">Number of bytes received.</param>
internal sealed record SpooledUpload(string Id, string Sha256, long Bytes);

/// <summary>
/// Uploads between receipt and check, on disk, encrypted with a key that exists in memory only: one key an upload, forgotten with it. What an earlier process left can be read by nobody.
/// </summary>
/// <remarks>
/// AES-256-GCM (NIST SP 800-38D) over pieces of 64 KiB, so that memory does not grow with the file. The nonce is the number of the piece, never used twice under one key; the number, and whether it
/// is the last piece, are authenticated, so that a file that was cut or shuffled is not read.
/// </remarks>
internal sealed class UploadSpool(string folder, TimeProvider clock) : IDisposable
{
    private const int Piece = 1 << 16;
    private const int Tag = 16;
    private const int KeyLength = 32;
    private const string Ending = ".upload";
    private readonly ConcurrentDictionary<string, (byte[] Key, DateTimeOffset At)> uploads = new();

    /// <summary>How long an upload waits at most.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(24);

    /// <summary>Takes an upload in. What goes beyond the largest file is left unread: the check then says that the file is too large.</summary>
    public SpooledUpload Receive(Stream source)
    {
        Sweep();
        MakeFolder();
        var (id, key) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), RandomNumberGenerator.GetBytes(KeyLength));
        uploads[id] = (key, clock.GetUtcNow());
        try
        {
            using var target = new FileStream(PathOf(id), OwnFile());
            return Encrypt(source, target, id, key);
        }
        catch
        {
            Delete(id);
            throw;
        }
    }

    /// <summary>The upload as a file to be read, as often as needed; null when it is no longer there.</summary>
    /// <param name="id">Id of the upload.</param>
    /// <param name="name">Name to be shown.</param>
    public ReceivedFile? Open(string id, string name) =>
        uploads.TryGetValue(id, out var upload) ? new ReceivedFile(name, () => new PieceStream(Decrypt(PathOf(id), id, upload.Key))) : null;

    /// <summary>Forgets an upload: first its key, then its file.</summary>
    public void Delete(string id)
    {
        if (!uploads.TryRemove(id, out var upload)) return;
        CryptographicOperations.ZeroMemory(upload.Key);
        File.Delete(PathOf(id));
    }

    /// <summary>Forgets what has waited too long, and removes what an earlier process left.</summary>
    public void Sweep()
    {
        foreach (var (id, upload) in uploads)
            if (clock.GetUtcNow() - upload.At >= Longest) Delete(id);
        if (!Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending))
            if (!uploads.ContainsKey(Path.GetFileNameWithoutExtension(path))) File.Delete(path);
    }

    /// <summary>Forgets everything: the keys end with the process.</summary>
    public void Dispose()
    {
        foreach (var id in uploads.Keys) Delete(id);
    }

    private string PathOf(string id) => Path.Combine(folder, id + Ending);

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static FileStreamOptions OwnFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static SpooledUpload Encrypt(Stream source, Stream target, string id, byte[] key)
    {
        using var cipher = new AesGcm(key, Tag);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (piece, next, sealedPiece) = (new byte[Piece], new byte[Piece], new byte[Piece + Tag]);
        var (number, bytes) = (0u, 0L);
        for (var length = Fill(source, piece, 0); ; number++)
        {
            bytes += length;
            var after = length < Piece ? 0 : Fill(source, next, bytes);
            hash.AppendData(piece, 0, length);
            cipher.Encrypt(Nonce(number), piece.AsSpan(0, length), sealedPiece.AsSpan(0, length), sealedPiece.AsSpan(length, Tag), Place(id, number, isLast: after == 0));
            target.Write(sealedPiece, 0, length + Tag);
            if (after == 0) break;
            (piece, next, length) = (next, piece, after);
        }

        CryptographicOperations.ZeroMemory(piece);
        CryptographicOperations.ZeroMemory(next);
        return new SpooledUpload(id, Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }

    private static int Fill(Stream source, byte[] piece, long before) =>
        before > FileScan.LargestFile ? 0 : source.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);

    private static IEnumerable<ReadOnlyMemory<byte>> Decrypt(string path, string id, byte[] key)
    {
        using var cipher = new AesGcm(key, Tag);
        using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var (sealedPiece, piece) = (new byte[Piece + Tag], new byte[Piece]);
        for (var number = 0u; number == 0 || source.Position < source.Length; number++)
        {
            var length = source.ReadAtLeast(sealedPiece, sealedPiece.Length, throwOnEndOfStream: false) - Tag;
            if (length < 0) throw new CryptographicException("An upload in the spool is cut short.");
            var place = Place(id, number, isLast: source.Position == source.Length);
            cipher.Decrypt(Nonce(number), sealedPiece.AsSpan(0, length), sealedPiece.AsSpan(length, Tag), piece.AsSpan(0, length), place);
            yield return piece.AsMemory(0, length);
        }
    }

    private static byte[] Nonce(uint number)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(8), number);
        return nonce;
    }

    private static byte[] Place(string id, uint number, bool isLast) => Encoding.ASCII.GetBytes($"{id} {number} {isLast}");
}
