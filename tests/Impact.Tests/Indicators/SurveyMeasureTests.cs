using Impact.Core.Indicators;
using Impact.Core.Observations;
using Known = Impact.Core.Instruments.Instruments;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

public sealed class SurveyMeasureTests
{
    private static readonly Participant Person = Some.Participant("a");

    [Fact]
    public void Every_supported_and_compared_person_has_a_value_or_a_reason_at_every_wave()
    {
        Participant[] persons = [Person, Some.Participant("b") with { Role = Role.Comparison }, Some.Participant("c") with { Role = Role.Helper }];
        var values = Measure(persons, Answered(0));
        values.Select(v => (v.Participant.Value, v.Wave)).ShouldBe([("a", 0), ("a", 1), ("a", 2), ("b", 0), ("b", 1), ("b", 2)]);
        values.ShouldAllBe(v => v.Value == null != (v.Missing == null));
    }

    [Fact]
    public void Somebody_who_left_before_the_measurement_is_lost_to_follow_up() =>
        Missing(Person with { EndDate = new DateOnly(2024, 7, 1) }, 1).ShouldBe(MissingReason.LostToFollowUp);

    [Fact]
    public void Somebody_who_left_after_the_measurement_was_due_did_not_respond() =>
        Missing(Person with { EndDate = new DateOnly(2024, 9, 1) }, 1).ShouldBe(MissingReason.NoResponse);

    [Fact]
    public void Somebody_who_is_still_there_did_not_respond() => Missing(Person, 1).ShouldBe(MissingReason.NoResponse);

    [Fact]
    public void A_measurement_after_the_study_is_not_asked_yet() =>
        Missing(Person with { StartDate = new DateOnly(2025, 9, 1) }, 1).ShouldBe(MissingReason.NotAsked);

    [Fact]
    public void Without_a_start_somebody_who_left_is_lost_to_follow_up() =>
        Missing(Person with { StartDate = null, EndDate = new DateOnly(2025, 9, 1) }, 1).ShouldBe(MissingReason.LostToFollowUp);

    [Fact]
    public void Two_open_items_leave_no_total()
    {
        var open = Some.Response("a", 0) with { Answers = Some.Answers(Known.Djg6, 1, 3, 3, 1) };
        Measure([Person], open)[0].Missing.ShouldBe(MissingReason.ItemsOpen);
    }

    [Fact]
    public void An_instrument_that_nobody_answered_at_a_wave_was_not_asked_there() =>
        Measure([Person], Answered(0), Some.Response("a", 1)).Single(v => v.Wave == 1).Missing.ShouldBe(MissingReason.NotAsked);

    private static MissingReason? Missing(Participant person, int wave) =>
        Measure([person], Answered(0)).Single(v => v.Wave == wave).Missing;

    private static SurveyResponse Answered(int wave) => Some.Response("a", wave) with { Answers = Some.Answers(Known.Djg6, 1, 3, 3, 1, 3, 1) };

    private static IReadOnlyList<PersonValue> Measure(IReadOnlyList<Participant> persons, params SurveyResponse[] responses) =>
        Listed.Find("loneliness-djg6")!.Measure(Some.Dataset with { Participants = persons, Responses = responses }, Some.Study);
}
