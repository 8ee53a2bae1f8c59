using System.Text;
using Impact.Core.Findings;
using Impact.Ingest;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;

namespace Impact.Tests.Datasets;

/// <summary>All sample files, changed in every way: accepted, or refused with a reason, in bounded memory; nothing throws and no row is lost from the count.</summary>
public sealed class MutatedSamplesTests
{
    private const int ShortFile = 2_000;

    // What one check of a short file may allocate: buffers, the head of the file read three times, ten thousand findings.
    private const long MostAllocated = 64 << 20;

    private static readonly IReadOnlyList<(string Dataset, byte[] Bytes)> Samples = [.. SampleFiles()];

    [Fact]
    public void Every_sample_changed_a_few_times() => Change(2_500, seed: 1);

    /// <summary>Together a million changes.</summary>
    [LongTheory]
    [InlineData(11), InlineData(12), InlineData(13), InlineData(14), InlineData(15), InlineData(16), InlineData(17), InlineData(18), InlineData(19), InlineData(20)]
    public void A_hundred_thousand_changes(int seed) => Change(100_000, seed);

    [Fact]
    public void Every_sample_cut_off_at_every_byte_of_its_first_2_kB()
    {
        foreach (var (dataset, bytes) in Samples.DistinctBy(sample => sample.Dataset))
            for (var length = 0; length < bytes.Length; length += LongFactAttribute.IsAsked ? 1 : 17) Holds(dataset, bytes[..length]);
    }

    [Theory]
    [InlineData("participant,initiative,wave,date\n", "a", 100_000_000, "record-too-long")]
    [InlineData("participant,initiative,wave,date\np1,ik-begin,0,\"", "2025-01-10\n", 100_000_000, "quote-unclosed")]
    [InlineData("participant,initiative,wave,date", ",x", 200_000, "too-many-columns")]
    [InlineData("participant,initiative,wave,date\np1,ik-begin,0,2025-01-10", ",", 100_000, "cell-count")]
    public void A_cell_of_100_MB_or_100000_columns_is_named_without_taking_the_memory(string start, string repeated, int length, string code)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = new ReceivedFile("groot.csv", () => new RepeatedText(Encoding.UTF8.GetBytes(start), Encoding.UTF8.GetBytes(repeated), length));
        var check = Impact.Ingest.Import.Check(file, "survey", strict: false);
        check.Findings.Select(finding => finding.Kind.Code).ShouldContain(code);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostAllocated);
    }

    [LongFact]
    public void A_file_of_too_many_rows_is_refused()
    {
        var file = new ReceivedFile("lang.csv", () => new RepeatedText("participant,initiative,wave,date\n"u8.ToArray(), "p1\n"u8.ToArray(), 3 * (CheckedRows.MostRows + 1)));
        var check = Impact.Ingest.Import.Check(file, "survey", strict: false);
        check.Findings.ShouldContain(finding => finding.Kind == FindingKinds.TooManyRows);
        (check.Verdict, check.Read, check.Rejected).ShouldBe((Verdict.Refuse, CheckedRows.MostRows, CheckedRows.MostRows));
    }

    private static void Change(int times, int seed)
    {
        var random = new Random(seed);
        var mutator = new FileMutator(random);
        for (var time = 0; time < times; time++)
        {
            var (dataset, bytes) = Samples[random.Next(Samples.Count)];
            var changed = mutator.Change(bytes);
            try
            {
                Holds(time % 4 == 0 ? null : dataset, changed);
            }
            catch (Exception fault) when (fault is not ShouldAssertException)
            {
                throw new ShouldAssertException($"Change {time} of seed {seed} ({dataset}): {Convert.ToBase64String(changed.AsSpan(0, Math.Min(changed.Length, 3000)))}", fault);
            }
        }
    }

    private static void Holds(string? dataset, byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var check = Impact.Ingest.Import.Check(Some.Csv(bytes), dataset, strict: false);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostAllocated);
        check.Read.ShouldBe(check.Accepted + check.Rejected + check.Duplicate);
        check.Read.ShouldBeGreaterThanOrEqualTo(0);
        if (check.Verdict == Verdict.Refuse) check.Findings.ShouldContain(finding => finding.Kind.Severity == Severity.Refusal);
        if (check.Verdict == Verdict.Accept) check.Rejected.ShouldBe(0);
        foreach (var finding in check.Findings) finding.Sentence("nl").Message.ShouldNotBeNullOrWhiteSpace();
    }

    // The first whole lines of each file, so that a million changes stay affordable.
    private static IEnumerable<(string Dataset, byte[] Bytes)> SampleFiles()
    {
        foreach (var path in Directory.GetFiles(Repository.PathOf("samples"), "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            var end = bytes.Length <= ShortFile ? bytes.Length : bytes.AsSpan(0, ShortFile).LastIndexOf((byte)'\n') + 1;
            var name = Path.GetFileNameWithoutExtension(path);
            yield return (Impact.Ingest.Datasets.Datasets.Find(name) is null ? "participants" : name, bytes[..end]);
        }
    }

    /// <summary>A text that repeats a piece, made while it is read.</summary>
    private sealed class RepeatedText(byte[] start, byte[] piece, int length) : MemoryStream
    {
        private long at;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, start.Length + (long)length - at);
            for (var i = 0; i < count; i++, at++) buffer[i] = at < start.Length ? start[at] : piece[(at - start.Length) % piece.Length];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
