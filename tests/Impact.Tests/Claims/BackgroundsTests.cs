using Impact.Core.Claims;
using Impact.Core.Observations;

namespace Impact.Tests.Claims;

public sealed class BackgroundsTests
{
    [Fact]
    public void A_level_with_few_persons_joins_the_first_level()
    {
        Participant[] persons = [.. Persons(12, "f"), .. Persons(11, "m"), .. Persons(1, "x")];

        Backgrounds.Columns(persons, ["gender"]).Select(c => c.Name).ShouldBe(["gender=m"]);
    }

    [Fact]
    public void Every_column_that_a_study_may_name_is_adjusted_for()
    {
        Participant[] persons = [.. Persons(12, "f").Select(p => p with { Neighbourhood = "BU1" }), .. Persons(11, "m").Select(p => p with { Neighbourhood = "BU2" })];

        Backgrounds.Columns(persons, ["neighbourhood", "municipality"]).Select(c => c.Name).ShouldBe(["neighbourhood=BU2"]);
    }

    [Fact]
    public void One_person_alone_in_a_level_does_not_stop_the_estimate()
    {
        var study = SampleStudy();
        var dataset = Scenarios.SampleTests.IkBegin.ToDataset();
        var alone = dataset.Participants.First(p => p.Role == Role.Supported && p.EndDate is null).Id;

        dataset = dataset with { Participants = [.. dataset.Participants.Select(p => p with { Gender = p.Id == alone ? "x" : p.Gender == "x" ? "f" : p.Gender })] };

        StudyAnalysis.Analyse(dataset, study, seed: 1).Outcomes[0].Estimates.Count(e => e.Groups.Count == 2 && e.Wave == 2).ShouldBe(2);
    }

    private static Study SampleStudy() =>
        Scenarios.SampleTests.IkBegin.Study with { Outcomes = [.. Scenarios.SampleTests.IkBegin.Study.Outcomes.Where(o => o.Indicator == "cantril")] };

    private static IEnumerable<Participant> Persons(int number, string gender) =>
        Enumerable.Range(0, number).Select(i => Some.Participant($"{gender}{i}") with { Gender = gender });
}
