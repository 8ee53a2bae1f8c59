using System.Text;
using Impact.Core.Findings;
using Impact.Ingest;
using Impact.Ingest.Corrections;
using Impact.Ingest.Csv;
using Impact.Ingest.Profiles;
using Impact.Ingest.Store;

namespace Impact.Tests.Profiles;

public sealed class ProfiledFileTests
{
    private const string Wide = """
        profile: breed
        dataset: survey
        columns:
          - { from: Nummer, to: participant }
          - { from: Moment, to: wave, codes: { begin: 0, later: 1 } }
          - { from: Gesprek, to: date }
          - { from: "Vraag 3", to: djg6_3, codes: { zeker: 3, nooit: 1 } }
        constants: { initiative: ik-begin }
        ignore: [opmerking, "E-mail*", "Nota *"]
        """;

    private const string LongForm = """
        profile: lang
        dataset: survey
        columns:
          - { from: nr, to: participant }
          - { from: ronde, to: wave }
          - { from: op, to: date }
        long: { item: vraag, answer: antwoord, items: { leegte: djg6_3, missen: djg6_9 } }
        constants: { initiative: ik-begin }
        """;

    [Fact]
    public void Columns_codes_dates_and_constants_are_read_as_the_profile_says()
    {
        var check = Check(Wide, "Nummer;Moment;Gesprek;Vraag 3;opmerking", "c1;begin;1-3-2025 10:15;zeker;prima", "c1;later;2025-09-01T09:00:00;2;");
        check.Verdict.ShouldBe(Verdict.Accept);
        (check.Read, check.Accepted, check.Delimiter).ShouldBe((2, 2, ";"));
        check.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_names_the_line_and_the_column_of_the_sender()
    {
        var check = Check(Wide, "Overzicht van het jaar;;;;", "", "Nummer;Moment;Gesprek;Vraag 3;opmerking", "c1;begin;31-2-2025;zeker;\"twee", "regels\"", "c2;begin;1-3-2025;soms;", ";begin;1-3-2025;1;");
        check.Findings.Where(finding => finding.Kind.Severity == Severity.Error).Select(finding => (finding.Kind.Code, finding.Place.Line, finding.Place.Column))
            .ShouldBe([("date-wrong", 4, "Gesprek"), ("code-unknown", 6, "Vraag 3"), ("required-empty", 7, "Nummer")]);
        check.Findings.Single(finding => finding.Kind == FindingKinds.RequiredEmpty).Detail.ShouldBe("Nummer");
        check.Findings.ShouldContain(finding => finding.Kind == FindingKinds.RowsAboveHeader && finding.Detail == "1");
    }

    [Fact]
    public void A_row_that_is_sent_twice_names_the_line_of_the_first_in_the_file()
    {
        var check = Check(Wide, "# proef;;;", "Nummer;Moment;Gesprek;Vraag 3", "", "c1;begin;1-3-2025;zeker", "c1;begin;1-3-2025;nooit");
        var finding = check.Findings.Single(finding => finding.Kind == FindingKinds.KeyTwice);
        (finding.Place.Line, finding.Detail).ShouldBe((5, "4"));
        (check.Read, check.Accepted, check.Duplicate).ShouldBe((2, 1, 1));
    }

    [Fact]
    public void A_personal_column_that_is_ignored_is_said_and_one_that_is_not_refuses_the_file()
    {
        const string Row = "c1;begin;1-3-2025;zeker;vera@voorbeeld.nl";
        Check(Wide, "Nummer;Moment;Gesprek;Vraag 3;E-mail van deelnemer", Row).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.PersonalNotStored);
        var refused = Check(Wide, "Nummer;Moment;Gesprek;Vraag 3;Telefoon", Row);
        refused.Verdict.ShouldBe(Verdict.Refuse);
        refused.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.ColumnPersonal);
    }

    [Fact]
    public void A_personal_column_that_the_profile_forgets_is_skipped_when_the_sender_says_so()
    {
        var file = Some.Csv("Nummer;Moment;Gesprek;Vraag 3;Telefoon", "c1;begin;1-3-2025;zeker;06-12345678") with { Profile = ProfileReader.Read(Wide).Profile, SkipsPersonal = true };
        var check = Impact.Ingest.Import.Check(file, null, strict: true);
        check.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.PersonalNotStored);
        check.Accepted.ShouldBe(1);
    }

    [Fact]
    public void E_mail_addresses_under_an_innocent_name_that_are_skipped_are_said() =>
        Check(Wide, "Nummer;Moment;Gesprek;Vraag 3;opmerking", "c1;begin;1-3-2025;zeker;a@voorbeeld.nl", "c2;begin;1-3-2025;zeker;b@voorbeeld.nl", "c3;begin;1-3-2025;zeker;c@voorbeeld.nl")
            .Findings.ShouldHaveSingleItem().ShouldBe(new Finding(FindingKinds.PersonalNotStored, new Place(null, "opmerking")));

    [Fact]
    public void A_name_is_no_number_of_a_participant_whatever_the_profile_says() =>
        Check(Wide.Replace("from: Nummer", "from: Achternaam", StringComparison.Ordinal), "Achternaam;Moment;Gesprek;Vraag 3", "Vera;begin;1-3-2025;zeker")
            .Findings.ShouldContain(finding => finding.Kind == FindingKinds.ColumnPersonal);

    [Fact]
    public void Numbers_of_citizens_refuse_the_file_also_in_a_column_that_is_ignored()
    {
        string[] header = ["Nummer;Moment;Gesprek;Vraag 3;Nota intern"];
        string[] rows = ["c1;begin;1-3-2025;zeker;111222333", "c2;begin;1-3-2025;zeker;123456782", "c3;begin;1-3-2025;zeker;100000009"];
        var check = Check(Wide, [.. header, .. rows]);
        check.Verdict.ShouldBe(Verdict.Refuse);
        check.Findings.ShouldHaveSingleItem().ShouldBe(new Finding(FindingKinds.BsnValues, new Place(null, "Nota intern")));
        FileCheckJson.Write(check, "nl").ShouldNotContain("111222333");
        Check(Wide, "Nummer;Moment;Gesprek;Vraag 3;Nota BSN", "c1;begin;1-3-2025;zeker;").Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.BsnColumn);
    }

    [Fact]
    public void A_column_that_the_profile_does_not_name_is_refused() =>
        Check(Wide, "Nummer;Moment;Gesprek;Vraag 3;kleur", "c1;begin;1-3-2025;zeker;rood").Findings.ShouldHaveSingleItem()
            .ShouldBe(new Finding(FindingKinds.ProfileColumnUnknown, new Place(1, "kleur")));

    [Fact]
    public void A_column_that_is_absent_or_there_twice_and_a_field_from_nowhere_are_named()
    {
        Check(Wide, "Nummer;Moment;Vraag 3", "c1;begin;zeker").Findings.Select(finding => finding.Kind).ShouldBe([FindingKinds.ProfileColumnAbsent, FindingKinds.ProfileFieldMissing]);
        Check(Wide, "Nummer;Nummer;Moment;Gesprek;Vraag 3", "c1;c1;begin;1-3-2025;zeker").Findings.ShouldContain(finding => finding.Kind == FindingKinds.ProfileColumnTwice);
        Check(Wide.Replace("from: Nummer", "from: kolom B", StringComparison.Ordinal) + "\n", "Nummer;Nummer;Moment;Gesprek;Vraag 3", "x;c1;begin;1-3-2025;zeker")
            .Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.ProfileColumnUnknown);
    }

    [Fact]
    public void A_column_without_a_name_is_ignored_by_its_letter()
    {
        string[] lines = [";Nummer;Moment;Gesprek;Vraag 3", "1;c1;begin;1-3-2025;zeker", "2;c2;begin;1-3-2025;zeker"];
        Check(Wide, lines).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.ColumnWithoutName);
        Check(Wide.Replace("ignore: [", "ignore: [kolom A, ", StringComparison.Ordinal), lines).Accepted.ShouldBe(2);
        ProfileSuggestion.Of(Some.Csv(lines), TextEncoding.Utf8, null, out _)!.ShouldContain("- \"kolom A\"");
    }

    [Theory]
    [InlineData("111222333;Jansen;Kerkstraat 1")]
    [InlineData("j.jansen@example.nl;ja;nee")]
    [InlineData("jansen1;12-01-2025;ja")]
    public void Of_a_file_without_a_header_no_profile_is_proposed_so_that_nobody_ends_in_one(string row)
    {
        ProfileSuggestion.Of(Some.Csv(row, row), TextEncoding.Utf8, null, out var fault).ShouldBeNull();
        fault.ShouldBe(FindingKinds.HeaderNotFound);
    }

    [Fact]
    public void Answers_on_rows_of_their_own_become_one_response()
    {
        var check = Check(LongForm, "nr,ronde,op,vraag,antwoord", "c1,0,2025-03-01,leegte,ja", "c2,0,2025-03-01,leegte,nee", "c1,0,2025-03-01,missen,misschien", "c2,0,2025-03-01,missen,ja", "c2,0,2025-03-01,leegte,ja");
        check.Findings.Where(finding => finding.Kind.Severity == Severity.Error).Select(finding => (finding.Kind.Code, finding.Place.Line, finding.Place.Column, finding.Kind == FindingKinds.KeyTwice ? finding.Detail : null))
            .ShouldBe([("code-unknown", 4, "antwoord", null), ("key-twice", 6, null, "3")]);
        (check.Read, check.Accepted, check.Rejected, check.Duplicate).ShouldBe((3, 1, 1, 1));
        check.Findings.ShouldContain(new Finding(FindingKinds.AnswersJoined, Place.File, "5"));
    }

    [Fact]
    public void A_question_that_the_profile_does_not_name_is_said_or_skipped()
    {
        string[] lines = ["nr,ronde,op,vraag,antwoord", "c1,0,2025-03-01,leegte,ja", "c1,0,2025-03-01,kleur,rood"];
        var check = Check(LongForm, lines);
        check.Verdict.ShouldBe(Verdict.AcceptWithRejections);
        check.Findings.ShouldContain(new Finding(FindingKinds.ProfileItemUnknown, new Place(3, "vraag")));
        Check(LongForm.Replace("items: {", "others: skip, items: {", StringComparison.Ordinal), lines).Findings.ShouldContain(new Finding(FindingKinds.RowsSkipped, Place.File, "1"));
    }

    [Fact]
    public void The_decimal_mark_is_said_per_column()
    {
        const string Yaml = """
            profile: cijfers
            dataset: areas
            columns: [{ from: gebied, to: area }, { from: jaar, to: year }, { from: cijfer, to: value, decimal: "," }, { from: mensen, to: population, decimal: "." }]
            constants: { indicator: druk, unit: percent, source: GGD }
            """;
        var check = Check(Yaml, "gebied,jaar,cijfer,mensen", "GM0984,2024,\"1,234\",1.234", "GM1507,2024,\"12,5\",\"43,415\"");
        check.Findings.ShouldBeEmpty();
        check.Accepted.ShouldBe(2);
        Check(Yaml.Replace(", decimal: \",\"", "", StringComparison.Ordinal), "gebied,jaar,cijfer,mensen", "GM0984,2024,\"1,234\",1.234").Findings
            .ShouldContain(new Finding(FindingKinds.NumberAmbiguous, new Place(2, "cijfer")));
    }

    [Fact]
    public void A_file_in_Windows_1252_and_one_in_UTF_16_are_read_through_a_profile()
    {
        const string Text = "Nummer;Moment;Gesprek;Vraag 3;opmerking\nc1;begin;1-3-2025;zeker;café\n";
        var (profile, _) = ProfileReader.Read(Wide);
        byte[] wide = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)];
        Impact.Ingest.Import.Check(Some.Csv(wide) with { Profile = profile }, null, strict: true).Encoding.ShouldBe("utf-16le");
        var old = Some.Csv(Encoding.Latin1.GetBytes(Text)) with { Profile = profile, IsWindows1252 = true };
        Impact.Ingest.Import.Check(old, null, strict: true).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.EncodingChosen);
    }

    [Fact]
    public void The_same_bytes_through_another_profile_are_a_new_version()
    {
        using var folder = new TemporaryFolder();
        using var store = Some.Store();
        var path = folder.Write("export.csv", "Nummer;Moment;Gesprek;Vraag 3", "c1;begin;1-3-2025;zeker");
        ImportOutcome Send(string yaml) => Impact.Ingest.Import.Run(store, Some.Keys, Some.Request(path, "survey") with { Profile = ProfileReader.Read(yaml).Profile }, CancellationToken.None);
        Send(Wide).Submission!.Version.ShouldBe(1);
        Send(Wide).AlreadyKnown.ShouldBeTrue();
        Send(Wide.Replace("zeker: 3", "zeker: 2", StringComparison.Ordinal)).Submission!.Version.ShouldBe(2);
    }

    [Fact]
    public void Nothing_of_a_column_that_is_ignored_reaches_the_store()
    {
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "proef.db");
        var path = folder.Write("export.csv", "Nummer;Moment;Gesprek;Vraag 3;opmerking;E-mail", "c1;begin;1-3-2025;zeker;geheimwoord;geheim@voorbeeld.nl");
        using (var store = ImpactStore.Open($"Data Source={database};Pooling=False", new FixedClock()))
            Impact.Ingest.Import.Run(store, Some.Keys, Some.Request(path, "survey") with { Profile = ProfileReader.Read(Wide).Profile }, CancellationToken.None).Submission.ShouldNotBeNull();
        foreach (var file in Directory.EnumerateFiles(folder.Path, "proef.db*")) Encoding.Latin1.GetString(File.ReadAllBytes(file)).ShouldNotContain("geheim");
    }

    [Fact]
    public void Rows_that_failed_come_back_in_our_columns_and_take_their_place()
    {
        using var folder = new TemporaryFolder();
        using var store = Some.Store();
        var path = folder.Write("export.csv", "Jaaroverzicht;;;", "Nummer;Moment;Gesprek;Vraag 3", "c1;begin;1-3-2025;zeker", "c2;begin;31-2-2025;nooit");
        var request = Some.Request(path, "survey") with { Profile = ProfileReader.Read(Wide).Profile };
        var first = Impact.Ingest.Import.Run(store, Some.Keys, request, CancellationToken.None);
        using var written = new MemoryStream();
        CorrectionFile.Write(first.File, first.File.Mapped!, written, "nl").ShouldBe(1);
        var mended = Encoding.UTF8.GetString(written.ToArray()).Replace("31-2-2025", "28-2-2025", StringComparison.Ordinal);
        mended.ShouldContain("date: Dit is geen goede datum.");
        var back = Impact.Ingest.Import.Run(
            store, Some.Keys, Some.Request(folder.Write("terug.csv", mended), "survey") with { Base = first.Submission!.Id, IsCorrection = true }, CancellationToken.None);
        (back.Submission!.Accepted, back.Submission.Rejected, back.Submission.Version).ShouldBe((2, 0, 2));
    }

    [Fact]
    public void A_file_that_is_damaged_in_any_way_is_read_or_refused_with_a_reason()
    {
        var (profile, _) = ProfileReader.Read(Wide);
        var good = Encoding.UTF8.GetBytes("Nummer;Moment;Gesprek;Vraag 3;opmerking\nc1;begin;1-3-2025 10:15;zeker;\"goed; \"\"echt\"\"\"\nc2;later;2025-09-01T09:00:00;2;\n");
        var random = new Random(4);
        for (var run = 0; run < 1_500; run++)
        {
            var bytes = good.ToList();
            for (var change = random.Next(1, 4); change > 0; change--) bytes[random.Next(bytes.Count)] = (byte)";\"\n,x1\0#é"[random.Next(9)];
            bytes.RemoveRange(random.Next(bytes.Count - 4), random.Next(4));
            var check = Impact.Ingest.Import.Check(Some.Csv([.. bytes]) with { Profile = profile }, null, strict: false);
            check.Read.ShouldBe(check.Accepted + check.Rejected + check.Duplicate);
            if (check.Verdict == Verdict.Refuse) check.Findings.ShouldContain(finding => finding.Kind.Severity == Severity.Refusal);
        }
    }

    private static FileCheck Check(string yaml, params string[] lines)
    {
        var (profile, findings) = ProfileReader.Read(yaml);
        findings.ShouldBeEmpty();
        var check = Impact.Ingest.Import.Check(Some.Csv(lines) with { Profile = profile }, null, strict: false);
        check.Read.ShouldBe(check.Accepted + check.Rejected + check.Duplicate);
        return check;
    }
}
