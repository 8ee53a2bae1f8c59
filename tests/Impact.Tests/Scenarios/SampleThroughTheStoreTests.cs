using System.Text.Json;
using Impact.Core.Claims;
using Impact.Core.Findings;
using Impact.Core.Observations;
using Impact.Core.Scenarios;
using Impact.Ingest;
using Impact.Ingest.Store;

namespace Impact.Tests.Scenarios;

/// <summary>A simulation in memory says something about the files only when both hold the same rows.</summary>
public sealed class SampleThroughTheStoreTests : IDisposable
{
    private readonly ImpactStore store = Some.Store();

    public void Dispose() => store.Dispose();

    public static TheoryData<string> Names => SampleTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_study_file_is_the_study_of_the_scenario(string name)
    {
        var reading = StudyFile.Read(Repository.PathOf("samples", name, "study.yaml"));

        reading.Findings.ShouldBeEmpty();
        JsonSerializer.Serialize(reading.Study).ShouldBe(JsonSerializer.Serialize(SampleTests.Made(name).Study));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_row_of_the_sample_is_accepted(string name)
    {
        var data = SampleTests.Made(name);
        Import(name).ShouldAllBe(outcome => outcome.Check.Verdict == Verdict.Accept && outcome.Check.Findings.All(f => f.Kind == FindingKinds.StraightLine));

        Counts(store.LoadDataset(data.Study)).ShouldBe(Counts(data.ToDataset()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Files_and_memory_lead_to_the_same_estimates_and_claims(string name)
    {
        var data = SampleTests.Made(name);
        Import(name);

        var fromFiles = StudyAnalysis.Analyse(store.LoadDataset(data.Study), data.Study, seed: 1).Outcomes;
        var fromMemory = StudyAnalysis.Analyse(data.ToDataset(), data.Study, seed: 1).Outcomes;

        fromFiles.Select(o => o.Claim.Level).ShouldBe(fromMemory.Select(o => o.Claim.Level));
        Estimates(fromFiles).ShouldBe(Estimates(fromMemory));
    }

    private IReadOnlyList<ImportOutcome> Import(string name) =>
        FolderImport.Run(store, Repository.PathOf("samples", name), "Synthese", CancellationToken.None);

    private static int[] Counts(AnalysisDataset data) =>
    [
        data.Participants.Count, data.Responses.Count, data.CareUse.Count, data.Activities.Count, data.Costs.Count,
        data.Matches.Count, data.Cases.Count, data.Rungs.Count, data.Ties.Count, data.Groups.Count, data.Goals.Count, data.Areas.Count,
    ];

    private static IEnumerable<(string, double, int)> Estimates(IEnumerable<OutcomeResult> outcomes) =>
        outcomes.SelectMany(o => o.Estimates.Select(e => (o.Indicator.Id + e.Contrast + e.Estimator, Math.Round(e.Value, 8), e.N)));
}
