using System.Text;

namespace Impact.Tests.Datasets;

/// <summary>Changes the bytes of a file in the ways that mail, spreadsheets, scripts and accidents do. The same seed makes the same changes.</summary>
internal sealed class FileMutator(Random random)
{
    private static readonly string[] Marks =
        ["\"", ";", ",", "\t", "\r", "\n", "\r\n", "\0", "\u001a", "\"\"", "\uFEFF", "é", "\u00A0", "#", "=", "sep=,\n", "'", "NA", "-", "9999999999999999999", "1E+300", "2025-13-41", "\u202E", "e\u0301"];

    private static readonly Func<FileMutator, byte[], byte[]>[] Ways =
        [(m, b) => m.TurnBits(b), (m, b) => m.Cut(b), (m, b) => m.PutMark(b), (m, b) => m.TakeOut(b), (m, b) => m.Repeat(b), (m, b) => m.Swap(b), (m, b) => m.Exchange(b), (m, b) => m.Recode(b), (m, b) => m.Blow(b)];

    /// <summary>One to four changes, one after the other.</summary>
    public byte[] Change(byte[] file)
    {
        for (var changes = random.Next(1, 5); changes > 0 && file.Length > 0; changes--) file = Ways[random.Next(Ways.Length)](this, file);
        return file;
    }

    private byte[] TurnBits(byte[] file)
    {
        var turned = (byte[])file.Clone();
        for (var flips = random.Next(1, 9); flips > 0; flips--) turned[random.Next(turned.Length)] ^= (byte)(1 << random.Next(8));
        return turned;
    }

    private byte[] Cut(byte[] file) => random.Next(2) == 0 ? file[..random.Next(file.Length)] : file[random.Next(file.Length)..];

    private byte[] PutMark(byte[] file)
    {
        var at = random.Next(file.Length + 1);
        return [.. file[..at], .. Encoding.UTF8.GetBytes(Marks[random.Next(Marks.Length)]), .. file[at..]];
    }

    private byte[] TakeOut(byte[] file)
    {
        var (from, length) = Piece(file, 40);
        return [.. file[..from], .. file[(from + length)..]];
    }

    private byte[] Repeat(byte[] file)
    {
        var (from, length) = Piece(file, 400);
        var at = random.Next(file.Length + 1);
        return [.. file[..at], .. file[from..(from + length)], .. file[at..]];
    }

    private byte[] Swap(byte[] file)
    {
        var at = random.Next(file.Length);
        return [.. file[at..], .. file[..at]];
    }

    // Another quote, separator or line end in the whole file.
    private byte[] Exchange(byte[] file)
    {
        (string, string)[] pairs = [(",", ";"), (",", "\t"), ("\"", "'"), ("'", "\""), ("\n", "\r\n"), ("\n", "\r"), ("\r\n", "\n"), (".", ","), ("-", "/"), (" ", "\u00A0")];
        var (from, to) = pairs[random.Next(pairs.Length)];
        return Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace(from, to, StringComparison.Ordinal));
    }

    private byte[] Recode(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        return random.Next(5) switch
        {
            0 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            1 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            2 => Encoding.Unicode.GetBytes(text),
            3 => [0xEF, 0xBB, 0xBF, .. file],
            _ => Encoding.Latin1.GetBytes(text),
        };
    }

    // A piece that comes very often: long cells, many columns, many rows.
    private byte[] Blow(byte[] file)
    {
        var (from, length) = Piece(file, 12);
        var at = random.Next(file.Length + 1);
        return [.. file[..at], .. Enumerable.Repeat(file[from..(from + length)], random.Next(1, 300)).SelectMany(piece => piece), .. file[at..]];
    }

    private (int From, int Length) Piece(byte[] file, int longest)
    {
        var from = random.Next(file.Length);
        return (from, random.Next(1, Math.Min(longest, file.Length - from) + 1));
    }
}
