using Impact.Core.Estimation;
using Impact.Core.Estimation.Weighting;
using Design = Impact.Core.Estimation.Design;

namespace Impact.Tests.Estimation;

/// <summary>A ratio of sums between groups of the same background.</summary>
public sealed class BalancedRatioTests
{
    private static readonly double[] Treated = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
    private static readonly double[] Alone = [1, 1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0];
    private static readonly double[] Used = [6, 9, 7, 12, 3, 9, 11, 8, 10, 7, 9, 12];
    private static readonly double[] Entitled = [10, 12, 9, 20, 6, 10, 13, 12, 14, 10, 11, 17];

    private static TreatedData Data => new(Used, Treated, Design.Constant(12).With([new Covariate("alone", Alone)]), [new Covariate("alone", Alone)]);

    private static Clusters Each => Clusters.Of([.. Enumerable.Range(0, 12).Select(i => $"p{i}")]);

    [Fact]
    public void Weights_give_the_compared_the_background_of_the_treated()
    {
        // Four of five treated live alone: two compared persons carry 0.8 of the weight of seven, five carry 0.2.
        var weights = EntropyBalancing.ToTreated(Data)!;
        double[] expected = [1, 1, 1, 1, 1, 2.8, 2.8, 0.28, 0.28, 0.28, 0.28, 0.28];
        for (var i = 0; i < 12; i++) weights[i].ShouldBe(expected[i], 1e-6);
        var balance = Balance.Differences(Data, weights).ShouldHaveSingleItem();
        balance.Before.ShouldBe((0.8 - (2.0 / 7)) / 0.4, 1e-12);
        balance.After.ShouldBe(0, 1e-6);
    }

    [Fact]
    public void The_ratio_of_a_group_is_the_weighted_sum_of_hours_used_by_that_of_hours_entitled()
    {
        var ratio = new BalancedRatio(Data, Entitled, [1, 1, 1, 1, 1, 2.8, 2.8, 0.28, 0.28, 0.28, 0.28, 0.28]);
        ratio.Treated.ShouldBe(37.0 / 57, 1e-12);
        ratio.Untreated.ShouldBe(((2.8 * 20) + (0.28 * 46)) / ((2.8 * 23) + (0.28 * 64)), 1e-12);
        ratio.Difference(Each).Value.ShouldBe(ratio.Treated - ratio.Untreated, 1e-15);
        ratio.RatioOfRatios(Each)!.Value.ShouldBe(ratio.Treated / ratio.Untreated, 1e-12);
    }

    [Fact]
    public void When_everybody_has_the_same_ratio_there_is_no_interval_and_no_ratio_of_ratios()
    {
        var same = new BalancedRatio(Data with { Outcome = Entitled }, Entitled, [1, 1, 1, 1, 1, 2.8, 2.8, 0.28, 0.28, 0.28, 0.28, 0.28]);
        same.RatioOfRatios(Each).ShouldBeNull();
        same.Difference(Each).ShouldSatisfyAllConditions(d => d.Value.ShouldBe(0), d => d.P.ShouldBeNull(), d => d.Low.ShouldBeNull());
    }

    [Fact]
    public void The_error_is_that_of_a_small_change_of_the_weight_of_each_person()
    {
        // Infinitesimal jackknife: s.e.² = G / (G − 1) Σ (d estimate / d weight · weight)².
        const double Step = 1e-6;
        double[] weights = [1, 1, 1, 1, 1, 2.8, 2.8, 0.28, 0.28, 0.28, 0.28, 0.28];
        var (difference, logarithm) = (0.0, 0.0);
        for (var i = 0; i < 12; i++)
        {
            var (up, down) = (At(i, 1 + Step), At(i, 1 - Step));
            difference += Math.Pow((up.Treated - up.Untreated - down.Treated + down.Untreated) / (2 * Step), 2);
            logarithm += Math.Pow((Math.Log(up.Treated / up.Untreated) - Math.Log(down.Treated / down.Untreated)) / (2 * Step), 2);
        }

        var (se, ratio) = (At(0, 1).Difference(Each), At(0, 1).RatioOfRatios(Each)!);
        se.Se!.Value.ShouldBe(Math.Sqrt(12.0 / 11 * difference), 1e-6);
        var width = Math.Log(ratio.High!.Value / ratio.Low!.Value) / 2 / ((se.High!.Value - se.Low!.Value) / 2 / se.Se.Value);
        width.ShouldBe(Math.Sqrt(12.0 / 11 * logarithm), 1e-6);

        BalancedRatio At(int person, double factor) => new(Data, Entitled, [.. weights.Select((w, i) => i == person ? w * factor : w)]);
    }

    [Fact]
    public void Without_anybody_alike_there_are_no_weights() =>
        EntropyBalancing.ToTreated(Data with { Design = Design.Constant(12).With([new Covariate("alone", [.. Treated.Select(t => t)])]) }).ShouldBeNull();
}
