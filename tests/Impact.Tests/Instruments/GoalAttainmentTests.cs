using Impact.Core.Instruments;

namespace Impact.Tests;

public sealed class GoalAttainmentTests
{
    public static TheoryData<double[], int[], double> Vectors => new()
    {
        { [1], [1], 60.00 },
        { [1, 1, 1], [0, 1, -1], 50.00 },
        { [1, 1, 1], [1, 1, 1], 63.69 },
        { [1, 1, 1], [2, 2, 2], 77.39 },
        { [1, 1, 1], [-2, -2, -2], 22.61 },
        { [3, 1, 2], [1, -1, 0], 54.41 },
        { [2, 2], [-1, -1], 37.60 },
        { [1], [-2], 30.00 },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_T_score_is_that_of_the_published_formula(double[] weights, int[] attainments, double score) =>
        Math.Round(GoalAttainment.TScore(Goals(weights, attainments)), 2).ShouldBe(score);

    [Fact]
    public void Only_the_proportions_of_the_weights_count() =>
        GoalAttainment.TScore(Goals([2, 6], [1, -2])).ShouldBe(GoalAttainment.TScore(Goals([1, 3], [1, -2])), 1e-12);

    public static TheoryData<double[], int[]> Refused => new()
    {
        { [], [] },
        { [0, 0], [1, 1] },
        { [-1, 2], [0, 0] },
        { [double.NaN], [0] },
        { [1], [3] },
        { [1], [-3] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Goals_that_cannot_be_scored_are_refused(double[] weights, int[] attainments) =>
        Should.Throw<ArgumentException>(() => GoalAttainment.TScore(Goals(weights, attainments)));

    private static List<GoalScore> Goals(double[] weights, int[] attainments) => [.. weights.Zip(attainments, (weight, x) => new GoalScore(x, weight))];
}
