using System.Buffers;
using System.Text;

namespace Impact.Ingest.Privacy;

/// <summary>One spelling per identifier, so that the same person gets the same pseudonym in every file.</summary>
internal static class Identifiers
{
    private static readonly SearchValues<byte> AllowedAscii = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:#"u8);

    /// <summary>Whether an identifier consists of letters, digits and the marks <c>- _ . / : #</c>. Blanks and the at sign of names and addresses do not pass.</summary>
    public static bool HasOnlyAllowed(ReadOnlySpan<byte> identifier)
    {
        if (identifier.IndexOfAnyExcept(AllowedAscii) < 0) return true;
        foreach (var rune in Encoding.UTF8.GetString(identifier).EnumerateRunes())
            if (!Rune.IsLetterOrDigit(rune) && !(rune.IsAscii && AllowedAscii.Contains((byte)rune.Value))) return false;
        return true;
    }

    /// <summary>Trims an identifier and brings it into Unicode normal form C. Leading zeros and case stay: they may tell persons apart.</summary>
    /// <returns>The same bytes where nothing changes (no copy); empty when it is empty or not valid UTF-8.</returns>
    public static ReadOnlySpan<byte> Normalise(ReadOnlySpan<byte> identifier)
    {
        var trimmed = identifier.Trim(" \t"u8);
        if (Ascii.IsValid(trimmed)) return trimmed;
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(trimmed).Trim().Normalize(NormalizationForm.FormC));
    }
}
