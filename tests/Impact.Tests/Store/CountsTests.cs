using Impact.Ingest;

namespace Impact.Tests.Store;

/// <summary>Rows read = accepted + rejected + duplicate, for every run, stored or not.</summary>
public sealed class CountsTests
{
    [Fact]
    public void The_counts_of_every_faulty_file_add_up_in_what_is_told_and_in_what_is_stored()
    {
        var files = File.ReadAllLines(Repository.PathOf("samples", "faulty", "expected.csv")).Skip(1).Select(line => line.Split(',')).Select(row => (File: row[0], Dataset: row[1])).Distinct().ToList();
        files.Count.ShouldBeGreaterThan(40);
        foreach (var (file, dataset) in files)
        {
            using var store = Some.Store();
            var outcome = Import.Run(store, Some.Keys, Some.Request(Repository.PathOf("samples", "faulty", file), dataset) with { Dataset = dataset.Length == 0 ? null : dataset }, CancellationToken.None);
            outcome.Check.Read.ShouldBe(outcome.Check.Accepted + outcome.Check.Rejected + outcome.Check.Duplicate, file);
            (outcome.Submission is null).ShouldBe(outcome.Check.Verdict is Verdict.Refuse or Verdict.Map, file);
            if (outcome.Submission is not { } stored) continue;
            (stored.Read, stored.Accepted, stored.Rejected, stored.Duplicate).ShouldBe((outcome.Check.Read, outcome.Check.Accepted, outcome.Check.Rejected, outcome.Check.Duplicate), file);
        }
    }
}
