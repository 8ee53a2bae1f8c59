using Impact.Core.Claims;
using Impact.Core.Estimation;

namespace Impact.Tests.Claims;

/// <summary>Two one-sided tests at 5 % (Hartman and Hidalgo 2018): 1.645 standard errors on the far side must stay within the margin.</summary>
public class PreTrendTests
{
    [Theory]
    [InlineData(0.1, 0.10, true)]
    [InlineData(0.1, 0.16, false)]
    [InlineData(-0.3, 0.05, false)]
    [InlineData(0.0, 0.30, false)]
    public void Groups_went_alike_only_when_the_difference_is_shown_to_be_small(double difference, double se, bool alike)
    {
        var estimate = new Estimate { Estimator = "staggered-did", N = 100, Terms = [new("dynamic(-2)", difference) { Se = se }, new("dynamic(0)", 5) { Se = 1 }] };

        PreTrend.Doubts(estimate, 2, 0.36).ShouldBe(alike ? [] : [ClaimReason.TrendsNotShownAlike]);
    }
}
