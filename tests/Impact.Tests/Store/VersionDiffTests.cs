using Impact.Ingest.Store;

namespace Impact.Tests.Store;

/// <summary>What one version says otherwise than another, by key, line and column.</summary>
public sealed class VersionDiffTests : IDisposable
{
    private readonly ImpactStore store = Some.Store();

    [Fact]
    public void Rows_are_added_changed_and_removed_by_their_key_wherever_they_stand()
    {
        var before = Survey("p1,ik-begin,0,2025-01-10,1,1,1,1,1,1,1", "p2,ik-begin,0,2025-01-10,1,1,1,1,1,1,", "p3,ik-begin,0,2025-01-10,1,1,1,1,1,1,1");
        var after = Survey("p4,ik-begin,0,2025-01-10,1,1,1,1,1,1,1", "p2,ik-begin,0,2025-01-11,1,1,2,1,1,1,4", "p1,ik-begin,0,2025-01-10,1,1,1,1,1,1,1");

        var diff = store.Compare(before, after);

        diff.Added.ShouldBe([2]);
        diff.Removed.ShouldBe([4]);
        var changed = diff.Changed.ShouldHaveSingleItem();
        (changed.LineBefore, changed.LineAfter).ShouldBe((3, 3));
        changed.Columns.ShouldBe(["date", "djg6_7", "pov_1"]);
        diff.Same.ShouldBe(1);
        diff.ByColumn.ShouldBe([("date", 1), ("djg6_7", 1), ("pov_1", 1)]);
    }

    [Fact]
    public void An_empty_cell_that_is_filled_in_is_a_change()
    {
        var before = Some.Import(store, "participants", "2025Q1", Some.ParticipantsHeader, "p1,ik-begin,supported,GM0984,2025-01-10,").Submission!;
        var after = Some.Import(store, "participants", "2025Q1", Some.ParticipantsHeader, "p1,ik-begin,supported,GM0984,2025-01-10,2025-03-01").Submission!;

        store.Compare(before, after).Changed.ShouldHaveSingleItem().Columns.ShouldBe(["end_date"]);
        store.Compare(before, before).Changed.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_are_read_as_if_an_earlier_version_counted()
    {
        var before = Survey("p1,ik-begin,0,2025-01-10,1,1,1,1,1,1,1");
        Survey("p1,ik-begin,0,2025-01-10,2,2,2,2,2,2,1", "p2,ik-begin,0,2025-01-10,1,1,1,1,1,1,1");
        var study = Some.Study with { Initiative = "ik-begin", From = new(2025, 1), To = new(2025, 1) };

        store.LoadDataset(study, before).Responses.ShouldHaveSingleItem().Answers["djg6_3"].ShouldBe(1);
        store.LoadDataset(study, before).Inputs.ShouldHaveSingleItem().Sha256.ShouldBe(before.Sha256);
        store.LoadDataset(study).Responses.Count.ShouldBe(2);
    }

    public void Dispose() => store.Dispose();

    private Submission Survey(params string[] rows) => Some.Import(store, "survey", "2025Q1", [Some.SurveyHeader, .. rows]).Submission!;
}
