using Impact.Core.Claims;
using Impact.Core.Scenarios;

namespace Impact.Tests.Scenarios;

/// <summary>The compared clients are younger and live alone less often: as they are, they cannot be compared.</summary>
public sealed class BuurtzorgTests
{
    private const int Seeds = 12;

    [Fact]
    public void As_the_groups_are_the_difference_is_wrong_and_with_the_same_background_it_is_right()
    {
        var scenario = Core.Scenarios.Scenarios.Find("buurtzorg")!;
        var truth = Recovery.TruthOf(scenario).Effects.Single(e => e is { Indicator: "care-used-entitled", Wave: 2 }).Value;
        var models = Enumerable.Range(1, Seeds).Select(seed => scenario.Generate(scenario.Sample with { Seed = (ulong)seed }))
            .Select(data => StudyAnalysis.Analyse(data.ToDataset(), data.Study with { Outcomes = [data.Study.Outcomes[0]] }, 1).Outcomes[0]).ToList();

        int Holding(string estimator) => models.Count(o => o.Model.Single(m => m.Estimator == estimator) is var m && m.Low <= truth && truth <= m.High);
        Holding("balanced-ratio").ShouldBeGreaterThanOrEqualTo(Seeds - 2);
        Holding("unweighted-ratio").ShouldBeLessThanOrEqualTo(Seeds / 3);
        models.Average(o => o.Model.Single(m => m.Estimator == "unweighted-ratio").Value).ShouldBeGreaterThan(truth + 0.03);
        models.Average(o => o.Model.Single(m => m.Estimator == "balanced-ratio").Value).ShouldBe(truth, 0.02);
        models.ShouldAllBe(o => o.Balance.Any(b => Math.Abs(b.Before) > 0.3) && o.Balance.All(b => Math.Abs(b.After) < 1e-6));
        models.ShouldAllBe(o => o.Model.Single(m => m.Estimator == "balanced-ratio-of-ratios").High < 1);
    }
}
