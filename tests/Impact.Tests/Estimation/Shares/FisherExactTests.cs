using Impact.Core.Estimation.Shares;
using MathNet.Numerics;

namespace Impact.Tests.Estimation.Shares;

public class FisherExactTests
{
    private static readonly (Count X, Count Y)[] Tables = [(new(56, 70), new(48, 80)), (new(9, 10), new(3, 10)), (new(6, 7), new(2, 7))];

    // R's fisher.test ends its search early (1 % off at an upper bound of 1039), so each number is held to its definition.
    [Fact]
    public void The_odds_ratio_makes_the_expected_count_the_count_seen()
    {
        foreach (var (x, y) in Tables)
            Sum(x, y, new FisherExact(x, y).OddsRatio, k => k).ShouldBe(x.Successes, 1e-10);
    }

    [Fact]
    public void At_each_bound_the_tail_is_two_and_a_half_per_cent()
    {
        foreach (var (x, y) in Tables)
        {
            var (low, high) = new FisherExact(x, y).Interval(0.95);
            Sum(x, y, low, k => k >= x.Successes ? 1 : 0).ShouldBe(0.025, 1e-11);
            Sum(x, y, high, k => k <= x.Successes ? 1 : 0).ShouldBe(0.025, 1e-11);
        }
    }

    [SharedFact]
    public void The_odds_ratios_agree_as_far_as_the_other_search_goes()
    {
        foreach (var (x, y, row) in ShareCases.Difference.Where(c => c.Y.Successes > 0))
        {
            var fisher = new FisherExact(x, y);
            var (low, high) = fisher.Interval(0.95);
            fisher.OddsRatio.ShouldBe(row.Case.At("rows", row.Index, "fisher_or_cmle").GetDouble(), 1e-2 * fisher.OddsRatio);
            low.ShouldBe(row.Case.At("rows", row.Index, "fisher_or_ci", 0).GetDouble(), 1e-2 * low);
            high.ShouldBe(row.Case.At("rows", row.Index, "fisher_or_ci", 1).GetDouble(), 1e-2 * high);
        }
    }

    [Fact]
    public void A_table_at_the_edge_has_an_infinite_odds_ratio()
    {
        var fisher = new FisherExact(new(5, 56), new(0, 29));
        fisher.OddsRatio.ShouldBe(double.PositiveInfinity);
        fisher.Interval(0.95).High.ShouldBe(double.PositiveInfinity);
    }

    // The expectation of f over all tables with these margins, by plain binomial coefficients.
    private static double Sum(Count x, Count y, double odds, Func<int, double> f)
    {
        var successes = x.Successes + y.Successes;
        var tables = Enumerable.Range(0, successes + 1).Where(k => k <= x.N && successes - k <= y.N)
            .Select(k => (K: k, Weight: Combinatorics.Combinations(x.N, k) * Combinatorics.Combinations(y.N, successes - k) * Math.Pow(odds, k)))
            .ToArray();
        return tables.Sum(t => t.Weight * f(t.K)) / tables.Sum(t => t.Weight);
    }
}
