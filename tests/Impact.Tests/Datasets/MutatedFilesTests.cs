using System.Text;
using Impact.Ingest;

namespace Impact.Tests.Datasets;

/// <summary>Whatever the bytes, a file is accepted or refused with a reason; nothing throws and no row is lost from the count.</summary>
public sealed class MutatedFilesTests
{
    private static readonly byte[] Good = Encoding.UTF8.GetBytes(
        "\uFEFFdeelnemer;initiatief;meting;datum;djg6_3;djg6_4;djg6_7;pov_1\r\n"
        + string.Concat(Enumerable.Range(0, 12).Select(i => $"p{i};ik-begin;{i % 3};{10 + i}-03-2025;ja;\"min of meer\";;{1 + (i % 4)}\r\n")));

    [Fact]
    public void The_file_itself_is_good() => Check(Good).Verdict.ShouldBe(Verdict.Accept);

    [Fact]
    public void Cut_off_at_every_byte()
    {
        for (var length = 0; length < Good.Length; length++) Holds(Check(Good[..length]));
    }

    [Fact]
    public void One_to_four_bits_turned()
    {
        var random = new Random(1);
        for (var run = 0; run < 1_500; run++)
        {
            var bytes = (byte[])Good.Clone();
            for (var flips = random.Next(1, 5); flips > 0; flips--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            Holds(Check(bytes));
        }
    }

    [Fact]
    public void Marks_put_in_and_taken_out()
    {
        var random = new Random(2);
        string[] marks = ["\"", ";", ",", "\t", "\r", "\n", "\0", "\u001a", "\"\"", "\uFEFF", "é", "#", "=", "sep=,\n"];
        for (var run = 0; run < 1_500; run++)
        {
            var bytes = Good.ToList();
            bytes.InsertRange(random.Next(bytes.Count), Encoding.UTF8.GetBytes(marks[random.Next(marks.Length)]));
            bytes.RemoveAt(random.Next(bytes.Count));
            Holds(Check([.. bytes]));
        }
    }

    [Fact]
    public void Pieces_swapped_and_repeated()
    {
        var random = new Random(3);
        for (var run = 0; run < 500; run++)
        {
            var (from, to) = (random.Next(Good.Length), random.Next(Good.Length));
            Holds(Check([.. Good[from..], .. Good[..to], .. Good[from..]]));
        }
    }

    private static FileCheck Check(byte[] bytes) => Impact.Ingest.Import.Check(Some.Csv(bytes), "survey", strict: false);

    private static void Holds(FileCheck check)
    {
        check.Read.ShouldBe(check.Accepted + check.Rejected + check.Duplicate);
        if (check.Verdict == Verdict.Refuse) check.Findings.ShouldNotBeEmpty();
        if (check.Verdict == Verdict.Accept) check.Rejected.ShouldBe(0);
    }
}
