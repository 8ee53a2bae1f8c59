using System.Runtime.Versioning;
using Dapper;
using Impact.Core.Findings;
using Impact.Core.Observations;
using Impact.Ingest;
using Impact.Ingest.Privacy;
using Impact.Ingest.Store;
using Microsoft.Data.Sqlite;

namespace Impact.Tests.Store;

public sealed class ImpactStoreTests
{
    private const string Good = "p1,ik-begin,supported,GM0984,2025-01-10,";

    [Fact]
    public void Good_rows_are_stored_with_hash_counts_and_moment()
    {
        using var store = Some.Store();
        var outcome = Some.Import(store, "participants", "2025Q1", Some.ParticipantsHeader, Good, Good, "p2,ik-begin,toeschouwer,GM0984,,");
        var submission = store.Submissions().ShouldHaveSingleItem();
        submission.ShouldBe(outcome.Submission);
        (submission.Read, submission.Accepted, submission.Rejected, submission.Duplicate).ShouldBe((3, 1, 1, 1));
        (submission.Version, submission.IsActive, submission.Organisation).ShouldBe((1, true, "Synthese"));
        submission.ReceivedAt.ShouldBe(new FixedClock().GetUtcNow());
        submission.Id.Length.ShouldBe(32);
        submission.Sha256.Length.ShouldBe(64);
    }

    [Fact]
    public void An_organisation_in_another_spelling_is_the_same_organisation()
    {
        using var store = Some.Store();
        using var folder = new TemporaryFolder();
        var file = folder.Write("p.csv", Some.ParticipantsHeader, Good);
        Import.Run(store, Some.Keys, Some.Request(file, "participants"), CancellationToken.None);
        Import.Run(store, Some.Keys, Some.Request(file, "participants", "2025Q2") with { Organisation = " synthese" }, CancellationToken.None);

        store.Submissions().Select(submission => submission.Organisation).ShouldBe(["Synthese", "Synthese"]);
        store.LoadDataset(Some.Study with { Initiative = "ik-begin" }).Participants.Count.ShouldBe(1);
    }

    [Fact]
    public void The_same_bytes_again_change_nothing_and_say_so()
    {
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "impact.db");
        var file = folder.Write("p.csv", Some.ParticipantsHeader, Good);
        var first = Ingest(database, file);
        var before = File.ReadAllBytes(database);
        var second = Ingest(database, file);
        (first.AlreadyKnown, second.AlreadyKnown).ShouldBe((false, true));
        second.Submission.ShouldBe(first.Submission);
        File.ReadAllBytes(database).ShouldBe(before);
    }

    [Theory]
    [InlineData("column-missing.csv", "participants", false)]
    [InlineData("quote-unclosed.csv", "participants", false)]
    [InlineData("file-not-csv.csv", "participants", false)]
    [InlineData("file-empty.csv", "participants", false)]
    [InlineData("bsn-values.csv", "participants", false)]
    [InlineData("code-unknown.csv", "participants", true)]
    [InlineData("date-wrong.csv", "participants", true)]
    public void A_refused_file_leaves_the_database_as_it_was(string file, string dataset, bool strict)
    {
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "impact.db");
        Ingest(database, folder.Write("p.csv", Some.ParticipantsHeader, Good));
        var before = File.ReadAllBytes(database);
        using (var store = ImpactStore.Open($"Data Source={database}", new FixedClock()))
            Impact.Ingest.Import.Run(store, Some.Keys, Some.Request(Repository.PathOf("samples", "faulty", file), dataset) with { Strict = strict }, CancellationToken.None)
                .Submission.ShouldBeNull();
        File.ReadAllBytes(database).ShouldBe(before);
        Directory.GetFiles(folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public void Of_a_refused_file_nothing_is_left_on_disk()
    {
        using var folder = new TemporaryFolder();
        using var sent = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "impact.db");
        string[] people = ["111222333", "123456782", "10000008"];
        var file = sent.Write("p.csv", ["participant,initiative,role,municipality,neighbourhood", .. people.Select(person => $"{person},ik-begin,helper,GM0984,Geheimstraat")]);
        Ingest(database, file).Check.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.BsnValues);
        foreach (var left in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(path => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path))))
            people.Append("Geheimstraat").Where(left.Contains).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("code-unknown.csv", "role")]
    [InlineData("date-wrong.csv", "start_date")]
    public void A_wrong_row_is_left_out_and_the_others_are_stored(string file, string column)
    {
        using var store = Some.Store();
        var outcome = Impact.Ingest.Import.Run(store, Some.Keys, Some.Request(Repository.PathOf("samples", "faulty", file), "participants"), CancellationToken.None);
        outcome.Check.Findings.ShouldHaveSingleItem().Place.ShouldBe(new Place(3, column));
        outcome.Submission!.Accepted.ShouldBe(1);
        store.LoadDataset(Some.Study with { Initiative = "ik-begin" }).Participants.Count.ShouldBe(1);
    }

    [Fact]
    public void Other_bytes_are_a_new_version_and_the_old_one_stays_readable()
    {
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "impact.db");
        Ingest(database, folder.Write("een.csv", Some.ParticipantsHeader, Good, "p2,ik-begin,supported,GM0984,,"));
        Ingest(database, folder.Write("twee.csv", Some.ParticipantsHeader, Good.Replace("supported", "helper", StringComparison.Ordinal)));
        using var store = ImpactStore.Open($"Data Source={database}", new FixedClock());
        store.Submissions().Select(submission => (submission.Version, submission.IsActive)).ShouldBe([(1, false), (2, true)]);
        store.LoadDataset(Some.Study with { Initiative = "ik-begin" }).Participants.ShouldHaveSingleItem().Role.ShouldBe(Role.Helper);
        Rows(database, "SELECT COUNT(*) FROM participants WHERE submission = 1").ShouldBe(2);
    }

    [Fact]
    public void A_replaced_version_that_is_sent_again_does_not_undo_the_correction()
    {
        using var store = Some.Store();
        string[] wrong = [Some.ParticipantsHeader, Good];
        Some.Import(store, "participants", "2025Q1", wrong);
        Some.Import(store, "participants", "2025Q1", [.. wrong, "p2,ik-begin,helper,GM0984,,"]);
        var late = Some.Import(store, "participants", "2025Q1", wrong);
        late.AlreadyKnown.ShouldBeTrue();
        (late.Submission!.Version, late.Submission.IsActive).ShouldBe((1, false));
        store.Submissions().Count.ShouldBe(2);
    }

    [Fact]
    public void No_identifier_is_stored_as_sent()
    {
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "impact.db");
        Ingest(database, folder.Write("p.csv", "participant,initiative,role,municipality,household", "KENMERK-0001,ik-begin,helper,GM0984,ADRES-0002"));
        var bytes = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(database));
        bytes.ShouldNotContain("KENMERK");
        bytes.ShouldNotContain("ADRES");
        bytes.ShouldContain(Some.Keys.Pseudonym("Synthese", "person", "KENMERK-0001"u8));
        bytes.ShouldContain(Some.Keys.Pseudonym("Synthese", "household", "ADRES-0002"u8));
    }

    [Fact]
    public void The_database_keeps_a_log_and_syncs_it()
    {
        using var folder = new TemporaryFolder();
        using var connection = SqliteFile.Open($"Data Source={Path.Combine(folder.Path, "x.db")}");
        connection.ExecuteScalar<string>("PRAGMA journal_mode").ShouldBe("wal");
        connection.ExecuteScalar<long>("PRAGMA synchronous").ShouldBe(2);
        connection.ExecuteScalar<long>("PRAGMA foreign_keys").ShouldBe(1);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Only_the_owner_may_read_the_database()
    {
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "impact.db");
        using var store = ImpactStore.Open($"Data Source={database}", new FixedClock());
        foreach (var file in Directory.GetFiles(folder.Path)) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
    }

    [Fact]
    public void Another_key_is_refused_before_persons_become_strangers()
    {
        using var folder = new TemporaryFolder();
        using var store = Some.Store();
        Some.Import(store, "participants", "2025Q1", Some.ParticipantsHeader, Good);
        var request = Some.Request(folder.Write("p.csv", Some.ParticipantsHeader, Good), "participants", "2025Q2");
        Should.Throw<OperatorException>(() => Impact.Ingest.Import.Run(store, PseudonymKeys.Random(), request, CancellationToken.None));
        store.Submissions().Count.ShouldBe(1);
    }

    [Fact]
    public void A_database_of_a_newer_program_is_refused()
    {
        using var folder = new TemporaryFolder();
        var database = $"Data Source={Path.Combine(folder.Path, "x.db")}";
        using (var connection = SqliteFile.Open(database)) connection.Execute("PRAGMA user_version = 9999");
        Should.Throw<OperatorException>(() => ImpactStore.Open(database));
    }

    [Fact]
    public void Stopping_halfway_stores_nothing()
    {
        using var folder = new TemporaryFolder();
        using var store = Some.Store();
        using var stop = new CancellationTokenSource();
        var rows = Enumerable.Range(0, 5).Select(i => $"p{i},ik-begin,helper,GM0984,,").Prepend(Some.ParticipantsHeader).ToArray();
        var file = Impact.Ingest.Csv.ReceivedFile.At(folder.Write("p.csv", rows));
        var checkedFile = CheckedFile.Of(file, "participants", false, CancellationToken.None);
        stop.Cancel();
        var delivery = new Delivery("Synthese", new Quarter(2025, 1), checkedFile);
        Should.Throw<OperationCanceledException>(() => store.Save(delivery, Some.Keys, stop.Token));
        store.Submissions().ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_changes_between_check_and_store_is_not_stored()
    {
        using var folder = new TemporaryFolder();
        using var store = Some.Store();
        var file = Impact.Ingest.Csv.ReceivedFile.At(folder.Write("p.csv", Some.ParticipantsHeader, Good));
        var checkedFile = CheckedFile.Of(file, "participants", false, CancellationToken.None);
        folder.Write("p.csv", Some.ParticipantsHeader, Good.Replace("p1", "p9", StringComparison.Ordinal));
        var delivery = new Delivery("Synthese", new Quarter(2025, 1), checkedFile);
        Should.Throw<IOException>(() => store.Save(delivery, Some.Keys, CancellationToken.None));
        store.Submissions().ShouldBeEmpty();
    }

    private static ImportOutcome Ingest(string database, string file)
    {
        using var store = ImpactStore.Open($"Data Source={database}", new FixedClock());
        return Impact.Ingest.Import.Run(store, Some.Keys, Some.Request(file, "participants"), CancellationToken.None);
    }

    private static long Rows(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection.ExecuteScalar<long>(sql);
    }
}
