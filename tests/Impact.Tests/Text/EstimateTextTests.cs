using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Reports.Text;

namespace Impact.Tests.Text;

public class EstimateTextTests
{
    [Fact]
    public void An_earlier_estimate_never_takes_the_place_of_one_that_is_not_shown()
    {
        var outcome = Some.Report().Outcomes[0];
        var earlier = new Published<ContrastEstimate>(Some.Contrast(false, -0.3, (-0.5, -0.1)) with { Wave = 1, Contrast = "supported-comparison:wave1-wave0" });
        var view = outcome with { Released = outcome.Released with { Estimates = [Some.Hidden<ContrastEstimate>(), earlier] } };

        EstimateText.Shown(view).ShouldBeEmpty();
    }

    [Fact]
    public void Behind_the_jump_of_a_series_stand_quarters_and_not_people()
    {
        var outcome = Some.Report().Outcomes[0];
        var jump = new Published<ContrastEstimate>(Some.Contrast(false, -0.3, (-0.5, -0.1)) with { Estimator = "its" });

        EstimateText.WhatIsN(outcome).ShouldBe("Mensen (n)");
        EstimateText.WhatIsN(outcome with { Released = outcome.Released with { Estimates = [jump] } }).ShouldBe("Kwartalen (n)");
    }
}
