using Impact.Core.Indicators;
using Impact.Core.Observations;
using Listed = Impact.Core.Instruments.Instruments;

namespace Impact.Tests;

public class RungTransitionsTests
{
    [Fact]
    public void Without_a_follow_up_nobody_stayed_on_a_rung()
    {
        var ladder = Listed.All.Single(i => i.Id == "ladder");
        var dataset = Some.Dataset with
        {
            Participants = [Some.Participant("a")],
            Responses = [Some.Response("a", 0) with { Answers = Some.Answers(ladder, [.. ladder.Items.Select(_ => 1)]) }],
        };

        RungTransitions.Of(dataset, Some.Study with { FollowUp = [] }, Role.Supported).N.ShouldBe(0);
        RungDistribution.Of(dataset, Some.Study, Role.Supported, 0).Missing.ShouldBe(0);
    }
}
