using Impact.Ingest.Datasets;

namespace Impact.Tests.Datasets;

public sealed class SortedRunsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(5_000)]
    public void Lists_of_any_length_come_back_as_one_in_order(int length)
    {
        var random = new Random(length);
        var rows = Enumerable.Range(1, 5 * length).Select(line => new KeyRow((ulong)random.Next(4), (ulong)random.Next(4), line, random.Next())).ToArray();
        using var runs = new SortedRuns();
        random.Shuffle(rows);
        foreach (var list in rows.Chunk(length)) runs.Add([.. list.Order()]);
        runs.Merged().SequenceEqual(rows.Order()).ShouldBeTrue();
    }

    [Fact]
    public void On_Linux_its_file_has_no_name_and_is_for_the_owner_only()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var runs = new SortedRuns();
        runs.Add([new KeyRow(1, 2, 3, 4)]);
        new FileInfo(PathOf(runs)).LinkTarget.ShouldNotBeNull().ShouldEndWith(" (deleted)");
        File.GetUnixFileMode(runs.Handle).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void What_is_written_cannot_be_read_without_the_key()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var runs = new SortedRuns();
        runs.Add([.. Enumerable.Range(1, 3_000).Select(line => new KeyRow(0x6a1b2c3d4e5f6071, 0x1122334455667788, line, 7))]);
        File.ReadAllBytes(PathOf(runs)).AsSpan().IndexOf(BitConverter.GetBytes(0x6a1b2c3d4e5f6071)).ShouldBe(-1);
    }

    private static string PathOf(SortedRuns runs) => $"/proc/self/fd/{runs.Handle.DangerousGetHandle()}";
}
