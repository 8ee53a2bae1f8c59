using System.Security.Cryptography;
using System.Text;
using Impact.Core.Findings;
using Impact.Ingest.Csv;

namespace Impact.Tests.CsvFiles;

public sealed class FileScanTests
{
    [Fact]
    public void The_hash_and_the_size_are_those_of_the_bytes()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("één,twee\r\n", 50_000)));
        var scan = FileScan.Of(Some.Csv(bytes));
        scan.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        scan.Bytes.ShouldBe(bytes.Length);
        scan.Fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("utf-8", "EFBBBF")]
    [InlineData("utf-16le", "FFFE")]
    [InlineData("utf-16be", "FEFF")]
    public void The_byte_order_mark_tells_the_encoding(string label, string mark)
    {
        Encoding encoding = label switch { "utf-16le" => Encoding.Unicode, "utf-16be" => Encoding.BigEndianUnicode, _ => new UTF8Encoding(false) };
        var file = Some.Csv([.. Convert.FromHexString(mark), .. encoding.GetBytes("naam,één\r\n😀,2\r\n")]);
        var scan = FileScan.Of(file);
        scan.Encoding!.Value.Label().ShouldBe(label);
        using var text = new StreamReader(file.OpenUtf8(scan.Encoding.Value));
        text.ReadToEnd().ShouldBe("naam,één\r\n😀,2\r\n");
    }

    [Theory]
    [InlineData(10)]
    [InlineData((1 << 17) - 1)]
    [InlineData(1 << 17)]
    [InlineData((1 << 17) + 1)]
    [InlineData((1 << 18) - 2)]
    public void A_wrong_byte_is_named_by_line_and_offset(int offset)
    {
        var bytes = Enumerable.Range(0, 1 << 18).Select(i => i % 100 == 99 ? (byte)'\n' : (byte)'x').ToArray();
        bytes[offset] = 0xE9;
        var fault = FileScan.Of(Some.Csv(bytes)).Fault!;
        fault.Kind.ShouldBe(FindingKinds.FileEncodingInvalid);
        fault.Place.Line.ShouldBe((offset / 100) + 1);
        fault.Detail.ShouldBe($"{offset}");
    }

    [Fact]
    public void A_character_across_two_pieces_is_well()
    {
        var bytes = Encoding.UTF8.GetBytes(new string('x', (1 << 17) - 2) + "😀" + "\n");
        FileScan.Of(Some.Csv(bytes)).Fault.ShouldBeNull();
    }

    [Fact]
    public void A_character_cut_off_at_the_end_is_wrong() => FileScan.Of(Some.Csv([(byte)'a', (byte)'\n', 0xC3])).Fault!.Place.Line.ShouldBe(2);

    [Fact]
    public void Half_a_pair_of_surrogates_is_wrong()
    {
        var fault = FileScan.Of(Some.Csv([0xFF, 0xFE, (byte)'a', 0, (byte)'\n', 0, 0x3D, 0xD8, (byte)'b', 0])).Fault!;
        fault.Place.Line.ShouldBe(2);
        fault.Detail.ShouldBe("6");
    }

    [Theory]
    [InlineData("504B0304", "Excel (xlsx) / ZIP")]
    [InlineData("D0CF11E0A1B1", "Excel (xls)")]
    [InlineData("255044462D312E37", "PDF")]
    [InlineData("1F8B0800", "gzip")]
    [InlineData("EFBBBF0A203C21444F43545950452068746D6C3E", "HTML / XML")]
    [InlineData("612C620A312C000A", "binary")]
    [InlineData("504B0708", "Excel (xlsx) / ZIP")]
    [InlineData("FFFE3C00680074006D006C003E00", "HTML / XML")]
    [InlineData("3C212D2D2078202D2D3E", "HTML / XML")]
    [InlineData("5B7B226964223A317D5D", "JSON")]
    [InlineData("24464C32", "SPSS (sav)")]
    public void What_is_no_text_is_known_by_its_bytes(string hex, string name)
    {
        var fault = FileScan.Of(Some.Csv(Convert.FromHexString(hex))).Fault!;
        fault.Kind.ShouldBe(FindingKinds.FileNotCsv);
        fault.Detail.ShouldBe(name);
    }

    [Fact]
    public void Utf16_without_a_mark_is_not_guessed() => FileScan.Of(Some.Csv(Encoding.Unicode.GetBytes("naam,één\r\n"))).Fault!.Kind.ShouldBe(FindingKinds.FileEncodingUnknown);

    [Fact]
    public void Windows_1252_is_read_only_when_chosen()
    {
        byte[] bytes = [.. "naam\n"u8, 0x80, 0xE9, (byte)'\n'];
        FileScan.Of(Some.Csv(bytes)).Fault!.Kind.ShouldBe(FindingKinds.FileEncodingInvalid);
        var chosen = Some.Csv(bytes) with { IsWindows1252 = true };
        FileScan.Of(chosen).Fault.ShouldBeNull();
        using var text = new StreamReader(chosen.OpenUtf8(TextEncoding.Windows1252));
        text.ReadToEnd().ShouldBe("naam\n€é\n");
    }

    [Fact]
    public void A_byte_order_mark_wins_from_the_choice() =>
        FileScan.Of(Some.Csv([0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\n']) with { IsWindows1252 = true }).Encoding.ShouldBe(TextEncoding.Utf8WithMark);

    [Fact]
    public void A_file_above_the_limit_is_refused() =>
        FileScan.Of(new ReceivedFile("groot.csv", () => new Blanks(FileScan.LargestFile + 1))).Fault!.Kind.ShouldBe(FindingKinds.FileTooLarge);

    /// <summary>So many blanks, without holding them.</summary>
    private sealed class Blanks(long length) : MemoryStream
    {
        private long left = length;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(left, buffer.Length);
            buffer[..count].Fill((byte)' ');
            left -= count;
            return count;
        }
    }
}
