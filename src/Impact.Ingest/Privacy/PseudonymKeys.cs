using System.Security.Cryptography;
using System.Text;

namespace Impact.Ingest.Privacy;

/// <summary>Makes keyed pseudonyms of the identifiers that senders use. The key never enters the database.</summary>
/// <remarks>
/// HMAC-SHA-256 (RFC 2104) with 128 bits kept. One key per domain and kind, derived from the master key by HKDF (RFC 5869), so that the same identifier
/// in two organisations, or of a person and of a household, gives pseudonyms that cannot be matched.
/// </remarks>
internal sealed class PseudonymKeys
{
    /// <summary>Length of the master key in bytes.</summary>
    public const int MasterLength = 32;

    /// <summary>Length of a pseudonym in hexadecimal digits.</summary>
    public const int TextLength = KeptBytes * 2;

    private const byte FormatVersion = 1;
    private const int KeptBytes = 16;
    private readonly byte[] master;
    private readonly Dictionary<(string Domain, string Kind), IncrementalHash> derived = [];

    /// <summary>Uses a master key.</summary>
    /// <param name="master">32 bytes.</param>
    public PseudonymKeys(ReadOnlySpan<byte> master)
    {
        if (master.Length != MasterLength) throw new ArgumentException("A master key has 32 bytes.", nameof(master));
        this.master = master.ToArray();
        KeyId = Convert.ToHexStringLower(Derive("key id", "", 4));
    }

    /// <summary>Names the master key without giving it away, 8 hexadecimal digits; stored beside the pseudonyms it made.</summary>
    public string KeyId { get; }

    /// <summary>A key that exists in memory only.</summary>
    public static PseudonymKeys Random() => new(RandomNumberGenerator.GetBytes(MasterLength));

    /// <summary>The pseudonym of an identifier, 32 hexadecimal digits.</summary>
    /// <param name="domain">The organisation, or the name that organisations share.</param>
    /// <param name="kind">person, household, case or group.</param>
    /// <param name="identifier">UTF-8, trimmed and in Unicode normal form C, as <see cref="Identifiers.Normalise"/> gives it.</param>
    public string Pseudonym(string domain, string kind, ReadOnlySpan<byte> identifier)
    {
        Span<byte> text = stackalloc byte[TextLength];
        Write(domain, kind, identifier, text);
        return Encoding.ASCII.GetString(text);
    }

    /// <summary>Writes the pseudonym as 32 ASCII bytes.</summary>
    public void Write(string domain, string kind, ReadOnlySpan<byte> identifier, Span<byte> hex)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        lock (derived)
        {
            var keyed = KeyedHash(domain, kind);
            keyed.AppendData([FormatVersion]);
            keyed.AppendData(identifier);
            keyed.GetHashAndReset(mac);
        }

        Convert.TryToHexStringLower(mac[..KeptBytes], hex, out _);
    }

    private IncrementalHash KeyedHash(string domain, string kind)
    {
        if (derived.TryGetValue((domain, kind), out var keyed)) return keyed;
        return derived[(domain, kind)] = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Derive(domain, kind, HMACSHA256.HashSizeInBytes));
    }

    // The zero byte keeps ("a", "bc") and ("ab", "c") apart.
    private byte[] Derive(string domain, string kind, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, length, salt: "impact pseudonym"u8.ToArray(), info: Encoding.UTF8.GetBytes($"{domain}\0{kind}"));
}
