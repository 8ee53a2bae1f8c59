using Impact.Core.Claims;
using Impact.Core.Numerics;
using Impact.Core.Observations;

namespace Impact.Bench.Simulation;

/// <summary>Studies with staggered starts and no effect: how often is a difference claimed, and how often attributed when the starters were rising already?</summary>
internal static class StaggeredClaims
{
    private const int PersonsPerGroup = 60;

    private static readonly MunicipalityCode Municipality = MunicipalityCode.TryParse("GM0984")!;

    public static IEnumerable<Check> Run(int replicates, int seed)
    {
        var alike = MonteCarlo.Repeat(replicates, seed, s => Claim(s, 0));
        yield return new Check("180 persons, 5 waves, staggered starts without effect", "study: differs or more", MonteCarloShare.Count(alike, c => c >= ClaimLevel.Differs), (0, 0.065));
        var missed = MonteCarlo.Repeat(replicates, seed, s => Claim(s, 0, _ => 0.1));
        yield return new Check("the same, a tenth of the answers missed by chance", "study: differs or more", MonteCarloShare.Count(missed, c => c >= ClaimLevel.Differs), (0, 0.065));
        var fifth = MonteCarlo.Repeat(replicates, seed, s => Claim(s, 0, _ => 0.2));
        yield return new Check("the same, a fifth of the answers missed by chance", "study: differs or more", MonteCarloShare.Count(fifth, c => c >= ClaimLevel.Differs), (0, 0.065));
        var low = MonteCarlo.Repeat(replicates, seed, s => Claim(s, 0, score => 1 / (1 + Math.Exp(1.6 + (0.7 * (score - 5))))));
        yield return new Check("the same, a fifth of the answers missed, low ones sooner", "study: differs or more", MonteCarloShare.Count(low, c => c >= ClaimLevel.Differs), (0, 0.065));
        var rising = MonteCarlo.Repeat(replicates, seed, s => Claim(s, 0.5));
        yield return new Check("the same, starters rise 0.5 a wave more before and after", "study: attributable", MonteCarloShare.Count(rising, c => c == ClaimLevel.Attributable), (0, 0.065));
    }

    private static ClaimLevel Claim(ulong seed, double rise, Func<double, double>? missed = null)
    {
        var (measured, adjustedP) = StudyAnalysis.Judge(Data(new CounterRandom(seed, 13), rise, missed), Study)[0];
        return ClaimRules.Claim(measured.Evidence, Study, measured.Indicator.Direction, adjustedP).Level;
    }

    /// <summary>Groups that start just before wave 2, just before wave 3, and after the study.</summary>
    private static AnalysisDataset Data(CounterRandom random, double rise, Func<double, double>? missed)
    {
        var persons = (from start in new[] { 2, 3, 9 } from i in Enumerable.Range(0, PersonsPerGroup) select (Start: start, Level: 5 + random.NextNormal(), Id: new ParticipantId($"{start}-{i}"))).ToList();
        return new()
        {
            Participants = [.. persons.Select(p => new Participant { Id = p.Id, Role = Role.Supported, Municipality = Municipality, StartDate = new DateOnly(2024, 2, 1).AddMonths(6 * p.Start) })],
            Responses = [.. from person in persons
                            from wave in Enumerable.Range(0, 5)
                            let draw = missed is null ? 1 : random.NextDouble()
                            let score = person.Level + (person.Start < 9 ? wave * rise : 0) + random.NextNormal()
                            where missed is null || draw >= missed(score)
                            select new SurveyResponse
                            {
                                Participant = person.Id, Wave = wave, Date = new DateOnly(2024, 2, 20).AddMonths(6 * wave),
                                Answers = new Dictionary<string, int> { ["cantril_1"] = Math.Clamp((int)Math.Round(score), 0, 10) },
                            }],
            CareUse = [], Activities = [], Costs = [], Inputs = [],
        };
    }

    private static Study Study { get; } = new()
    {
        Id = "staggered", Title = "", Question = "", Municipality = Municipality, Initiative = "staggered", From = new Quarter(2024, 1), To = new Quarter(2026, 4),
        Design = Design.Staggered, AssignedBy = Assignment.Person, Baseline = 0, FollowUp = [1, 2, 3, 4], Adjust = [], Evidence = new EvidenceDocuments(null, null),
        Outcomes = [new Outcome("cantril", OutcomeRole.Primary, 1)],
    };
}
