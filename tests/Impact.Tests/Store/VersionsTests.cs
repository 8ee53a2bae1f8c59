using Dapper;
using Impact.Core.Findings;
using Impact.Ingest;
using Impact.Ingest.Store;
using Microsoft.Data.Sqlite;

namespace Impact.Tests.Store;

/// <summary>Which version of a delivery counts, what a new one may be made from, and what a withdrawal leaves.</summary>
public sealed class VersionsTests : IDisposable
{
    private const string One = "p1,ik-begin,supported,GM0984,2025-01-10,";
    private const string Two = "p2,ik-begin,supported,GM0984,2025-01-10,";
    private readonly ImpactStore store = Some.Store();

    [Fact]
    public void A_version_that_names_the_one_that_counts_takes_its_place()
    {
        var first = Send(null, One).Submission!;

        var second = Send(first.Id, One, Two).Submission!;

        (second.Version, second.IsActive, second.Base).ShouldBe((2, true, first.Id));
    }

    [Fact]
    public void Of_two_people_who_correct_the_same_version_the_second_is_refused()
    {
        var first = Send(null, One).Submission!;
        var mended = Send(first.Id[..8], One, Two).Submission!;

        var late = Send(first.Id, Two);

        late.Submission.ShouldBeNull();
        late.Check.Findings.ShouldHaveSingleItem().ShouldBe(new Finding(FindingKinds.BaseStale, Place.File, mended.Id[..8]));
        (late.Check.Verdict, late.Check.Accepted, late.Check.Rejected).ShouldBe((Verdict.Refuse, 0, 1));
        store.Submissions().Count.ShouldBe(2);
    }

    [Fact]
    public void A_base_that_is_unknown_or_about_something_else_is_refused()
    {
        var other = Some.Import(store, "participants", "2025Q2", Some.ParticipantsHeader, One).Submission!;

        Send(other.Id, One).Check.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.BaseOther);
        Send("0123456789abcdef", One).Check.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.BaseUnknown);
        store.Submissions().Count.ShouldBe(1);
    }

    [Fact]
    public void The_same_bytes_on_a_base_that_is_stale_by_now_change_nothing()
    {
        var first = Send(null, One).Submission!;
        var second = Send(first.Id, One, Two);

        var again = Send(first.Id, One, Two);

        again.AlreadyKnown.ShouldBeTrue();
        again.Submission.ShouldBe(second.Submission);
    }

    [Fact]
    public void A_withdrawn_delivery_counts_no_longer_and_keeps_its_history()
    {
        Send(null, One);
        var second = Send(null, One, Two).Submission!;

        var withdrawn = store.Withdraw(second, "j.jansen", "verkeerd bestand").ShouldNotBeNull();

        withdrawn.Withdrawal.ShouldBe(new Withdrawal(new FixedClock().GetUtcNow(), "j.jansen", "verkeerd bestand"));
        store.Submissions().Select(version => version.IsActive).ShouldBe([false, false]);
        store.LoadDataset(Some.Study with { Initiative = "ik-begin" }).Participants.ShouldBeEmpty();
        store.Withdraw(second, "j.jansen", "nog eens").ShouldBeNull();
        store.Submission(second.Id)!.Withdrawal!.Reason.ShouldBe("verkeerd bestand");
    }

    [Fact]
    public void What_was_withdrawn_may_be_sent_again_as_a_new_version()
    {
        var first = Send(null, One).Submission!;
        store.Withdraw(first, "j.jansen", "verkeerd kwartaal");

        Send(first.Id, One).Check.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.BaseWithdrawn);
        var again = Send(null, One);

        again.AlreadyKnown.ShouldBeFalse();
        (again.Submission!.Version, again.Submission.IsActive).ShouldBe((2, true));
        store.LoadDataset(Some.Study with { Initiative = "ik-begin" }).Participants.Count.ShouldBe(1);
    }

    [Fact]
    public void After_a_correction_is_withdrawn_the_first_file_may_come_again_and_counts()
    {
        var first = Send(null, One).Submission!;
        store.Withdraw(Send(first.Id, One, Two).Submission!, "j.jansen", "verkeerde verbetering");

        Send(first.Id, Two).Check.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.BaseWithdrawn);
        var again = Send(null, One);
        var twice = Send(null, One);

        again.AlreadyKnown.ShouldBeFalse();
        (again.Submission!.Version, again.Submission.IsActive).ShouldBe((3, true));
        (twice.AlreadyKnown, twice.Submission!.Id).ShouldBe((true, again.Submission.Id));
    }

    [Fact]
    public void A_refusal_and_a_second_withdrawal_leave_the_database_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "impact.db");
        var file = folder.Write("p.csv", Some.ParticipantsHeader, One);
        string id;
        using (var disk = ImpactStore.Open($"Data Source={database}", new FixedClock()))
        {
            id = Import.Run(disk, Some.Keys, Some.Request(file, "participants"), CancellationToken.None).Submission!.Id;
            disk.Withdraw(disk.Submission(id)!, "wie", "waarom");
        }

        var before = File.ReadAllBytes(database);
        using (var disk = ImpactStore.Open($"Data Source={database}", new FixedClock()))
        {
            Import.Run(disk, Some.Keys, Some.Request(file, "participants") with { Base = id }, CancellationToken.None).Submission.ShouldBeNull();
            Import.Run(disk, Some.Keys, Some.Request(file, "participants") with { Base = "ffffffffff" }, CancellationToken.None).Submission.ShouldBeNull();
            disk.Withdraw(disk.Submission(id)!, "wie", "waarom").ShouldBeNull();
        }

        File.ReadAllBytes(database).ShouldBe(before);
    }

    [Fact]
    public void A_start_of_an_id_stands_for_it_only_when_it_is_long_enough_and_the_only_one()
    {
        var first = Send(null, One).Submission!;

        store.Submission(first.Id[..8].ToUpperInvariant()).ShouldBe(first);
        store.Submission(first.Id[..7]).ShouldBeNull();
        store.Submission("%%%%%%%%").ShouldBeNull();
    }

    [Fact]
    public void A_database_of_before_keeps_its_deliveries_and_their_rows()
    {
        using var folder = new TemporaryFolder();
        var source = $"Data Source={Path.Combine(folder.Path, "oud.db")}";
        using (var old = SqliteFile.Open(source))
        {
            old.Execute(File.ReadAllText(Repository.PathOf("src", "Impact.Ingest", "Store", "Migrations", "0001-deliveries.sql")));
            old.Execute(
                """
                CREATE TABLE schema_change (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT;
                INSERT INTO submission VALUES (7, 'abcdef0123456789abcdef0123456789', 'Synthese', 'costs', '2025Q1', 1, 1, 'x', 10, 1, 1, 0, 0, '2025-04-01T12:00:00.0000000+00:00', 'k');
                INSERT INTO costs VALUES (7, 2, 'ik-begin', '2025Q1', 'cost', 'own', 100);
                PRAGMA user_version = 1;
                """);
        }

        using (var opened = ImpactStore.Open(source, new FixedClock()))
        {
            opened.Submissions().ShouldHaveSingleItem().Id.ShouldBe("abcdef0123456789abcdef0123456789");
            opened.LoadDataset(Some.Study with { Initiative = "ik-begin" }).Costs.ShouldHaveSingleItem().Amount.ShouldBe(1);
        }

        using var connection = SqliteFile.Open(source);
        connection.Query("PRAGMA foreign_key_check").ShouldBeEmpty();
        Should.Throw<SqliteException>(() => connection.Execute("DELETE FROM submission")).SqliteExtendedErrorCode.ShouldBe(787); // SQLITE_CONSTRAINT_FOREIGNKEY: rows point at it.
    }

    public void Dispose() => store.Dispose();

    private ImportOutcome Send(string? basedOn, params string[] rows)
    {
        using var folder = new TemporaryFolder();
        var request = Some.Request(folder.Write("p.csv", [Some.ParticipantsHeader, .. rows]), "participants") with { Base = basedOn };
        return Import.Run(store, Some.Keys, request, CancellationToken.None);
    }
}
