using Impact.Core.Disclosure;

namespace Impact.Tests.HouseRules;

/// <summary>What others may call in Core is approved as text, so that a change of it shows in the diff.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_members_of_Core_are_the_approved_ones() =>
        Approve.Text("Impact.Core.txt", PublicApi.Print(typeof(Published<>).Assembly));
}
