namespace Impact.Tests;

public sealed class ApproveTests
{
    [Fact]
    public void A_text_that_nobody_approved_fails_and_says_how_to_accept_it()
    {
        var failure = Should.Throw<ShouldAssertException>(() => Approve.Text("never-approved.txt", "a line"));

        failure.Message.ShouldContain("IMPACT_APPROVE=1");
        failure.Message.ShouldContain("+ a line");
    }
}
