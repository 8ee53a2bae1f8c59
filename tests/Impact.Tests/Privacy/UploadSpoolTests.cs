using System.Security.Cryptography;
using System.Text;
using Impact.Ingest.Csv;
using Impact.Ingest.Privacy;

namespace Impact.Tests.Privacy;

/// <summary>An upload that waits can be read by this process alone, whole or not at all, and not for longer than a day.</summary>
public sealed class UploadSpoolTests : IDisposable
{
    private const int Piece = 1 << 16;
    private readonly TemporaryFolder folder = new();
    private readonly MovingClock clock = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Piece - 1)]
    [InlineData(Piece)]
    [InlineData(Piece + 1)]
    [InlineData((3 * Piece) + 17)]
    public void What_comes_out_is_what_went_in_as_often_as_it_is_read(int length)
    {
        using var spool = Spool();
        var bytes = RandomNumberGenerator.GetBytes(length);

        var upload = spool.Receive(new MemoryStream(bytes));

        (upload.Bytes, upload.Sha256).ShouldBe((length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        var file = spool.Open(upload.Id, "survey.csv").ShouldNotBeNull();
        All(file).ShouldBe(bytes);
        All(file).ShouldBe(bytes);
    }

    [Fact]
    public void On_disk_there_is_nothing_to_read_and_nobody_else_may_try()
    {
        using var spool = Spool();
        spool.Receive(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Mevrouw Geheim;", 20_000)))));

        var path = Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
        Encoding.Latin1.GetString(File.ReadAllBytes(path)).ShouldNotContain("Geheim");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_upload()
    {
        using var spool = Spool();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var upload = spool.Receive(new PieceStream(Enumerable.Repeat<ReadOnlyMemory<byte>>(new byte[Piece], 512)));
        using (var source = spool.Open(upload.Id, "x")!.Open())
            while (source.Read(new byte[16]) > 0 && source.ReadAtLeast(Drain, Drain.Length, throwOnEndOfStream: false) == Drain.Length) { }

        upload.Bytes.ShouldBe(512L * Piece);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(upload.Bytes / 16);
    }

    private static readonly byte[] Drain = new byte[Piece];

    [Fact]
    public void The_same_bytes_twice_do_not_look_the_same()
    {
        using var spool = Spool();
        byte[] bytes = [.. Enumerable.Repeat((byte)'a', 1000)];
        spool.Receive(new MemoryStream(bytes));
        spool.Receive(new MemoryStream(bytes));

        var files = Directory.GetFiles(folder.Path).Select(File.ReadAllBytes).ToList();
        files[0].ShouldNotBe(files[1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Piece + 100)]
    [InlineData((2 * Piece) + 40)]
    public void A_byte_that_was_changed_is_noticed(int at)
    {
        using var spool = Spool();
        var upload = spool.Receive(new MemoryStream(new byte[(2 * Piece) + 10]));
        var path = Directory.GetFiles(folder.Path).Single();
        var bytes = File.ReadAllBytes(path);
        bytes[at] ^= 1;
        File.WriteAllBytes(path, bytes);

        Should.Throw<CryptographicException>(() => All(spool.Open(upload.Id, "x")!));
    }

    [Theory]
    [InlineData(Piece + 16)]
    [InlineData(10)]
    [InlineData(0)]
    public void A_file_that_was_cut_is_noticed(int length)
    {
        using var spool = Spool();
        var upload = spool.Receive(new MemoryStream(new byte[2 * Piece]));
        using (var file = File.OpenWrite(Directory.GetFiles(folder.Path).Single())) file.SetLength(length);

        Should.Throw<CryptographicException>(() => All(spool.Open(upload.Id, "x")!));
    }

    [Fact]
    public void After_a_day_it_is_gone()
    {
        using var spool = Spool();
        var upload = spool.Receive(new MemoryStream([1, 2, 3]));

        clock.Now += TimeSpan.FromHours(23.9);
        spool.Sweep();
        spool.Open(upload.Id, "x").ShouldNotBeNull();

        clock.Now += TimeSpan.FromHours(0.1);
        spool.Sweep();
        spool.Open(upload.Id, "x").ShouldBeNull();
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void What_an_earlier_process_left_can_be_read_by_nobody_and_is_removed()
    {
        var earlier = Spool();
        var upload = earlier.Receive(new MemoryStream([1, 2, 3]));

        using var spool = Spool();
        spool.Open(upload.Id, "x").ShouldBeNull();
        spool.Sweep();

        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void The_end_of_the_process_is_the_end_of_the_uploads()
    {
        using (var spool = Spool()) spool.Receive(new MemoryStream([1, 2, 3]));

        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_source_that_breaks_off_leaves_nothing()
    {
        using var spool = Spool();

        Should.Throw<IOException>(() => spool.Receive(new PieceStream(Breaking())));

        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<ReadOnlyMemory<byte>> Breaking()
    {
        yield return new byte[2 * Piece];
        throw new IOException("The line is cut.");
    }

    private UploadSpool Spool() => new(folder.Path, clock);

    private static byte[] All(ReceivedFile file)
    {
        using var source = file.Open();
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 4, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
