using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests.Disclosure;

/// <summary>An interrupted series per quarter, as it leaves the service.</summary>
public sealed class SeriesReleaseTests
{
    [Fact]
    public void Every_quarter_is_a_rounded_mean_with_its_number_of_persons()
    {
        var points = Of(Some.Series(Role.Supported, -8)).Points;

        points.Select(p => p.Quarter).ShouldBe(Enumerable.Range(0, 20).Select(new Quarter(2020, 1).PlusQuarters));
        points.ShouldAllBe(p => Figure(p)!.N == 12 && Figure(p)!.Value == Math.Round(Figure(p)!.Value!.Value, 1));
    }

    [Fact]
    public void A_quarter_of_too_few_persons_is_withheld_alone()
    {
        var released = Of(Some.WithLateStarters(Some.Series(Role.Supported, -8)));

        released.Points.Where(p => !p.Figure.IsPublished).Select(p => p.Quarter).ShouldBe([new Quarter(2020, 1), new Quarter(2020, 2)]);
        released.Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_line_jumps_as_the_published_estimate_does_and_runs_through_the_published_points()
    {
        var outcome = Some.Released(Some.Series(Role.Supported, -8), Some.SeriesStudy).Outcomes[0];
        var line = outcome.Series!.Lines.ShouldHaveSingleItem();

        line.Level.ShouldBe(outcome.Estimates[0].Match(e => e.Value, _ => 0));
        (line.After(0) - line.Before(0)).ShouldBe(line.Level, 1e-9);
        outcome.Series.Points.Sum(p => Figure(p)!.Value!.Value - On(line, outcome.Series.Break.QuartersUntil(new Quarter(2020, 1)) + Figure(p)!.Wave)).ShouldBe(0, 1e-9);
    }

    [Fact]
    public void A_withheld_quarter_of_an_estimate_that_is_shown_is_not_given_back_by_the_others()
    {
        // In the third quarter nearly all hours are of one person. The jump is an equation in that quarter and the nineteen others.
        var data = Some.Series(Role.Supported, -8);
        var one = data with { CareUse = [.. data.CareUse.Select(c => c.Quarter != new Quarter(2020, 3) ? c : c with { Quantity = c.Participant == data.Participants[0].Id ? 300 : 0.1 })] };
        var outcome = Some.Released(one, Some.SeriesStudy).Outcomes[0];

        outcome.Estimates[0].IsPublished.ShouldBeTrue();
        outcome.Series!.Points.ShouldAllBe(p => !p.Figure.IsPublished);
        outcome.Series.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void One_who_enters_while_all_others_stay_the_same_is_known_to_no_more_than_the_rounding_of_a_sum()
    {
        // From the second quarter on a thirteenth person uses 20 or 20.4 hours; the others always 24 on average. What is published is the same: thirteen persons times a tenth is 1.3 hours.
        StudyRelease With(double hours) => Some.Released(Entering(hours), Some.SeriesStudy);

        With(20).Outcomes[0].Series!.Points.Select(p => Figure(p)?.Value).ShouldBe(With(20.4).Outcomes[0].Series!.Points.Select(p => Figure(p)?.Value));
    }

    [Fact]
    public void A_study_without_a_series_has_none() => Some.Released(Some.Series(Role.Supported, 0), Some.SeriesStudy with { Design = Design.OneGroup }).Outcomes[0].Series.ShouldBeNull();

    private static AnalysisDataset Entering(double hours)
    {
        var data = Some.Series(Role.Supported, 0);
        var entering = Some.Participant("late") with { StartDate = new DateOnly(2020, 4, 1) };
        return data with
        {
            Participants = [.. data.Participants, entering],
            CareUse = [.. data.CareUse.Select(c => c with { Quantity = c.Participant == data.Participants[0].Id ? 13 : 25 }),
                .. Enumerable.Range(1, 19).Select(q => Some.Care("late") with { Quarter = new Quarter(2020, 1).PlusQuarters(q), Quantity = hours })],
        };
    }

    private static double On(SeriesLine line, int quarters) => quarters < 0 ? line.Before(quarters) : line.After(quarters);

    private static ReleasedSeries Of(AnalysisDataset data) => Some.Released(data, Some.SeriesStudy).Outcomes[0].Series!;

    private static GroupFigure? Figure(ReleasedQuarter point) => point.Figure.Match(f => f, _ => (GroupFigure?)null);
}
