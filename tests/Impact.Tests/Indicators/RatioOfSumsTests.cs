using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

/// <summary>Hours of all persons together: a person with many hours weighs more.</summary>
public sealed class RatioOfSumsTests
{
    [Fact]
    public void Hours_used_are_divided_by_the_hours_entitled_of_the_same_persons()
    {
        // (6 + 30) / (10 + 40): not the mean of 0.6 and 0.75.
        var figure = Figure("care-used-entitled", Used("a", 6, 10), Used("b", 30, 40), Used("c", 5, null));
        (figure.Value, figure.N, figure.Missing, figure.Interval).ShouldBe((36.0 / 50, 2, 1, "bootstrap-bca"));
    }

    [Fact]
    public void A_decision_of_which_nothing_was_used_counts_with_all_its_hours() =>
        Figure("care-used-entitled", Used("a", 0, 10), Used("b", 30, 40)).Value.ShouldBe(0.6);

    [Fact]
    public void A_quarter_between_two_with_a_decision_counts_as_nothing_used_and_one_after_the_last_does_not()
    {
        // The first measurement lies in the first quarter of 2024: a has rows of 2023Q4 and 2024Q2 only, b of 2023Q4 only, c of 2023Q1 and 2024Q2.
        CareUse In(string name, int year, int quarter) => Used(name, 6, 10) with { Quarter = new Quarter(year, quarter) };
        CareUse[] care = [In("a", 2023, 4), In("a", 2024, 2), In("b", 2023, 4), In("c", 2023, 1), In("c", 2024, 2), Used("d", 30, 40)];
        var figure = Figure("care-used-entitled", care);
        (figure.Value, figure.N, figure.Missing).ShouldBe((30.0 / 50, 2, 2));
    }

    [Fact]
    public void Without_any_decision_that_was_not_used_the_figure_warns()
    {
        Analyse([Used("a", 3, 10)]).Claim.Reasons.ShouldContain(ClaimReason.UnusedNotSent);
        Analyse([Used("a", 3, 10), Used("b", 0, 10)]).Claim.Reasons.ShouldNotContain(ClaimReason.UnusedNotSent);
        Analyse([]).Claim.Reasons.ShouldNotContain(ClaimReason.UnusedNotSent);
    }

    [Fact]
    public void A_decision_that_is_not_in_hours_is_left_out() =>
        Figure("care-used-entitled", Used("a", 6, 10), Used("a", 4, 100) with { Care = "dayactivities_halfday" }).Value.ShouldBe(0.6);

    [Fact]
    public void Close_to_home_are_hours_at_home_and_of_people_nearby()
    {
        // At home 3 + 2 nearby + 1 own = 6; away 1 half day = 4 hours and 2 hours of treatment.
        CareUse[] care =
        [
            Used("a", 3, null), Used("a", 2, null) with { Care = "timecost_informal_hour", By = CareProvider.Volunteer }, Used("b", 1, null) with { Care = "timecost_informal_hour", By = CareProvider.Self },
            Used("b", 1, null) with { Care = "dayactivities_halfday" }, Used("b", 2, null) with { Care = "homecare_treatment_hour" }, Used("b", 9, null) with { Care = "gp_consult_avg" },
        ];
        Figure("care-close-to-home-share", care).Value.ShouldBe(0.5);
    }

    [Fact]
    public void Persons_without_hours_are_left_out_of_a_share_of_hours() =>
        Figure("care-close-to-home-share", Used("a", 3, null), Used("b", 2, null) with { Care = "gp_consult_avg" }).N.ShouldBe(1);

    [Fact]
    public void The_change_of_a_ratio_is_the_ratio_after_less_the_ratio_before()
    {
        CareUse[] care = [.. Enumerable.Range(0, 30).SelectMany(i => new[] { Used($"p{i:00}", i % 7, 10 + i), Used($"p{i:00}", i % 5, 10 + i) with { Quarter = new Quarter(2024, 3) } })];
        var result = Analyse(care);

        var (before, after) = (result.Groups.Single(g => g.Wave == 0).Value!.Value, result.Groups.Single(g => g.Wave == 1).Value!.Value);
        before.ShouldBe(Enumerable.Range(0, 30).Sum(i => i % 7) / (double)Enumerable.Range(0, 30).Sum(i => 10 + i), 1e-12);
        result.Estimates.Single(e => e.Estimator == "change").Value.ShouldBe(after - before, 1e-12);
    }

    [Fact]
    public void Its_error_is_that_of_the_linearised_ratio()
    {
        // One measurement that does not vary, one that does: s.e.² = n / (n − 1) · Σ(u − R w)² / (Σw)², as of a ratio estimator (Cochran, 6.4).
        double[] used = [2, 9, 4, 7, 12, 1, 5, 8, 3, 10, 6, 11], entitled = [10, 20, 12, 15, 18, 9, 14, 16, 11, 20, 13, 17];
        CareUse[] care = [.. used.SelectMany((u, i) => new[] { Used($"p{i:00}", entitled[i] / 2, entitled[i]), Used($"p{i:00}", u, entitled[i]) with { Quarter = new Quarter(2024, 3) } })];

        var ratio = used.Sum() / entitled.Sum();
        var squares = used.Zip(entitled, (u, w) => Math.Pow(u - (ratio * w), 2)).Sum();
        Analyse(care).Estimates.Single(e => e.Estimator == "change").Se!.Value.ShouldBe(Math.Sqrt(12 / 11.0 * squares) / entitled.Sum(), 1e-12);
    }

    private static OutcomeResult Analyse(CareUse[] care)
    {
        var study = Some.Study with { Design = Design.OneGroup, FollowUp = [1], Outcomes = [new("care-used-entitled", OutcomeRole.Primary, null)] };
        return StudyAnalysis.Analyse(Data(care), study, 1).Outcomes[0];
    }

    private static CareUse Used(string name, double quantity, double? entitled) => Some.Care(name) with { Quantity = quantity, Entitled = entitled };

    private static AnalysisDataset Data(CareUse[] care) =>
        Some.Dataset with { Participants = [.. care.Select(c => c.Participant.Value).Distinct().Select(Some.Participant)], CareUse = care };

    private static GroupFigure Figure(string id, params CareUse[] care)
    {
        var values = Listed.Find(id)!.Measure(Data(care), Some.Study).Where(v => v.Wave == 0).ToList();
        var known = values.Where(v => v.Value is not null).ToList();
        return GroupSummary.Of(new GroupValues(Role.Supported, 0, [.. known.Select(v => v.Value!.Value)], values.Count - known.Count) { Weights = [.. known.Select(v => v.Weight)] }, Unit.Share, 1);
    }
}
