using Impact.Core.Claims;
using Impact.Reports.Text;

namespace Impact.Tests.Text;

public class ReasonTextTests
{
    [Fact]
    public void Every_reason_has_words() =>
        Enum.GetValues<ClaimReason>().Select(ReasonText.Of).ShouldAllBe(r => r.Short.Length > 3 && r.Long.EndsWith('.'));

    [Fact]
    public void Reasons_of_many_outcomes_come_first_among_the_next_steps()
    {
        var steps = NextSteps.Of(Some.Report());
        steps.Count.ShouldBeInRange(2, 4);
        steps[0].ShouldStartWith("Blijf meten");
        steps[1].ShouldBe(ReasonText.Of(ClaimReason.NotRandomised).Next);
    }
}
