using System.Text;
using Impact.Ingest.Privacy;

namespace Impact.Tests.Privacy;

public sealed class BsnTests
{
    [Theory]
    [InlineData(111222333, true)]
    [InlineData(123456782, true)]
    [InlineData(123456789, false)]
    [InlineData(10000008, true)]
    [InlineData(0, false)]
    public void The_11_test_tells_which_numbers_may_be_one(int number, bool passes) => Bsn.Passes(number).ShouldBe(passes);

    [Fact]
    public void One_in_eleven_arbitrary_numbers_passes() => Enumerable.Range(400_000_000, 110_000).Count(Bsn.Passes).ShouldBeInRange(9_990, 10_010);

    [Theory]
    [InlineData("111222333", 111222333)]
    [InlineData("1112.22.333", 111222333)]
    [InlineData("10000008", 10000008)]
    [InlineData("1234567", null)]
    [InlineData("p11122233", 11122233)]
    [InlineData("bsn:1112_22/333", 111222333)]
    [InlineData("#111222333a", 111222333)]
    [InlineData("0612345678", null)]
    public void A_candidate_has_eight_or_nine_digits(string text, int? number) => Bsn.Candidate(Encoding.UTF8.GetBytes(text)).ShouldBe(number);

    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(3, 2, false)]
    [InlineData(10, 5, true)]
    [InlineData(10, 4, false)]
    [InlineData(100, 30, true)]
    [InlineData(100, 9, false)]
    [InlineData(2, 2, false)]
    public void A_column_is_judged_as_a_whole(int n, int passing, bool isFound)
    {
        var evidence = new BsnEvidence();
        foreach (var number in Numbers(passing, passes: true).Concat(Numbers(n - passing, passes: false))) evidence.Add(Encoding.UTF8.GetBytes($"{number}"));
        evidence.IsFound.ShouldBe(isFound);
    }

    [Fact]
    public void The_same_number_counts_once()
    {
        var evidence = new BsnEvidence();
        for (var i = 0; i < 50; i++) evidence.Add("111222333"u8);
        evidence.IsFound.ShouldBeFalse();
    }

    [Fact]
    public void The_tail_is_that_of_the_binomial_distribution()
    {
        BsnEvidence.UpperTail(3, 3).ShouldBe(Math.Pow(1.0 / 11, 3), 1e-15);
        BsnEvidence.UpperTail(2, 1).ShouldBe(1 - Math.Pow(10.0 / 11, 2), 1e-15);
        BsnEvidence.UpperTail(40, 0).ShouldBe(1);
    }

    private static IEnumerable<int> Numbers(int count, bool passes) => Enumerable.Range(300_000_000, 10_000).Where(number => Bsn.Passes(number) == passes).Take(count);
}
