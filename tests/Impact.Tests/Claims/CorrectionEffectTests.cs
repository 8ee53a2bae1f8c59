using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Instruments;
using Impact.Core.Observations;

namespace Impact.Tests.Claims;

/// <summary>What a correction does to a figure, and when that is not shown.</summary>
public sealed class CorrectionEffectTests
{
    private static readonly Study Study = Some.Study with { FollowUp = [1], Outcomes = [new Outcome("loneliness-djg6-share", OutcomeRole.Primary, null)] };

    [Fact]
    public void A_share_goes_from_before_to_after_with_the_number_of_people()
    {
        var change = CorrectionEffect.Of(Lonely(8, of: 20), Lonely(6, of: 21), Study, DisclosurePolicy.Public).ShouldHaveSingleItem();

        (change.Group, change.Wave).ShouldBe((Role.Supported, 0));
        (change.Before, change.After).ShouldBe((new ShownFigure(20, 0.40), new ShownFigure(21, 0.29)));
        (change.IsChanged, change.IsWithheld).ShouldBe((true, false));
    }

    [Fact]
    public void A_group_of_fewer_than_ten_is_not_shown_before_nor_after()
    {
        var change = CorrectionEffect.Of(Lonely(4, of: 9), Lonely(4, of: 10), Study, DisclosurePolicy.Public).ShouldHaveSingleItem();

        change.Before.ShouldBe(new ShownFigure(null, null));
        change.IsWithheld.ShouldBeTrue();
    }

    [Fact]
    public void What_was_not_measured_before_is_said_to_be_nobody()
    {
        var change = CorrectionEffect.Of(Lonely(0, of: 0), Lonely(5, of: 10), Study, DisclosurePolicy.Public).ShouldHaveSingleItem();

        (change.Before, change.After).ShouldBe((new ShownFigure(0, null), new ShownFigure(10, 0.50)));
    }

    private static AnalysisDataset Lonely(int lonely, int of)
    {
        var names = Enumerable.Range(0, of).Select(i => $"p{i}").ToList();
        return Some.Dataset with
        {
            Participants = [.. names.Select(Some.Participant)],
            Responses = [.. names.Select((name, i) => Some.Response(name, 0) with { Answers = Some.Answers(Instruments.Djg6, i < lonely ? Everything : Nothing) })],
        };
    }

    // Items 3, 4, 7, 9, 8, 10: the 3rd, 9th and 10th count as lonely when agreed with (3), the others when not (1).
    private static readonly int[] Everything = [3, 1, 1, 3, 1, 3];

    private static readonly int[] Nothing = [1, 3, 3, 1, 3, 1];
}
