using Impact.Core.Claims;
using Impact.Core.Observations;

namespace Impact.Tests.Claims;

public class StudyAnalysisTests
{
    [Fact]
    public void Supported_persons_who_improve_more_than_the_others_differ()
    {
        var result = StudyAnalysis.Analyse(TwoGroups(supportedChange: -2, comparisonChange: 0), About("cantril"), seed: 1);

        var outcome = result.Outcomes.ShouldHaveSingleItem();
        outcome.Claim.Level.ShouldBe(ClaimLevel.Differs);
        outcome.Claim.Movement.ShouldBe(Movement.Worse);
        outcome.Estimates[0].Estimator.ShouldBe("did");
        outcome.Estimates[0].Contrast.ShouldBe("supported-comparison:wave2-wave0");
        outcome.Estimates[1].AdjustedForBaseline.ShouldBeTrue();
    }

    [Fact]
    public void Groups_that_change_alike_only_changed()
    {
        var result = StudyAnalysis.Analyse(TwoGroups(supportedChange: 2, comparisonChange: 2), About("cantril"), seed: 1);

        result.Outcomes[0].Claim.Level.ShouldBe(ClaimLevel.Changed);
    }

    [Fact]
    public void Figures_are_of_the_persons_measured_twice()
    {
        var dataset = TwoGroups(supportedChange: 1, comparisonChange: 0);
        var lost = new ParticipantId("s-000");
        dataset = dataset with { Responses = [.. dataset.Responses.Where(r => r.Participant != lost || r.Wave == 0)] };

        var outcome = StudyAnalysis.Analyse(dataset, About("cantril"), seed: 1).Outcomes[0];

        outcome.Groups.First(g => g.Group == Role.Supported && g.Wave == 0).N.ShouldBe(39);
        outcome.AllMeasured.First(g => g.Group == Role.Supported && g.Wave == 0).N.ShouldBe(40);
    }

    [Fact]
    public void Those_who_left_are_compared_with_those_who_stayed()
    {
        var dataset = TwoGroups(supportedChange: 1, comparisonChange: 0);
        var leavers = dataset.Responses.Where(r => r.Wave == 0 && r.Answers["cantril_1"] <= 4).Select(r => r.Participant).ToHashSet();
        dataset = dataset with { Responses = [.. dataset.Responses.Where(r => r.Wave == 0 || !leavers.Contains(r.Participant))] };

        var attrition = StudyAnalysis.Analyse(dataset, About("cantril"), seed: 1).Attrition[0];

        attrition.LeaversAtBaseline!.Value.ShouldBeLessThan(attrition.StayersAtBaseline!.Value);
        (attrition.Stayers + attrition.Leavers).ShouldBe(40);
    }

    [Fact]
    public void Rows_in_another_order_give_the_same_numbers()
    {
        var dataset = TwoGroups(supportedChange: 1, comparisonChange: 0);
        var study = About("cantril") with { Adjust = ["gender"] };
        var shuffled = dataset with { Responses = [.. dataset.Responses.Reverse()] };

        StudyResultJson.Write(StudyAnalysis.Analyse(shuffled, study, 1), "test")
            .ShouldBe(StudyResultJson.Write(StudyAnalysis.Analyse(dataset, study, 1), "test"));
    }

    [Fact]
    public void A_study_without_follow_up_describes()
    {
        var dataset = TwoGroups(supportedChange: 1, comparisonChange: 0);
        dataset = dataset with { Responses = [.. dataset.Responses.Where(r => r.Wave == 0)] };

        StudyAnalysis.Analyse(dataset, About("cantril"), 1).Outcomes[0].Claim.Level.ShouldBe(ClaimLevel.Described);
    }

    [Fact]
    public void Looking_at_more_outcomes_asks_more_of_each()
    {
        var dataset = TwoGroups(supportedChange: 1, comparisonChange: 0);
        double Adjusted(params string[] indicators) =>
            StudyAnalysis.Analyse(dataset, About(indicators), 1).Outcomes[0].Estimates[0].PAdjusted!.Value;

        Adjusted("cantril", "cantril").ShouldBe(2 * Adjusted("cantril"), 1e-12);
    }

    [Fact]
    public void Looking_at_more_outcomes_asks_more_of_each_change()
    {
        var dataset = TwoGroups(supportedChange: 1, comparisonChange: 0);
        double Adjusted(params string[] indicators) =>
            StudyAnalysis.Judge(dataset, About(indicators))[0].Measured.Evidence.AdjustedChangeP!.Value;

        Adjusted("cantril", "cantril").ShouldBe(2 * Adjusted("cantril"), 1e-12);
    }

    [Fact]
    public void The_first_answers_to_a_new_wave_do_not_take_the_place_of_the_wave_before()
    {
        var dataset = TwoGroups(supportedChange: -4, comparisonChange: 0);
        dataset = dataset with { Responses = [.. dataset.Responses.Where(r => r.Wave < 2 || r.Participant.Value == "s-000")] };

        var outcome = StudyAnalysis.Analyse(dataset, About("cantril"), 1).Outcomes[0];

        outcome.Claim.Level.ShouldBe(ClaimLevel.Differs);
        outcome.Estimates.ShouldAllBe(e => e.Wave == 1);
        outcome.Groups.Select(g => g.Wave).Distinct().ShouldBe([0, 1]);
    }

    [Fact]
    public void The_group_that_lost_most_counts_as_drop_out()
    {
        var dataset = TwoGroups(supportedChange: 1, comparisonChange: 0);
        dataset = dataset with { Responses = [.. dataset.Responses.Where(r => r.Wave < 2 || !r.Participant.Value.StartsWith("c-00", StringComparison.Ordinal))] };

        StudyAnalysis.Judge(dataset, About("cantril"))[0].Measured.Evidence.DropOut.ShouldBe(0.25, 1e-12);
    }

    [Fact]
    public void Neighbourhoods_without_a_name_attribute_nothing()
    {
        var study = About("cantril") with { Design = Design.Randomised, AssignedBy = Assignment.Neighbourhood };

        StudyAnalysis.Analyse(TwoGroups(supportedChange: 4, comparisonChange: 0), study, 1).Outcomes[0].Claim.Level.ShouldBe(ClaimLevel.CannotTell);
    }

    /// <summary>Forty persons a group with a life score of 2 to 8 at the start that moves by a fixed step and some noise.</summary>
    private static AnalysisDataset TwoGroups(int supportedChange, int comparisonChange) =>
        Merge(Group("s", Role.Supported, supportedChange), Group("c", Role.Comparison, comparisonChange));

    [Fact]
    public void In_a_study_without_surveys_whoever_has_the_main_outcome_was_measured()
    {
        RungRating Rated(string name, int month) => new(Some.Id(name), new DateOnly(2024, 2, 15).AddMonths(month), 3, Rater.Professional);
        var dataset = Some.Dataset with { Participants = [Some.Participant("a"), Some.Participant("b")], Rungs = [Rated("a", 0), Rated("a", 6), Rated("b", 0)] };

        StudyAnalysis.Analyse(dataset, About("participation-rung3-share"), seed: 1).Attrition[0].Measured.Select(m => m.N).ShouldBe([2, 1, 0]);
    }

    private static AnalysisDataset Group(string prefix, Role role, int change)
    {
        string Id(int i) => FormattableString.Invariant($"{prefix}-{i:000}");
        int Score(int i, int wave) => Math.Clamp(4 + (i % 3) + (wave * change / 2) + ((((i * 7) + (wave * 3)) % 5) - 2), 0, 10);
        var persons = Enumerable.Range(0, 40).ToList();
        return Some.Dataset with
        {
            Participants = [.. persons.Select(i => Some.Participant(Id(i)) with { Role = role, Gender = i % 2 == 0 ? "f" : "m" })],
            Responses = [.. persons.SelectMany(i => new[] { 0, 1, 2 }.Select(wave => Some.Response(Id(i), wave) with
            {
                Answers = new Dictionary<string, int> { ["cantril_1"] = Score(i, wave), ["pov_1"] = 1 + ((i + wave) % 4) },
            }))],
        };
    }

    private static AnalysisDataset Merge(AnalysisDataset a, AnalysisDataset b) =>
        a with { Participants = [.. a.Participants, .. b.Participants], Responses = [.. a.Responses, .. b.Responses] };

    private static Study About(params string[] indicators) =>
        Some.Study with { Outcomes = [.. indicators.Select(i => new Outcome(i, OutcomeRole.Primary, null))] };
}
