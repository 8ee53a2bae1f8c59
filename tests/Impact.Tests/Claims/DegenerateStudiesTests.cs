using System.Text.Json;
using Impact.Core.Claims;
using Impact.Core.Observations;
using Design = Impact.Core.Observations.Design;

namespace Impact.Tests.Claims;

/// <summary>Studies in which there is nothing to estimate from still give a result that can be written, without numbers that do not exist.</summary>
public sealed class DegenerateStudiesTests
{
    private static readonly string[] Indicators = ["cantril", "care-cost", "buddy-share"];

    [Theory]
    [InlineData(Design.Comparison)]
    [InlineData(Design.OneGroup)]
    [InlineData(Design.InterruptedSeries)]
    public void Whatever_the_data_the_result_is_written_without_numbers_that_do_not_exist(Design design)
    {
        foreach (var (name, each, score, stays) in Shapes())
            foreach (var assignment in new[] { Assignment.Person, Assignment.Household })
            {
                var study = Some.Study with
                {
                    Design = design,
                    Break = design == Design.InterruptedSeries ? new(2024, 3) : null,
                    AssignedBy = assignment,
                    Outcomes = [.. Indicators.Select(i => new Outcome(i, OutcomeRole.Primary, null))],
                };
                var result = StudyAnalysis.Analyse(Data(each, score, stays), study, 1);
                var written = Should.NotThrow(() => StudyResultJson.Write(result, "test"), name);
                JsonDocument.Parse(written).RootElement.GetProperty("outcomes").GetArrayLength().ShouldBe(Indicators.Length);
            }
    }

    private static IEnumerable<(string Name, int Each, Func<int, int, int> Score, Func<int, int, bool> Stays)> Shapes() =>
    [
        ("nobody", 0, (_, _) => 5, (_, _) => true),
        ("one", 1, (_, _) => 5, (_, _) => true),
        ("two", 2, (i, w) => i + w, (_, _) => true),
        ("all equal", 40, (_, _) => 5, (_, _) => true),
        ("all equal change", 40, (i, w) => (i % 5) + w, (_, _) => true),
        ("all equal change, some leave", 40, (i, w) => (i % 5) + w, (i, w) => w == 0 || i % 3 > 0),
        ("everyone leaves", 40, (i, _) => i % 7, (_, w) => w == 0),
        ("all but one leave", 40, (i, _) => i % 7, (i, w) => w == 0 || i == 0),
        ("all but one leave late", 40, (i, _) => i % 7, (i, w) => w < 2 || i == 0),
        ("one leaves", 40, (i, w) => (i + w) % 7, (i, w) => w == 0 || i > 0),
        ("the low leave", 40, (i, w) => (i + w) % 7, (i, w) => w == 0 || i % 7 > 3),
        ("nobody at the start", 40, (i, w) => (i + w) % 7, (_, w) => w > 0),
        ("all equal after", 40, (i, w) => w == 0 ? i % 7 : 10, (i, w) => w == 0 || i % 4 > 0),
    ];

    private static AnalysisDataset Data(int each, Func<int, int, int> score, Func<int, int, bool> stays)
    {
        var persons = (from role in new[] { Role.Supported, Role.Comparison } from i in Enumerable.Range(0, each) select (Id: FormattableString.Invariant($"{role}-{i}"), Number: i, Role: role)).ToList();
        return Some.Dataset with
        {
            Participants = [.. persons.Select(p => Some.Participant(p.Id) with { Role = p.Role, Household = "one" })],
            Responses =
            [
                .. from p in persons
                   from wave in Enumerable.Range(0, 3)
                   where stays(p.Number, wave)
                   select Some.Response(p.Id, wave) with { Answers = new Dictionary<string, int> { ["cantril_1"] = score(p.Number, wave) } },
            ],
        };
    }
}
