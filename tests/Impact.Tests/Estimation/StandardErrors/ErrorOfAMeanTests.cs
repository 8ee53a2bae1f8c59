using Impact.Core.Estimation;
using Impact.Core.Estimation.StandardErrors;

namespace Impact.Tests.Estimation.StandardErrors;

/// <summary>Errors of a regression on the constant alone: weighted sums over pairs of residuals, written out.</summary>
public class ErrorOfAMeanTests
{
    private const int N = 30;

    private static readonly double[] Y = [.. Enumerable.Range(0, N).Select(i => Math.Sin(i * 0.8) + (0.7 * (i % 6)) + (0.5 * (i / 6)))];
    private static readonly int[] Streets = [.. Enumerable.Range(0, N).Select(i => i % 6)];
    private static readonly int[] Waves = [.. Enumerable.Range(0, N).Select(i => i / 6)];
    private static readonly Fit Fit = new LinearModel(Y, Design.Constant(N)).Fit()!;

    /// <summary>Newey and West (1987): a pair l apart counts 1 - l/(L + 1).</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void Rows_that_follow_each_other_count_less_the_further_they_are_apart(int lag) =>
        NeweyWest.Sandwich(Fit, lag).Se(0).ShouldBe(Se((i, j) => Math.Max(0, 1 - (Math.Abs(i - j) / (lag + 1.0)))) * Math.Sqrt(N / (N - 1.0)), 1e-12);

    /// <summary>Cameron, Gelbach and Miller (2011): a pair counts when it shares the one or the other, and once when it shares both.</summary>
    [Fact]
    public void Rows_that_share_a_street_or_a_wave_count_once() =>
        TwoWayClusters.Sandwich(Fit, Clusters.Of(Streets), Clusters.Of(Waves), scaled: false).Se(0)
            .ShouldBe(Se((i, j) => Streets[i] == Streets[j] || Waves[i] == Waves[j] ? 1 : 0), 1e-12);

    private static double Se(Func<int, int, double> weight) =>
        Math.Sqrt(Enumerable.Range(0, N).Sum(i => Enumerable.Range(0, N).Sum(j => weight(i, j) * (Y[i] - Y.Average()) * (Y[j] - Y.Average())))) / N;
}
