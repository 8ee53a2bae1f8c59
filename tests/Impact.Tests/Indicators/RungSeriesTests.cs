using Impact.Core.Indicators;
using Impact.Core.Observations;
using Known = Impact.Core.Instruments.Instruments;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

/// <summary>Participation by ratings apart from a survey. Everybody starts on 15 February 2024; the waves are due on 15 August 2024 and 15 February 2025.</summary>
public sealed class RungSeriesTests
{
    private static readonly DateOnly Start = new(2024, 2, 15);

    [Fact]
    public void A_measurement_takes_the_rating_nearest_in_time_and_none_of_three_months_away() =>
        Values("participation-rung3-share", Rated(0, 2), Rated(5, 3), Rated(8, 2), Rated(15, 6)).ShouldBe([0, 1, null]);

    [Fact]
    public void A_rating_by_another_sort_of_rater_is_left_out() =>
        Values("participation-rung3-share", Rated(0, 2), Rated(6, 2), Rated(12, 2), Rated(6, 6, Rater.Self), Rated(12, 6, Rater.Self)).ShouldBe([0, 0, 0]);

    [Fact]
    public void The_sort_of_rater_with_most_ratings_counts_and_of_two_with_as_many_the_professional()
    {
        RungSeries.RaterOf([Rated(0, 2, Rater.Self), Rated(6, 2, Rater.Self), Rated(6, 3)]).ShouldBe(Rater.Self);
        RungSeries.RaterOf([Rated(0, 2, Rater.Self), Rated(6, 3)]).ShouldBe(Rater.Professional);
    }

    [Fact]
    public void Ratings_do_not_count_where_the_ladder_questions_were_asked()
    {
        var dataset = Data(Rated(0, 6), Rated(6, 6)) with
        {
            Responses = [Some.Response("a", 0) with { Answers = Known.Ladder.Items.ToDictionary(i => Known.Ladder.Column(i), _ => 0) }],
        };
        Listed.Find("participation-rung3-share")!.Measure(dataset, Some.Study).Select(v => v.Value).ShouldBe([0, null, null]);
    }

    [Fact]
    public void A_study_may_say_whose_rungs_count()
    {
        var ratings = Data(Rated(0, 2), Rated(6, 2), Rated(12, 2), Rated(6, 6, Rater.Self));
        Of(ratings, Rater.Self).ShouldBe([null, 1, null]);
        Of(ratings, Rater.Professional).ShouldBe([0, 0, 0]);
        Of(ratings, Rater.Questions).ShouldBe([null, null, null]);
    }

    [Fact]
    public void Where_both_were_sent_the_study_chooses_between_questions_and_ratings()
    {
        var both = Data(Rated(0, 6), Rated(6, 6)) with { Responses = [Some.Response("a", 0) with { Answers = Known.Ladder.Items.ToDictionary(i => Known.Ladder.Column(i), _ => 0) }] };
        Of(both, Rater.Questions).ShouldBe([0, null, null]);
        Of(both, Rater.Professional).ShouldBe([1, 1, null]);
    }

    [Fact]
    public void A_rung_asked_of_a_professional_in_the_survey_counts_as_rated_by_one()
    {
        var asked = Some.Dataset with { Participants = [Some.Participant("a")], Responses = [Some.Response("a", 0) with { Answers = Some.Answers(Known.Ladder6, 5) }] };
        Of(asked, Rater.Professional).ShouldBe([1, null, null]);
        Of(asked, Rater.Self).ShouldBe([null, null, null]);
    }

    private static IReadOnlyList<double?> Of(AnalysisDataset dataset, Rater rater) =>
        [.. Listed.Find("participation-rung3-share")!.Measure(dataset, Some.Study with { Rater = rater }).Select(v => v.Value)];

    [Fact]
    public void The_target_is_that_of_the_study()
    {
        Values("participation-target-share", Rated(0, 3), Rated(6, 4), Rated(12, 5)).ShouldBe([0, 1, 1]);
        Listed.Find("participation-target-share")!.Measure(Data(Rated(0, 3), Rated(6, 4), Rated(12, 5)), Some.Study with { TargetRung = 5 }).Select(v => v.Value).ShouldBe([0, 0, 1]);
    }

    [Fact]
    public void Outflow_is_rung_five_or_six() => Values("participation-outflow-share", Rated(0, 4), Rated(6, 5), Rated(12, 6)).ShouldBe([0, 1, 1]);

    [Fact]
    public void Sustained_is_every_rating_of_the_last_half_year_on_the_target() =>
        Values("participation-sustained-share", Rated(0, 2), Rated(3, 3), Rated(6, 4), Rated(9, 4), Rated(12, 5)).ShouldBe([null, 0, 1]);

    [Fact]
    public void A_fall_below_the_target_breaks_it() =>
        Values("participation-sustained-share", Rated(0, 2), Rated(3, 4), Rated(6, 4), Rated(9, 3), Rated(12, 4)).ShouldBe([null, 0, 0]);

    [Fact]
    public void A_year_needs_a_year() =>
        Values("participation-sustained-12m-share", Rated(0, 2), Rated(6, 4), Rated(12, 4)).ShouldBe([null, 0, 0]);

    [Theory]
    [InlineData(31, 1.0)]
    [InlineData(32, 0.0)]
    public void A_rating_may_come_a_month_early(int days, double value) =>
        Values("participation-sustained-share", Rated(0, 2), new(Some.Id("a"), Start.AddMonths(6).AddDays(days), 4, Rater.Professional), Rated(12, 4))[2].ShouldBe(value);

    [Fact]
    public void Somebody_who_began_on_the_target_has_not_reached_it() =>
        Values("participation-sustained-share", Rated(0, 4), Rated(6, 4), Rated(12, 4)).ShouldBe([null, null, null]);

    [Fact]
    public void Steps_are_of_those_who_stood_on_the_rung_before()
    {
        Values("participation-step4-share", Rated(0, 3), Rated(6, 3), Rated(12, 4)).ShouldBe([null, 0, 1]);
        Values("participation-step5-share", Rated(0, 3), Rated(6, 4), Rated(12, 5)).ShouldBe([null, null, 1]);
        Values("participation-step5-share", Rated(0, 4), Rated(6, 3), Rated(12, 4)).ShouldBe([null, 0, 0]);
    }

    private static RungRating Rated(int month, int rung, Rater rater = Rater.Professional) => new(Some.Id("a"), Start.AddMonths(month), rung, rater);

    private static AnalysisDataset Data(params RungRating[] ratings) => Some.Dataset with { Participants = [Some.Participant("a")], Rungs = ratings };

    private static List<double?> Values(string id, params RungRating[] ratings) =>
        [.. Listed.Find(id)!.Measure(Data(ratings), Some.Study).Select(v => v.Value)];
}
