using System.Text.RegularExpressions;
using Dapper;
using Impact.Core.Findings;
using Impact.Ingest;
using Impact.Ingest.Csv;
using Impact.Ingest.Profiles;
using Impact.Ingest.Store;
using AllProfiles = Impact.Ingest.Profiles.Profiles;

namespace Impact.Tests.Profiles;

/// <summary>The files in <c>samples/exports</c> are invented, in the form in which each program writes them, with a finished profile beside them.</summary>
public sealed class ExportsTests
{
    // Name, rows that are accepted, findings that are wanted (all of them warnings).
    public static TheoryData<string, int, string[]> Exports => new()
    {
        { "qualtrics", 2, ["rows-incomplete 1", "personal-not-stored", "personal-not-stored", "personal-not-stored", "personal-not-stored", "personal-not-stored", "personal-not-stored"] },
        { "qualtrics-legacy", 3, ["personal-not-stored", "personal-not-stored", "personal-not-stored", "personal-not-stored", "personal-not-stored"] },
        { "surveymonkey", 3, ["personal-not-stored", "personal-not-stored", "personal-not-stored", "personal-not-stored"] },
        { "limesurvey", 2, ["rows-incomplete 1", "personal-not-stored"] },
        { "redcap", 6, ["rows-skipped 1", "personal-not-stored"] },
        { "odk", 3, ["personal-not-stored", "personal-not-stored"] },
        { "odk-repeat", 3, ["answers-joined 18"] },
        { "microsoft-forms", 5, ["personal-not-stored", "personal-not-stored"] },
        { "google-forms", 3, ["personal-not-stored"] },
        { "statline", 5, [] },
        { "long", 3, ["rows-skipped 3", "answers-joined 18"] },
    };

    public static TheoryData<string> Tools => [.. AllProfiles.All.Select(profile => profile.Name)];

    [Theory]
    [MemberData(nameof(Exports))]
    public void A_finished_profile_reads_the_export(string name, int accepted, string[] findings)
    {
        var check = Check(name, ProfileOf(File.ReadAllText(PathOf(name, "yaml"))));
        check.Verdict.ShouldBe(Verdict.Accept);
        check.Accepted.ShouldBe(accepted);
        check.Findings.Select(finding => $"{finding.Kind.Code} {finding.Detail}".Trim()).ShouldBe(findings, ignoreOrder: true);
        check.Read.ShouldBe(check.Accepted + check.Rejected + check.Duplicate);
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void The_program_is_recognised_and_a_profile_is_asked_for(string name)
    {
        var check = Check(name, null);
        check.Verdict.ShouldBe(Verdict.Map);
        check.Findings.Single(finding => finding.Kind == FindingKinds.ToolRecognised).Detail.ShouldBe(AllProfiles.Find(name)!.Title);
    }

    [Fact]
    public void Our_own_samples_are_of_no_program() =>
        Directory.EnumerateFiles(Repository.PathOf("samples", "ik-begin"), "*.csv", SearchOption.AllDirectories)
            .Where(file => FoundTool.In(Impact.Ingest.Datasets.FoundHeader.FirstLines(ReceivedFile.At(file), TextEncoding.Utf8)) is not null).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Exports))]
    public void A_proposed_profile_reads_the_export_once_it_is_filled_in(string name, int accepted, string[] findings)
    {
        var proposed = ProfileSuggestion.Of(ReceivedFile.At(PathOf(name, "csv")), TextEncoding.Utf8, null, out _)!;
        var (_, open) = ProfileReader.Read(proposed);
        open.ShouldAllBe(finding => finding.Kind == FindingKinds.ProfileEntryOpen);
        var check = Check(name, ProfileOf(FilledIn(proposed)));
        check.Verdict.ShouldBe(Verdict.Accept);
        check.Accepted.ShouldBe(accepted);
        check.Findings.Count.ShouldBe(findings.Length);
    }

    [Fact]
    public void The_same_answers_in_any_form_are_the_same_rows_in_the_store()
    {
        var rows = new[] { "qualtrics-legacy", "surveymonkey", "odk", "google-forms", "long" }.ToDictionary(name => name, Stored);
        rows["long"].Count.ShouldBe(3);
        foreach (var (name, stored) in rows) stored.ShouldBe(rows["long"], name);
    }

    /// <summary>Pseudonym, wave and answers of each stored response.</summary>
    private static List<string> Stored(string name)
    {
        using var folder = new TemporaryFolder();
        var database = $"Data Source={Path.Combine(folder.Path, "proef.db")};Pooling=False";
        var request = Some.Request(PathOf(name, "csv"), "survey") with { Profile = ProfileOf(File.ReadAllText(PathOf(name, "yaml"))) };
        using (var store = ImpactStore.Open(database, new FixedClock()))
            Impact.Ingest.Import.Run(store, Some.Keys, request, CancellationToken.None).Submission.ShouldNotBeNull();
        using var connection = SqliteFile.Open(database);
        return [.. connection.Query<string>("SELECT hex(participant) || ' ' || wave || ' ' || answers FROM survey ORDER BY participant")];
    }

    private static string FilledIn(string proposed)
    {
        var filled = proposed.Replace("initiative: VUL-IN", "initiative: ik-begin", StringComparison.Ordinal).Replace("  wave: VUL-IN", "  wave: 0", StringComparison.Ordinal)
            .Replace("date: VUL-IN", "date: 2025-03-10", StringComparison.Ordinal).Replace("\"telefonisch_arm_1\": VUL-IN", "\"telefonisch\": 9", StringComparison.Ordinal);
        filled = Regex.Replace(filled, "(half jaar|_maanden_arm_1)\": VUL-IN", "$1\": 1");
        return Regex.Replace(filled, "\"A([123])\": VUL-IN", match => $"\"A{match.Groups[1].Value}\": {4 - int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)}");
    }

    private static FileCheck Check(string name, Profile? profile) =>
        Impact.Ingest.Import.Check(ReceivedFile.At(PathOf(name, "csv")) with { Profile = profile }, profile is null && name != "statline" ? "survey" : null, strict: false);

    private static Profile ProfileOf(string yaml)
    {
        var (profile, findings) = ProfileReader.Read(yaml);
        findings.ShouldBeEmpty();
        return profile!;
    }

    private static string PathOf(string name, string ending) => Repository.PathOf("samples", "exports", $"{name}.{ending}");
}
