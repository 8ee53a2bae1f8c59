using Impact.Core.Estimation.Shares;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Shares;

public class NewcombeTests
{
    // Newcombe (1998), Statistics in Medicine 17, 873, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    public void The_published_intervals_come_out(int a, int n1, int b, int n2, double low, double high)
    {
        var interval = Newcombe.Difference(new(a, n1), new(b, n2), 0.95);
        interval.Low.ShouldBe(low, 5e-5);
        interval.High.ShouldBe(high, 5e-5);
    }

    [SharedFact]
    public void The_intervals_of_two_groups_agree()
    {
        var reference = ReferenceCase.Load("proportions", "difference");
        for (var row = 0; row < reference.At("rows").GetArrayLength(); row++)
        {
            int At(string name) => reference.At("rows", row, name).GetInt32();
            var (low, high) = Newcombe.Difference(new(At("a"), At("n1")), new(At("b"), At("n2")), 0.95);
            reference.Holds([low, high], "rows", row, "newcombe10");
        }
    }

    [SharedFact]
    public void The_intervals_of_pairs_agree()
    {
        var reference = ReferenceCase.Load("proportions", "mcnemar");
        for (var row = 0; row < reference.At("rows").GetArrayLength(); row++)
        {
            int At(string name) => reference.At("rows", row, name).GetInt32();
            var (low, high) = Newcombe.PairedDifference(new(At("a"), At("b"), At("c"), At("d")), 0.95);
            reference.Holds([low, high], "rows", row, "newcombe_paired_method10");
        }
    }

    [Fact]
    public void Swapping_the_groups_mirrors_the_interval()
    {
        var (low, high) = Newcombe.Difference(new(56, 70), new(48, 80), 0.95);
        var mirrored = Newcombe.Difference(new(48, 80), new(56, 70), 0.95);
        mirrored.Low.ShouldBe(-high, 1e-15);
        mirrored.High.ShouldBe(-low, 1e-15);
    }
}
