using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Observations;
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
    public void The_change_of_those_who_are_compared_with_never_stands_in_for_a_change_that_is_not_shown()
    {
        var outcome = Some.Report().Outcomes[0];
        var theirs = new Published<ContrastEstimate>(Some.Contrast(false, -0.3, (-0.5, -0.1)) with { Groups = [Role.Comparison], Contrast = "comparison:wave2-wave0" });
        var view = outcome with { Released = outcome.Released with { Estimates = [Some.Hidden<ContrastEstimate>(), theirs] } };

        EstimateText.Shown(view).ShouldBeEmpty();
        EstimateText.InShort(view).ShouldBe("Het verschil tonen wij niet.");
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
