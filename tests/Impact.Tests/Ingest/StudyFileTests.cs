using Impact.Core.Findings;
using Impact.Core.Observations;
using Impact.Ingest;

namespace Impact.Tests.Ingest;

public sealed class StudyFileTests
{
    private static readonly string[] Good =
    [
        "study: ik-begin-venray",
        "title: Ik begin in Venray",
        "question: Wat verandert er?",
        "data: .",
        "municipality: GM0984",
        "initiative: ik-begin",
        "period: { from: 2024Q1, to: 2025Q4 }",
        "design: one-group",
        "assigned_by: person",
        "baseline: 0",
        "follow_up: [1, 2]",
        "adjust: [age_band, gender]",
        "cluster: household",
        "evidence: { described: docs/ik-begin.md }",
        "outcomes:",
        "  - { indicator: loneliness-djg6, role: primary, minimum: 0.5 }",
        "  - { indicator: care-cost, role: secondary }",
        "planned: { supported: 200, comparison: 250, drop_out: 0.30 }",
    ];

    [Theory]
    [InlineData("professional", Rater.Professional)]
    [InlineData("self", Rater.Self)]
    [InlineData("questions", Rater.Questions)]
    public void A_study_may_say_who_decides_on_the_rung(string written, Rater rater)
    {
        Read([.. Good, $"rater: {written}"]).Study!.Rater.ShouldBe(rater);
        Read(Good).Study!.Rater.ShouldBeNull();
    }

    [Fact]
    public void A_rater_that_does_not_exist_is_refused_with_its_line_and_what_may_stand_there()
    {
        var finding = Read([.. Good, "rater: buurman"]).Findings.ShouldHaveSingleItem();
        (finding.Place.Line, finding.Place.Column).ShouldBe((Good.Length + 1, "rater"));
        (finding.Sentence("nl") is var words ? words.Message + words.Advice : "").ShouldContain("professional, self, questions");
    }

    [Fact]
    public void A_study_is_read_as_written()
    {
        var reading = Read(Good);
        reading.Findings.ShouldBeEmpty();
        var study = reading.Study!;
        (study.Id, study.Initiative, study.Municipality.Value).ShouldBe(("ik-begin-venray", "ik-begin", "GM0984"));
        (study.From, study.To, study.Design, study.AssignedBy).ShouldBe((new Quarter(2024, 1), new Quarter(2025, 4), Design.OneGroup, Assignment.Person));
        study.FollowUp.ShouldBe([1, 2]);
        study.Adjust.ShouldBe(["age_band", "gender"]);
        study.Evidence.ShouldBe(new EvidenceDocuments("docs/ik-begin.md", null));
        study.Outcomes.ShouldBe([new Outcome("loneliness-djg6", OutcomeRole.Primary, 0.5), new Outcome("care-cost", OutcomeRole.Secondary, null)]);
        study.Planned.ShouldBe(new PlannedSize(200, 250, 0.30));
        study.IsSynthetic.ShouldBeFalse();
    }

    [Fact]
    public void The_data_folder_is_relative_to_the_file()
    {
        using var folder = new TemporaryFolder();
        StudyFile.Read(folder.Write("study.yaml", Good)).DataFolder.ShouldBe(folder.Path);
        StudyFile.Read(folder.Write("study.yaml", [.. Good.Where(line => !line.StartsWith("data", StringComparison.Ordinal))])).DataFolder.ShouldBeNull();
    }

    [Fact]
    public void A_synthetic_study_says_so() => Read([.. Good, "synthetic: true"]).Study!.IsSynthetic.ShouldBeTrue();

    [Theory]
    [InlineData("design: comparison", "design: vergelijking", "study-entry-wrong", 8, "design")]
    [InlineData("", "kleur: rood", "study-entry-unknown", 19, null)]
    [InlineData("title:", null, "study-entry-missing", 1, "title")]
    [InlineData("period:", "period: { from: 2025Q1, to: 2024Q1 }", "study-entry-wrong", 7, "to")]
    [InlineData("period:", "period: { from: 2025 }", "study-entry-missing", 7, "to")]
    [InlineData("data:", "data: nergens", "study-path-absent", 4, "data")]
    [InlineData("baseline:", "baseline: nul", "study-entry-wrong", 10, "baseline")]
    [InlineData("follow_up:", "follow_up: [0, 1]", "study-entry-wrong", 11, "follow_up")]
    [InlineData("adjust:", "adjust: [schoenmaat]", "study-entry-wrong", 12, "adjust")]
    [InlineData("municipality:", "municipality: Venray", "study-entry-wrong", 5, "municipality")]
    [InlineData("design:", "design: interrupted-series", "study-entry-missing", 1, "break")]
    [InlineData("  - { indicator: care-cost, role: secondary }", "  - { indicator: geluk, role: secondary }", "study-entry-wrong", 17, "indicator")]
    [InlineData("planned:", "planned: { supported: 200, drop_out: 30 }", "study-entry-wrong", 18, "drop_out")]
    public void What_is_wrong_is_named_with_its_line(string replaced, string? by, string code, int line, string? entry)
    {
        var start = replaced.StartsWith(' ') ? replaced : replaced.Split(':')[0] + ":";
        var lines = replaced.Length == 0 ? [.. Good, by!] : Good.Select(text => text.StartsWith(start, StringComparison.Ordinal) ? by : text).OfType<string>().ToArray();
        var reading = Read(lines);
        reading.Study.ShouldBeNull();
        reading.Findings.ShouldContain(finding => finding.Kind.Code == code && finding.Place.Line == line && finding.Place.Column == entry);
    }

    [Fact]
    public void All_that_is_wrong_is_named_at_once() => Read("study: x", "design: y").Findings.Count.ShouldBeGreaterThan(8);

    [Theory]
    [InlineData("a: [1")]
    [InlineData("- a")]
    [InlineData("")]
    public void What_is_no_study_file_is_refused(string text) => Read(text).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.StudyNotYaml);

    private static StudyReading Read(params string[] lines)
    {
        using var folder = new TemporaryFolder();
        return StudyFile.Read(folder.Write("study.yaml", lines));
    }
}
