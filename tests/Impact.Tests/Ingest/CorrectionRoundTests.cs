using System.Text;
using Impact.Core.Findings;
using Impact.Ingest;
using Impact.Ingest.Corrections;
using Impact.Ingest.Store;

namespace Impact.Tests.Ingest;

/// <summary>A file with faults, its correction file, and the mended rows in their place.</summary>
public sealed class CorrectionRoundTests : IDisposable
{
    private const string Header = "deelnemer;initiatief;rol;gemeente;buurt;start_date";

    private static readonly string[] FiveFaults =
    [
        "p1;ik-begin;hulpvrager;GM0984;Oost;10-01-2025",
        "p2;ik-begin;toeschouwer;GM0984;Oost;10-01-2025",
        "p3;ik-begin;hulpvrager;GM0984;Oost;31-02-2025",
        "p4;ik-begin;hulpvrager;984;Oost;10-01-2025",
        "p5;ik-begin;hulpvrager;GM0984;=1+1;10-01-2025",
        "p6;ik-begin;hulpvrager;GM0984;West;10-01-2025",
        ";ik-begin;hulpvrager;GM0984;West;10-01-2025",
        "p6;ik-begin;hulpvrager;GM0984;West;10-01-2025",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly ImpactStore store = Some.Store();

    [Fact]
    public void The_correction_file_holds_the_rows_that_failed_with_what_to_do()
    {
        var lines = Corrections(Send(FiveFaults));

        lines[0].ShouldBe("regel;wat_is_er_mis;wat_moet_ik_doen;" + Header);
        lines.Skip(1).Select(line => line.Split(';')[0]).ShouldBe(["3", "4", "5", "6", "8"]);
        lines[1].ShouldStartWith("3;rol: Dit antwoord kennen wij niet.;rol: Gebruik een van: supported");
        lines[4].ShouldEndWith("p5;ik-begin;hulpvrager;GM0984;'=1+1;10-01-2025");
    }

    [Fact]
    public void It_opens_in_a_spreadsheet()
    {
        var bytes = CorrectionBytes(Send(FiveFaults));

        bytes.AsSpan(0, 3).ToArray().ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(bytes).Split("\r\n").Length.ShouldBe(7);
    }

    [Fact]
    public void Mended_rows_take_their_place_and_the_other_rows_stay()
    {
        var first = Send(FiveFaults);
        Counts(first.Submission!).ShouldBe((8, 2, 5, 1));

        var second = Mend(first, Mended(Corrections(first)));

        second.Submission!.ShouldSatisfyAllConditions(
            version => (version.Version, version.IsActive, version.IsMerged, version.Base).ShouldBe((2, true, true, first.Submission!.Id)),
            version => Counts(version).ShouldBe((8, 7, 0, 1)));
        var diff = store.Compare(first.Submission!, second.Submission!);
        (diff.Added.Count, diff.Changed.Count, diff.Removed.Count, diff.Same).ShouldBe((5, 0, 0, 2));
        diff.Added.ShouldBe([3, 4, 5, 6, 8]);
        store.LoadDataset(Some.Study with { Initiative = "ik-begin" }).Participants.Count.ShouldBe(7);
    }

    [Fact]
    public void The_same_mended_file_twice_changes_nothing()
    {
        var first = Send(FiveFaults);
        var mended = Mended(Corrections(first));
        var second = Mend(first, mended);

        var again = Mend(first, mended);

        again.AlreadyKnown.ShouldBeTrue();
        again.Submission.ShouldBe(second.Submission);
        store.Submissions().Count.ShouldBe(2);
    }

    [Fact]
    public void Rows_that_are_still_wrong_come_out_again_with_the_line_they_had()
    {
        var first = Send(FiveFaults);
        var half = Mended(Corrections(first));
        half[2] = half[2].Replace("28-02-2025", "30-02-2025", StringComparison.Ordinal);

        var second = Mend(first, half);

        (second.Check.Read, second.Check.Accepted, second.Check.Rejected, second.Check.Duplicate).ShouldBe((5, 4, 1, 0));
        Counts(second.Submission!).ShouldBe((8, 6, 1, 1));
        var rest = Corrections(second);
        rest.Length.ShouldBe(2);
        rest[1].ShouldStartWith("4;start_date:");

        var third = Mend(second, [rest[0], rest[1].Replace("30-02-2025", "28-02-2025", StringComparison.Ordinal)]);
        Counts(third.Submission!).ShouldBe((8, 7, 0, 1));
        third.Submission!.Version.ShouldBe(3);
    }

    [Fact]
    public void A_row_mended_in_an_earlier_round_stays_as_it_is()
    {
        var first = Send(FiveFaults);
        var all = Mended(Corrections(first));
        var second = Mend(first, [all[0], all[1]]);

        var third = Mend(second, [all[0], all[1].Replace("Oost", "Noord", StringComparison.Ordinal), all[2]]);

        third.Check.Findings.ShouldContain(finding => finding.Kind == FindingKinds.CorrectionLineKnown);
        (third.Check.Read, third.Check.Accepted, third.Check.Duplicate).ShouldBe((2, 1, 1));
        store.Compare(second.Submission!, third.Submission!).Changed.ShouldBeEmpty();
    }

    [Fact]
    public void A_mended_row_about_somebody_who_was_good_already_is_not_stored_twice()
    {
        var first = Send(FiveFaults);
        var lines = Mended(Corrections(first));

        var second = Mend(first, [lines[0], lines[1].Replace("p2;", "p1;", StringComparison.Ordinal).Replace("Oost", "West", StringComparison.Ordinal), lines[2]]);

        second.Check.Findings.ShouldHaveSingleItem().ShouldBe(new Finding(FindingKinds.KeyTwice, new Place(2, null), "2"));
        Counts(second.Submission!).ShouldBe((8, 3, 3, 2));
        Corrections(second)[1].ShouldStartWith("3;Deze regel gaat over hetzelfde als regel 2");
    }

    [Fact]
    public void Nothing_new_makes_no_version()
    {
        var first = Send(FiveFaults);
        var lines = Mended(Corrections(first));

        var second = Mend(first, [lines[0], lines[1].Replace("p2;", "p1;", StringComparison.Ordinal)]);

        second.AlreadyKnown.ShouldBeTrue();
        (second.Check.Read, second.Check.Accepted, second.Check.Duplicate).ShouldBe((1, 0, 1));
        store.Submissions().ShouldHaveSingleItem().IsActive.ShouldBeTrue();
    }

    [Fact]
    public void Of_two_people_who_mend_the_same_version_the_second_is_refused()
    {
        var first = Send(FiveFaults);
        var lines = Mended(Corrections(first));
        Mend(first, [lines[0], lines[1]]);

        var late = Mend(first, [lines[0], lines[2]]);

        late.Submission.ShouldBeNull();
        late.Check.Findings[0].Kind.ShouldBe(FindingKinds.BaseStale);
        CorrectionFile.IsUseful(late.Check).ShouldBeFalse();
    }

    [Fact]
    public void A_correction_file_that_comes_as_if_it_were_everything_is_refused()
    {
        var first = Send(FiveFaults);

        var whole = Import(Mended(Corrections(first)), basedOn: null);

        whole.Check.Findings[0].ShouldBe(new Finding(FindingKinds.CorrectionWithoutBase, Place.File, first.Submission!.Id[..8]));
        store.Submissions().Count.ShouldBe(1);
    }

    [Fact]
    public void When_every_row_failed_the_mended_file_is_the_delivery()
    {
        var first = Send("p2;ik-begin;toeschouwer;GM0984;Oost;10-01-2025");
        first.Submission.ShouldBeNull();

        var whole = Import(Mended(Corrections(first)), basedOn: null);

        Counts(whole.Submission!).ShouldBe((1, 1, 0, 0));
    }

    [Theory]
    [InlineData("x", "correction-line-wrong")]
    [InlineData("", "correction-line-wrong")]
    [InlineData("4", "correction-line-twice")]
    [InlineData("2", "correction-line-known")]
    [InlineData("99", "correction-line-unknown")]
    public void A_line_number_that_was_changed_is_named(string number, string code)
    {
        var first = Send(FiveFaults);
        var lines = Mended(Corrections(first));
        lines[1] = number + lines[1][1..];

        Mend(first, lines).Check.Findings.Select(finding => finding.Kind.Code).ShouldContain(code);
    }

    [Fact]
    public void An_ordinary_file_is_no_correction_file()
    {
        var first = Send(FiveFaults);

        Import([Header, "p9;ik-begin;hulpvrager;GM0984;Oost;10-01-2025"], first.Submission!.Id).Check.Findings[0].Kind.ShouldBe(FindingKinds.CorrectionColumnsMissing);
    }

    [Fact]
    public void A_file_that_is_wrong_as_a_whole_has_no_correction_file() =>
        CorrectionFile.IsUseful(Import([Header.Replace("rol", "rolletje", StringComparison.Ordinal), FiveFaults[0]], basedOn: null).Check).ShouldBeFalse();

    [Fact]
    public void Refused_corrections_leave_the_database_as_it_was()
    {
        var database = Path.Combine(folder.Path, "impact.db");
        using var disk = ImpactStore.Open($"Data Source={database}", new FixedClock());
        var first = Import([Header, .. FiveFaults], basedOn: null, disk);
        var lines = Mended(Corrections(first));
        Import([lines[0], lines[1]], first.Submission!.Id, disk).Submission.ShouldNotBeNull();
        var before = File.ReadAllBytes(database);

        Import([lines[0], lines[2]], first.Submission!.Id, disk).Submission.ShouldBeNull();
        Import([lines[0], "99" + lines[2][1..]], disk.Submissions()[^1].Id, disk).Submission.ShouldBeNull();
        Import([lines[0], lines[2].Replace("p3;", "p1;", StringComparison.Ordinal)], disk.Submissions()[^1].Id, disk).AlreadyKnown.ShouldBeTrue();

        File.ReadAllBytes(database).ShouldBe(before);
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    private static (int, int, int, int) Counts(Submission version) => (version.Read, version.Accepted, version.Rejected, version.Duplicate);

    private static string[] Mended(string[] corrections) =>
    [
        .. corrections.Select(line => line.Replace("toeschouwer", "hulpvrager", StringComparison.Ordinal).Replace("31-02-2025", "28-02-2025", StringComparison.Ordinal)
            .Replace(";984;", ";GM0984;", StringComparison.Ordinal).Replace("'=1+1", "Oost", StringComparison.Ordinal).Replace(";;ik-begin", ";p7;ik-begin", StringComparison.Ordinal)),
    ];

    private static byte[] CorrectionBytes(ImportOutcome outcome)
    {
        using var target = new MemoryStream();
        CorrectionFile.Write(outcome.File, outcome.Check, target, "nl");
        return target.ToArray();
    }

    private static string[] Corrections(ImportOutcome outcome) =>
        Encoding.UTF8.GetString(CorrectionBytes(outcome)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private ImportOutcome Send(params string[] rows) => Import([Header, .. rows], basedOn: null);

    private ImportOutcome Mend(ImportOutcome basis, string[] lines) => Import(lines, basis.Submission!.Id);

    private ImportOutcome Import(string[] lines, string? basedOn, ImpactStore? into = null)
    {
        var request = Some.Request(folder.Write($"{Guid.NewGuid():N}.csv", lines), "participants") with { Base = basedOn, IsCorrection = basedOn is not null };
        return Impact.Ingest.Import.Run(into ?? store, Some.Keys, request, CancellationToken.None);
    }
}
