using Impact.Core.Estimation;

namespace Impact.Tests.Estimation.StandardErrors;

public class BiasReducedTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(31)]
    [InlineData(22)]
    [InlineData(7)]
    public void Covariance_and_degrees_of_freedom_follow_their_definition(int count)
    {
        var (design, outcome, clusters) = Clustered(count);
        var fit = new LinearModel(outcome, design).Fit()!;
        var judge = new DenseSandwich(design.Columns, outcome, clusters.Ids);
        foreach (var (kind, power) in new[] { (CovarianceKind.CR2, -0.5), (CovarianceKind.CR3, -1) })
        {
            var covariance = Covariance.Of(fit, kind, clusters)!;
            var expected = judge.Covariance(power);
            for (var j = 0; j < fit.Names.Count; j++)
            {
                covariance.Values[j, 1].ShouldBe(expected[j, 1], 1e-11);
                covariance.Df(j).ShouldBe(judge.SatterthwaiteDf(j, power), 1e-8);
            }
        }
    }

    [Fact]
    public void One_treated_cluster_has_no_error_to_judge_by()
    {
        var (design, outcome, clusters) = Clustered(12);
        var oneTreated = design.With("treated", clusters.Ids.Select(id => id == 0 ? 1.0 : 0.0));
        var fit = new LinearModel(outcome, oneTreated).Fit()!;
        Covariance.Of(fit, CovarianceKind.CR2, clusters).ShouldBeNull();
        Covariance.Of(fit, CovarianceKind.CR1, clusters).ShouldNotBeNull();
    }

    [Fact]
    public void Clusters_of_one_row_give_the_leverage_corrections_of_single_rows()
    {
        var (design, outcome, _) = Clustered(60);
        var fit = new LinearModel(outcome, design).Fit()!;
        var single = Clusters.Of(Enumerable.Range(0, outcome.Length));
        Covariance.Of(fit, CovarianceKind.CR2, single)!.Se(1).ShouldBe(Covariance.Of(fit, CovarianceKind.HC2)!.Se(1), 1e-13);
        Covariance.Of(fit, CovarianceKind.CR3, single)!.Se(1).ShouldBe(Covariance.Of(fit, CovarianceKind.HC3)!.Se(1), 1e-13);
    }

    private static (Design Design, double[] Outcome, Clusters Clusters) Clustered(int count)
    {
        int[] ids = [.. Enumerable.Range(0, 60).Select(i => i * 7 % 61 % count)];
        double Wave(int i, double speed) => Math.Sin((i * speed) + 1) + (0.1 * (i % 5));
        double[] Column(double speed) => [.. Enumerable.Range(0, 60).Select(i => Wave(i, speed))];
        var design = Design.Constant(60).With("a", Column(1.3)).With("b", Column(2.7)).With("c", ids.Select(id => (double)(id % 2)));
        double[] outcome = [.. Enumerable.Range(0, 60).Select(i => (3 * Wave(i, 1.3)) + Wave(i, 5.1) + Wave(ids[i], 3.3))];
        return (design, outcome, Clusters.Of(ids));
    }
}
