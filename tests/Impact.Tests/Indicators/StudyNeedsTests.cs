using Impact.Core.Indicators;
using Impact.Core.Observations;
using KnownDatasets = Impact.Ingest.Datasets.Datasets;
using KnownIndicators = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

public sealed class StudyNeedsTests
{
    public static TheoryData<string> Measured => [.. KnownIndicators.All.Select(i => i.Id)];

    [Fact]
    public void A_study_asks_what_its_outcomes_need_and_nothing_else()
    {
        var needs = Of("loneliness-djg6", "care-cost", "cantril");
        needs.Instruments.Select(i => i.Id).ShouldBe(["djg6", "cantril"]);
        needs.Datasets.ShouldBe(["initiatives", "participants", "survey", "care_use"]);
    }

    [Fact]
    public void A_study_of_care_only_has_no_questionnaire()
    {
        var needs = Of("care-cost");
        needs.Instruments.ShouldBeEmpty();
        needs.Datasets.ShouldBe(["initiatives", "participants", "care_use"]);
    }

    [Fact]
    public void The_rung_is_asked_or_rated_but_not_both()
    {
        var study = Some.Study with { Outcomes = [new Outcome("participation-rung3-share", OutcomeRole.Primary, null)] };
        var (asked, rated) = (StudyNeeds.Of(study), StudyNeeds.Of(study, rungsAreRated: true));
        asked.Instruments.Select(i => i.Id).ShouldBe(["ladder"]);
        asked.Datasets.ShouldNotContain("ladder");
        rated.Instruments.ShouldBeEmpty();
        rated.Datasets.ShouldBe(["initiatives", "participants", "ladder"]);
    }

    [Fact]
    public void Who_decides_on_the_rung_decides_what_is_asked()
    {
        var study = Some.Study with { Outcomes = [new Outcome("participation-rung3-share", OutcomeRole.Primary, null)] };
        foreach (var rater in new[] { Rater.Professional, Rater.Self })
        {
            var needs = StudyNeeds.Of(study with { Rater = rater });
            needs.Instruments.ShouldBeEmpty();
            needs.Datasets.ShouldBe(["initiatives", "participants", "ladder"]);
        }

        StudyNeeds.Of(study with { Rater = Rater.Questions }, rungsAreRated: true).Instruments.Select(i => i.Id).ShouldBe(["ladder"]);
    }

    [Theory]
    [MemberData(nameof(Measured))]
    public void Every_indicator_needs_something(string id)
    {
        var needs = Of(id);
        needs.Datasets.Count.ShouldBeGreaterThan(KnownIndicators.Find(id)!.Counting is null ? 2 : 1); // volunteers are counted from participants alone
        needs.Datasets.Except(KnownDatasets.All.Select(d => d.Name)).ShouldBeEmpty();
    }

    private static StudyNeeds Of(params string[] indicators) =>
        StudyNeeds.Of(Some.Study with { Outcomes = [.. indicators.Select(id => new Outcome(id, OutcomeRole.Primary, null))] });
}
