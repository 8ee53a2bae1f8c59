using Impact.Core.Findings;
using Impact.Ingest.Store;

namespace Impact.Tests.Store;

/// <summary>What only shows beside the other deliveries of the organisation is named, and the rows are kept.</summary>
public sealed class CrossChecksTests
{
    private const string LadderHeader = "participant,initiative,date,rung";
    private const string CareHeader = "participant,initiative,quarter,care,by,quantity";

    [Fact]
    public void A_participant_that_was_never_sent_is_named()
    {
        using var store = WithPeople();
        Findings(store, "survey", Some.SurveyHeader, Survey("p1", 0, "2025-01-20"), Survey("p9", 0, "2025-01-20")).ShouldBe([new(FindingKinds.ParticipantUnknown, new(3, "participant"))]);
    }

    [Fact]
    public void Without_any_participants_one_finding_says_so()
    {
        using var store = Some.Store();
        Findings(store, "survey", Some.SurveyHeader, Survey("p1", 0, "2025-01-20"), Survey("p9", 0, "2025-01-20")).ShouldBe([new(FindingKinds.ParticipantsAbsent, Place.File)]);
    }

    [Fact]
    public void A_participant_of_another_organisation_does_not_count()
    {
        using var store = WithPeople();
        using var folder = new TemporaryFolder();
        var request = Some.Request(folder.Write("bestand.csv", Some.SurveyHeader, Survey("p1", 0, "2025-01-20")), "survey") with { Organisation = "Een ander" };
        Impact.Ingest.Import.Run(store, Some.Keys, request, CancellationToken.None).Check.Findings.ShouldBe([new(FindingKinds.ParticipantsAbsent, Place.File)]);
    }

    [Theory]
    [InlineData(0, "2025-01-09", false)]
    [InlineData(1, "2025-01-09", true)]
    [InlineData(1, "2025-01-10", false)]
    public void A_later_measurement_before_the_start_is_named(int wave, string date, bool isNamed)
    {
        using var store = WithPeople();
        Findings(store, "survey", Some.SurveyHeader, Survey("p1", wave, date)).ShouldBe(isNamed ? [new(FindingKinds.BeforeStart, new(2, "date"))] : []);
    }

    [Theory]
    [InlineData("2025-02-15", false)]
    [InlineData("2025-02-16", true)]
    public void An_answer_of_somebody_who_had_left_is_named(string date, bool isNamed)
    {
        using var store = WithPeople();
        Findings(store, "survey", Some.SurveyHeader, Survey("p2", 0, date)).ShouldBe(isNamed ? [new(FindingKinds.AfterEnd, new(2, "date"))] : []);
    }

    [Fact]
    public void Care_in_the_quarter_of_leaving_is_right_and_in_a_later_one_is_not()
    {
        using var store = WithPeople();
        Findings(store, "care_use", "2025Q2", CareHeader, "p2,ik-begin,2025Q1,gp_consult_avg,self,1", "p2,ik-begin,2025Q2,gp_consult_avg,self,1").ShouldBe([new(FindingKinds.AfterEnd, new(3, "quarter"))]);
    }

    [Fact]
    public void A_day_or_quarter_after_the_delivery_is_named()
    {
        using var store = WithPeople();
        Findings(store, "care_use", CareHeader, "p1,ik-begin,2025Q2,gp_consult_avg,self,1").ShouldBe([new(FindingKinds.OutsideQuarter, new(2, "quarter"), "2025Q1")]);
        Findings(store, "ladder", LadderHeader, "p1,ik-begin,2025-03-31,3", "p1,ik-begin,2025-04-01,3").ShouldBe([new(FindingKinds.OutsideQuarter, new(3, "date"), "2025Q1")]);
    }

    [Fact]
    public void A_jump_of_four_rungs_is_named_also_between_two_deliveries_and_three_is_not()
    {
        using var store = WithPeople();
        Findings(store, "ladder", LadderHeader, "p1,ik-begin,2025-01-10,1", "p1,ik-begin,2025-02-10,4", "p3,ik-begin,2025-02-10,6").ShouldBeEmpty();
        Findings(store, "ladder", "2025Q2", LadderHeader, "p1,ik-begin,2025-05-10,1", "p3,ik-begin,2025-05-10,2").ShouldBe([new(FindingKinds.RungJump, new(3, "rung"))]);
    }

    [Fact]
    public void The_rows_that_are_named_are_kept()
    {
        using var store = WithPeople();
        var outcome = Some.Import(store, "survey", "2025Q1", Some.SurveyHeader, Survey("p9", 0, "2025-01-20"));
        (outcome.Submission!.Accepted, outcome.Check.Rejected).ShouldBe((1, 0));
    }

    private static ImpactStore WithPeople()
    {
        var store = Some.Store();
        Some.Import(store, "participants", "2025Q1", Some.ParticipantsHeader, "p1,ik-begin,supported,GM0984,2025-01-10,", "p2,ik-begin,supported,GM0984,2025-01-10,2025-02-15", "p3,ik-begin,supported,GM0984,,");
        return store;
    }

    private static string Survey(string person, int wave, string date) => $"{person},ik-begin,{wave},{date},1,2,3,1,1,1,1";

    private static IReadOnlyList<Finding> Findings(ImpactStore store, string dataset, params string[] lines) =>
        lines[0].StartsWith("2025Q", StringComparison.Ordinal)
            ? Some.Import(store, dataset, lines[0], lines[1..]).Check.Findings
            : Some.Import(store, dataset, "2025Q1", lines).Check.Findings;
}
