using System.Text.Json;
using Impact.Core.Claims;
using Impact.Core.Observations;
using Impact.Core.Scenarios;
using Impact.Ingest;
using Impact.Ingest.Store;

namespace Impact.Tests.Scenarios;

/// <summary>A simulation in memory says something about the files only when both hold the same rows.</summary>
public sealed class SampleThroughTheStoreTests : IDisposable
{
    private static readonly ScenarioData Data = SampleTests.IkBegin;

    private readonly ImpactStore store = Some.Store();

    public void Dispose() => store.Dispose();

    [Fact]
    public void The_study_file_is_the_study_of_the_scenario()
    {
        var reading = StudyFile.Read(Repository.PathOf("samples", "ik-begin", "study.yaml"));

        reading.Findings.ShouldBeEmpty();
        JsonSerializer.Serialize(reading.Study).ShouldBe(JsonSerializer.Serialize(Data.Study));
    }

    [Fact]
    public void Every_row_of_the_sample_is_accepted()
    {
        Import().ShouldAllBe(outcome => outcome.Check.Verdict == Verdict.Accept && outcome.Check.Findings.Count == 0);

        var stored = store.LoadDataset(Data.Study);
        (stored.Participants.Count, stored.Responses.Count, stored.CareUse.Count, stored.Activities.Count, stored.Costs.Count)
            .ShouldBe((Data.Participants.Count, Data.Responses.Count, Data.CareUse.Count, Data.Activities.Count, Data.Costs.Count));
    }

    [Fact]
    public void Files_and_memory_lead_to_the_same_estimates_and_claims()
    {
        Import();

        var fromFiles = StudyAnalysis.Analyse(store.LoadDataset(Data.Study), Data.Study, seed: 1).Outcomes;
        var fromMemory = StudyAnalysis.Analyse(Data.ToDataset(), Data.Study, seed: 1).Outcomes;

        fromFiles.Select(o => o.Claim.Level).ShouldBe(fromMemory.Select(o => o.Claim.Level));
        Estimates(fromFiles).ShouldBe(Estimates(fromMemory));
    }

    private IReadOnlyList<ImportOutcome> Import() =>
        FolderImport.Run(store, Repository.PathOf("samples", "ik-begin"), "Synthese", CancellationToken.None);

    private static IEnumerable<(string, double, int)> Estimates(IEnumerable<OutcomeResult> outcomes) =>
        outcomes.SelectMany(o => o.Estimates.Select(e => (o.Indicator.Id + e.Contrast + e.Estimator, Math.Round(e.Value, 8), e.N)));
}
