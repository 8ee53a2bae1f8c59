using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests.Disclosure;

public class EveryoneReleaseTests
{
    private static readonly DisclosurePolicy Policy = DisclosurePolicy.Public;

    [Fact]
    public void It_is_rounded_as_other_figures_are() =>
        Released(Last).Match(f => (f.Value, f.Low, f.High), _ => default).ShouldBe((2.1, 1.9, 2.4));

    [Theory]
    [InlineData(91, false)]
    [InlineData(90, true)]
    public void Those_who_stopped_must_be_enough_to_be_spoken_of(int observed, bool shown) =>
        Released(Last with { Observed = observed }).IsPublished.ShouldBe(shown);

    [Fact]
    public void A_share_needs_enough_with_and_enough_without() =>
        Released(Last with { Value = 0.05, Low = 0.01, High = 0.1 }, unit: Unit.Share).ShouldBe(new Withheld<EveryoneValue>(WithheldReason.Disclosure));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Without_the_figures_of_those_who_stayed_it_is_not_shown(int withheld) =>
        Released(Last, withheld).ShouldBe(new Withheld<EveryoneValue>(WithheldReason.Disclosure));

    [Fact]
    public void What_could_not_be_estimated_is_said_so() =>
        Released(Last with { Value = null, Refusal = RefusalReason.TooFewLeavers }).ShouldBe(new Withheld<EveryoneValue>(WithheldReason.NotEstimable));

    private static EveryoneFigure Last => new() { Group = Role.Supported, Wave = 2, N = 100, Observed = 70, Value = 2.1234, Low = 1.8765, High = 2.3703 };

    private static Released<EveryoneValue> Released(EveryoneFigure last, int? withheld = null, Unit unit = Unit.Points)
    {
        var result = Result(last, unit);
        ReleasedFigure[] followed = [.. new[] { 0, 2 }.Select(wave => new ReleasedFigure(Role.Supported, wave, ReleasedFigures.Figure(Followed(wave == withheld ? 3 : 70, wave), Unit.Points, Policy)))];
        return EveryoneRelease.Of(result, followed, Policy).ShouldHaveSingleItem().Figure;
    }

    private static OutcomeResult Result(EveryoneFigure last, Unit unit) => new()
    {
        Outcome = new("loneliness-djg6", OutcomeRole.Primary, null),
        Indicator = Some.ReleasedIndicator("loneliness-djg6", unit, Direction.LowerIsBetter),
        Groups = [],
        AllMeasured = [],
        InPeople = [],
        Everyone = new([last with { Wave = 0, Observed = 100 }, last], []),
        Estimates = [],
        Claim = new(ClaimLevel.Changed, Movement.Better, []),
        EvidenceLevel = 0,
        Maryland = 0,
        AgreedBeforehand = false,
    };

    private static GroupFigure Followed(int n, int wave) => new() { Group = Role.Supported, Wave = wave, N = n, Missing = 0, Value = 2.2, Sd = 1, Low = 2, High = 2.4, Interval = "t" };
}
