using Impact.Core.Findings;
using Impact.Ingest;

namespace Impact.Tests.Datasets;

/// <summary>The files in <c>samples/faulty</c> are wrong in one way each; the check finds that and nothing else.</summary>
public sealed class FaultyFilesTests
{
    // Made in tests of their own: too large for a sample, about two files or a choice, or about study files and profiles.
    private static readonly FindingKind[] Elsewhere =
    [
        FindingKinds.FileTooLarge, FindingKinds.RecordTooLong, FindingKinds.TooManyColumns, FindingKinds.TooManyRows, FindingKinds.FindingsLeftOut, FindingKinds.KeyInOtherQuarter, FindingKinds.EncodingChosen,
        FindingKinds.RungJump, FindingKinds.ParticipantUnknown, FindingKinds.ParticipantsAbsent, FindingKinds.BeforeStart, FindingKinds.AfterEnd, FindingKinds.OutsideQuarter,
        FindingKinds.StudyNotYaml, FindingKinds.StudyEntryMissing, FindingKinds.StudyEntryUnknown, FindingKinds.StudyEntryWrong, FindingKinds.StudyPathAbsent,
        FindingKinds.StudyWithoutData, FindingKinds.BaseUnknown, FindingKinds.BaseOther, FindingKinds.BaseWithdrawn, FindingKinds.BaseStale, FindingKinds.WithdrawnBefore,
        FindingKinds.CorrectionColumnsMissing, FindingKinds.CorrectionWithoutBase, FindingKinds.CorrectionLineWrong, FindingKinds.CorrectionLineTwice, FindingKinds.CorrectionLineUnknown,
        FindingKinds.CorrectionLineKnown, FindingKinds.ColumnSkipped,
        FindingKinds.PersonalNotStored, FindingKinds.RowsIncomplete, FindingKinds.RowsSkipped, FindingKinds.AnswersJoined, FindingKinds.ProfileNotYaml, FindingKinds.ProfileUnknown,
        FindingKinds.ProfileEntryMissing, FindingKinds.ProfileEntryUnknown, FindingKinds.ProfileEntryWrong, FindingKinds.ProfileEntryOpen, FindingKinds.ProfileColumnAbsent,
        FindingKinds.ProfileColumnTwice, FindingKinds.ProfileFieldMissing, FindingKinds.ProfileColumnUnknown, FindingKinds.ProfileItemUnknown,
    ];

    private static readonly IReadOnlyList<string[]> Expected =
        [.. File.ReadAllLines(Repository.PathOf("samples", "faulty", "expected.csv")).Skip(1).Select(line => line.Split(','))];

    public static IEnumerable<object[]> Files => Expected.Select(row => (row[0], row[1])).Distinct().Select(pair => new object[] { pair.Item1, pair.Item2 });

    [Fact]
    public void Every_kind_of_finding_has_a_faulty_file() =>
        FindingKinds.All.Except(Elsewhere).Select(kind => kind.Code).ShouldBe(Expected.Select(row => row[2]).Distinct(), ignoreOrder: true);

    [Fact]
    public void Every_faulty_file_is_expected_and_back() =>
        Directory.GetFiles(Repository.PathOf("samples", "faulty"), "*.csv").Select(Path.GetFileName).Where(name => name != "expected.csv")
            .ShouldBe(Expected.Select(row => row[0]).Distinct(), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_check_finds_what_is_wrong_and_where(string file, string dataset)
    {
        var check = Check(file, dataset, strict: false);
        check.Findings.Select(finding => $"{finding.Kind.Code},{finding.Place.Line},{finding.Place.Column}")
            .ShouldBe(Expected.Where(row => row[0] == file).Select(row => $"{row[2]},{row[3]},{row[4]}"));
        check.Read.ShouldBe(check.Accepted + check.Rejected + check.Duplicate);
        var refused = check.Findings.Any(finding => finding.Kind == FindingKinds.ColumnsDoNotFit) ? Verdict.Map : Verdict.Refuse;
        check.Verdict.ShouldBe(Strongest(check) switch { Severity.Refusal => refused, Severity.Error => Verdict.AcceptWithRejections, _ => Verdict.Accept });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_strict_check_refuses_what_would_be_left_out(string file, string dataset)
    {
        var check = Check(file, dataset, strict: true);
        if (Strongest(check) == Severity.Warning) check.Verdict.ShouldBe(Verdict.Accept);
        else check.Verdict.ShouldBeOneOf(Verdict.Refuse, Verdict.Map);
        if (check.Verdict != Verdict.Accept) check.Accepted.ShouldBe(0);
        check.Read.ShouldBe(check.Accepted + check.Rejected + check.Duplicate);
    }

    private static Severity Strongest(FileCheck check) => check.Findings.Max(finding => finding.Kind.Severity);

    private static FileCheck Check(string file, string dataset, bool strict) =>
        Impact.Ingest.Import.Check(Repository.PathOf("samples", "faulty", file), dataset.Length == 0 ? null : dataset, strict);
}
