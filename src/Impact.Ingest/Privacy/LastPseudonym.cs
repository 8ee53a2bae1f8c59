namespace Impact.Ingest.Privacy;

/// <summary>Pseudonyms of one domain and kind. Remembers the last one: files hold the rows of a person one after the other.</summary>
internal sealed class LastPseudonym(PseudonymKeys keys, string domain, string kind)
{
    private readonly byte[] pseudonym = new byte[PseudonymKeys.TextLength];
    private byte[] last = new byte[64];
    private int length = -1;

    /// <summary>The pseudonym as ASCII bytes, good until the next call.</summary>
    /// <param name="identifier">As in <see cref="PseudonymKeys.Pseudonym"/>.</param>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> identifier)
    {
        if (length >= 0 && identifier.SequenceEqual(last.AsSpan(0, length))) return pseudonym;
        keys.Write(domain, kind, identifier, pseudonym);
        if (identifier.Length > last.Length) last = new byte[identifier.Length];
        identifier.CopyTo(last);
        length = identifier.Length;
        return pseudonym;
    }
}
