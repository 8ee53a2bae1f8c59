using Impact.Core.Findings;
using Impact.Core.Observations;
using Impact.Ingest.Store;

namespace Impact.Tests.Store;

public sealed class LoadDatasetTests
{
    private static readonly Study Study = Some.Study with { Initiative = "ik-begin", From = new Quarter(2025, 1), To = new Quarter(2025, 2) };

    [Fact]
    public void A_person_comes_back_with_every_column()
    {
        using var store = Some.Store();
        Some.Import(store, "participants", "2025Q1", "participant,initiative,role,municipality,neighbourhood,household,age_band,gender,lives_alone,start_date,end_date,end_reason",
            "p1,Ik-Begin,comparison,gm0984,Oost,h1,75+,v,ja,10-01-2025,2025-03-01,Verhuisd");
        var person = store.LoadDataset(Study).Participants.ShouldHaveSingleItem();
        person.ShouldBe(new Participant
        {
            Id = Some.Id(Some.Keys.Pseudonym("Synthese", "person", "p1"u8)),
            Role = Role.Comparison,
            Municipality = Some.Municipality,
            Neighbourhood = "Oost",
            Household = Some.Keys.Pseudonym("Synthese", "household", "h1"u8),
            AgeBand = "75+",
            Gender = "f",
            LivesAlone = true,
            StartDate = new DateOnly(2025, 1, 10),
            EndDate = new DateOnly(2025, 3, 1),
            EndReason = "verhuisd",
        });
    }

    [Fact]
    public void A_response_comes_back_with_its_answers_and_without_open_items()
    {
        using var store = Some.Store();
        Some.Import(store, "survey", "2025Q1", Some.SurveyHeader, "p1,ik-begin,1,2025-01-10,ja,2,,1,NA,3,4");
        var response = store.LoadDataset(Study).Responses.ShouldHaveSingleItem();
        (response.Wave, response.Date).ShouldBe((1, new DateOnly(2025, 1, 10)));
        response.Answers.ShouldBe(new Dictionary<string, int> { ["djg6_10"] = 3, ["djg6_3"] = 3, ["djg6_4"] = 2, ["djg6_8"] = 1, ["pov_1"] = 4 }, ignoreOrder: true);
    }

    [Fact]
    public void Care_activities_and_costs_come_back_as_sent()
    {
        using var store = Some.Store();
        Some.Import(store, "care_use", "2025Q1", "participant;initiative;quarter;care;by;quantity;entitled", "p1;ik-begin;2025Q1;GP_Consult_avg;;1,5;");
        Some.Import(store, "activities", "2025Q1", "activity;initiative;date;kind;participants;volunteer_hours;initiated_by", "a1;ik-begin;31-03-2025;maaltijd;12;7,25;bewoners");
        Some.Import(store, "costs", "2025Q1", "initiative;quarter;kind;payer;amount_eur", "ik-begin;2025Q1;kosten;gemeente;1.234,50");
        var data = store.LoadDataset(Study);
        data.CareUse.ShouldHaveSingleItem().ShouldBe(new CareUse
        {
            Participant = Some.Id(Some.Keys.Pseudonym("Synthese", "person", "p1"u8)), Quarter = new Quarter(2025, 1), Care = "gp_consult_avg", By = CareProvider.Professional, Quantity = 1.5,
        });
        data.Activities.ShouldHaveSingleItem()
            .ShouldBe(new Activity { Date = new DateOnly(2025, 3, 31), Kind = "maaltijd", Participants = 12, VolunteerHours = 7.25, InitiatedBy = "residents" });
        data.Costs.ShouldHaveSingleItem().ShouldBe(new Cost { Quarter = new Quarter(2025, 1), Kind = "cost", Payer = "municipality", Amount = 1234.50m });
    }

    [Fact]
    public void Of_a_person_the_latest_quarter_counts_in_whatever_order_it_came()
    {
        using var store = Some.Store();
        Some.Import(store, "participants", "2025Q2", Some.ParticipantsHeader, "p1,ik-begin,supported,GM0984,2025-01-10,2025-05-01");
        Some.Import(store, "participants", "2025Q1", Some.ParticipantsHeader, "p1,ik-begin,supported,GM0984,2025-01-10,", "p2,ik-begin,helper,GM0984,,");
        var people = store.LoadDataset(Study).Participants;
        people.Count.ShouldBe(2);
        people.Single(person => person.Role == Role.Supported).EndDate.ShouldBe(new DateOnly(2025, 5, 1));
    }

    [Theory]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(41)]
    public void However_many_rows_a_file_has_each_comes_back_once(int rows)
    {
        using var store = Some.Store();
        Some.Import(store, "survey", "2025Q1", [Some.SurveyHeader, .. Enumerable.Range(0, rows).Select(i => $"p{i / 2},ik-begin,{i % 2},2025-01-{10 + (i % 9)},1,2,1,{(i % 3 == 0 ? "" : "2")},1,1,{1 + (i % 4)}")]);
        var responses = store.LoadDataset(Study).Responses;
        responses.Select(response => (response.Participant.Value, response.Wave, response.Date.Day, response.Answers["pov_1"], response.Answers.Count)).ShouldBe(
            Enumerable.Range(0, rows).Select(i => (Some.Keys.Pseudonym("Synthese", "person", System.Text.Encoding.ASCII.GetBytes($"p{i / 2}")), i % 2, 10 + (i % 9), 1 + (i % 4), i % 3 == 0 ? 6 : 7)), ignoreOrder: true);
    }

    [Fact]
    public void Events_of_two_quarters_are_put_together()
    {
        using var store = Some.Store();
        Some.Import(store, "participants", "2025Q1", Some.ParticipantsHeader, "p1,ik-begin,supported,GM0984,,", "p2,ik-begin,supported,GM0984,,");
        Some.Import(store, "survey", "2025Q1", Some.SurveyHeader, "p1,ik-begin,0,2025-01-10,1,2,1,1,1,1,1");
        Some.Import(store, "survey", "2025Q2", Some.SurveyHeader, "p1,ik-begin,1,2025-06-10,1,2,1,1,1,1,1").Check.Findings.ShouldBeEmpty();
        store.LoadDataset(Study).Responses.Select(response => response.Wave).ShouldBe([0, 1]);
    }

    [Fact]
    public void The_same_key_in_two_quarters_is_named_and_the_latest_counts()
    {
        using var store = Some.Store();
        Some.Import(store, "participants", "2025Q1", Some.ParticipantsHeader, "p1,ik-begin,supported,GM0984,,", "p2,ik-begin,supported,GM0984,,");
        Some.Import(store, "survey", "2025Q1", Some.SurveyHeader, "p1,ik-begin,0,2025-01-10,1,2,1,1,1,1,1");
        var again = Some.Import(store, "survey", "2025Q2", Some.SurveyHeader, "p2,ik-begin,0,2025-01-10,1,2,1,1,1,1,1", "p1,ik-begin,0,2025-01-10,1,2,1,1,1,1,2");
        again.Check.Findings.ShouldHaveSingleItem().ShouldBe(new Finding(FindingKinds.KeyInOtherQuarter, new Place(3, null), "2025Q1"));
        store.LoadDataset(Study).Responses.Count.ShouldBe(2);
        store.LoadDataset(Study).Responses.Select(response => response.Answers["pov_1"]).Order().ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData("care_use", "participant,initiative,quarter,care,by,quantity", "p1,ik-begin,2025Q1,gp_consult_avg,self,1")]
    [InlineData("costs", "initiative,quarter,kind,payer,amount_eur", "ik-begin,2025Q1,cost,own,1")]
    [InlineData("activities", "activity,initiative,date,kind", "a1,ik-begin,2025-01-10,maaltijd")]
    public void A_row_that_names_its_own_quarter_is_found_in_another_delivery_too(string dataset, string header, string row)
    {
        using var store = Some.Store();
        Some.Import(store, "participants", "2025Q1", Some.ParticipantsHeader, "p1,ik-begin,supported,GM0984,,", "p2,ik-begin,supported,GM0984,,");
        Some.Import(store, dataset, "2025Q1", header, row);
        Some.Import(store, dataset, "2025Q2", header, row).Check.Findings.ShouldHaveSingleItem().Detail.ShouldBe("2025Q1");
        var data = store.LoadDataset(Study);
        (data.CareUse.Count + data.Costs.Count + data.Activities.Count).ShouldBe(1);
    }

    [Fact]
    public void Rows_of_another_initiative_or_period_are_left_out()
    {
        using var store = Some.Store();
        Some.Import(store, "participants", "2024Q4", Some.ParticipantsHeader, "p1,ik-begin,supported,GM0984,,");
        Some.Import(store, "participants", "2025Q1", Some.ParticipantsHeader, "p2,anders,supported,GM0984,,");
        Some.Import(store, "costs", "2025Q1", "initiative,quarter,kind,payer,amount_eur", "ik-begin,2024Q4,cost,own,1", "ik-begin,2025Q1,cost,own,2");
        var data = store.LoadDataset(Study);
        data.Participants.ShouldBeEmpty();
        data.Costs.ShouldHaveSingleItem().Amount.ShouldBe(2);
        data.Inputs.ShouldHaveSingleItem().Dataset.ShouldBe("costs");
    }

    [Fact]
    public void Who_did_not_consent_is_left_out_with_all_rows()
    {
        using var store = Some.Store();
        Some.Import(store, "participants", "2025Q1", "participant,initiative,role,municipality,consented", "p1,ik-begin,supported,GM0984,nee", "p2,ik-begin,supported,GM0984,ja");
        Some.Import(store, "survey", "2025Q1", Some.SurveyHeader, "p1,ik-begin,0,2025-01-10,1,2,1,1,1,1,1", "p2,ik-begin,0,2025-01-10,1,2,1,1,1,1,1");
        var data = store.LoadDataset(Study);
        data.Participants.Count.ShouldBe(1);
        data.Responses.ShouldHaveSingleItem().Participant.ShouldBe(data.Participants[0].Id);
    }

    [Fact]
    public void The_order_of_arrival_changes_nothing()
    {
        using var one = Some.Store();
        using var two = Some.Store();
        string[] first = [Some.SurveyHeader, .. Enumerable.Range(0, 20).Select(i => $"p{i},ik-begin,0,2025-01-10,1,2,1,1,1,1,1")];
        string[] second = [Some.SurveyHeader, .. Enumerable.Range(0, 20).Reverse().Select(i => $"p{i},ik-begin,1,2025-06-10,2,2,2,2,2,2,2")];
        Some.Import(one, "survey", "2025Q1", first);
        Some.Import(one, "survey", "2025Q2", second);
        Some.Import(two, "survey", "2025Q2", second);
        Some.Import(two, "survey", "2025Q1", first);
        Key(one).ShouldBe(Key(two));
        one.LoadDataset(Study).Inputs.ShouldBe(two.LoadDataset(Study).Inputs);
    }

    private static List<(string, int)> Key(ImpactStore store) => [.. store.LoadDataset(Study).Responses.Select(response => (response.Participant.Value, response.Wave))];
}
