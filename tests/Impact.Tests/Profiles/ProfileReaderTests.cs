using Impact.Core.Findings;
using Impact.Core.Instruments;
using Impact.Ingest.Profiles;
using AllDatasets = Impact.Ingest.Datasets.Datasets;
using AllProfiles = Impact.Ingest.Profiles.Profiles;

namespace Impact.Tests.Profiles;

public sealed class ProfileReaderTests
{
    [Fact]
    public void Every_profile_file_is_listed_and_back() =>
        Directory.EnumerateFiles(Repository.PathOf("profiles"), "*.yaml").Select(Path.GetFileNameWithoutExtension).ShouldBe(AllProfiles.All.Select(profile => profile.Name), ignoreOrder: true);

    [Fact]
    public void Every_profile_that_is_built_in_has_marks_and_leads_to_a_dataset_that_exists()
    {
        AllProfiles.All.ShouldAllBe(profile => profile.Marks.Count > 0 && profile.Title.Length > 0);
        AllProfiles.All.Where(profile => profile.Dataset is not null && AllDatasets.Find(profile.Dataset) is null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("profile: x\nkleur: rood", "profile-entry-unknown", 2)]
    [InlineData("title: x", "profile-entry-missing", 1)]
    [InlineData("profile: x\ncolumns: rood", "profile-entry-wrong", 2)]
    [InlineData("profile: x\ntool: excel", "profile-entry-wrong", 2)]
    [InlineData("profile: x\ndates: jaar", "profile-entry-wrong", 2)]
    [InlineData("profile: x\nheader: { rows: 2, names: 3 }", "profile-entry-wrong", 2)]
    [InlineData("profile: x\nconstants:\n  wave: VUL-IN", "profile-entry-open", 3)]
    [InlineData("profile: x\n  columns: [", "profile-not-yaml", 2)]
    [InlineData("- profile", "profile-not-yaml", null)]
    public void What_is_wrong_is_named_with_its_line(string yaml, string code, int? line)
    {
        var (profile, findings) = ProfileReader.Read(yaml);
        profile.ShouldBeNull();
        (findings[0].Kind.Code, findings[0].Place.Line).ShouldBe((code, line));
    }

    [Theory]
    [InlineData("profile: x\ncolumns: &a [*a]", 2)]
    [InlineData("profile: x\na: &a [1]\nignore: *a", 3)]
    public void A_piece_that_refers_to_another_is_refused_so_that_none_stands_for_a_billion(string yaml, int line) =>
        ProfileReader.Read(yaml).Findings.ShouldHaveSingleItem().ShouldBe(new Finding(FindingKinds.ProfileNotYaml, new Place(line, null)));

    [Fact]
    public void A_profile_that_goes_too_deep_or_is_too_long_is_refused()
    {
        ProfileReader.Read($"profile: x\ncolumns: {new string('[', 200_000)}").Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.ProfileNotYaml);
        ProfileReader.Read($"profile: x\n# {new string('a', 2_000_000)}").Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.ProfileNotYaml);
    }

    [Fact]
    public void A_profile_builds_on_that_of_its_program()
    {
        var (profile, _) = ProfileReader.Read("profile: x\ntool: qualtrics\nconstants: { date: 2025-01-01 }\ncomplete: all\nignore: [Q9]");
        profile!.Header.Rows.ShouldBe(3);
        profile.Complete.ShouldBeNull();
        profile.Columns.ShouldNotContain(column => column.To == "date");
        profile.Ignore.ShouldContain("Q9");
        profile.Ignore.ShouldContain("IPAddress");
        profile.Sha256.ShouldNotBe(AllProfiles.Find("qualtrics")!.Sha256);
    }

    [Theory]
    [InlineData("31-3-2025 10:15", null, "2025-03-31")]
    [InlineData("31/03/25", null, "2025-03-31")]
    [InlineData("31.03.2025", null, "2025-03-31")]
    [InlineData("2025-03-31T10:15:00.000Z", null, "2025-03-31")]
    [InlineData("2025/03/31 2:15:07 PM EET", null, "2025-03-31")]
    [InlineData("03/31/2025 02:15:07 PM", DateOrder.MonthDayYear, "2025-03-31")]
    [InlineData("2025-03-31 14:15", DateOrder.MonthDayYear, "2025-03-31")]
    [InlineData("Apr 26, 2018 8:58:20 AM", null, "2018-04-26")]
    [InlineData("26 mei 2018", null, "2018-05-26")]
    [InlineData("1 maart 2025", null, "2025-03-01")]
    [InlineData("03/31/2025", null, null)]
    [InlineData("31-2-2025", null, null)]
    [InlineData("45000", null, null)]
    [InlineData("10:15", null, null)]
    [InlineData("", null, null)]
    public void A_day_is_taken_out_of_the_moments_that_programs_write(string text, object? order, string? iso) => DateText.ToIso(text, (DateOrder?)order).ShouldBe(iso);

    [Theory]
    [InlineData("Date submitted", "date_Submitted", true)]
    [InlineData("*_complete", "vragenlijst_complete", true)]
    [InlineData("Group time:*", "Group time: begin", true)]
    [InlineData("a*c*e", "abcde", true)]
    [InlineData("a*c*e", "abde", false)]
    [InlineData("ab*ba", "aba", false)]
    [InlineData("submitdate|Date submitted", "Date submitted", true)]
    [InlineData("naam", "voornaam", false)]
    public void A_name_in_a_profile_fits_a_name_in_a_file(string pattern, string name, bool fits) => NamePattern.Fits(pattern, name).ShouldBe(fits);

    [Fact]
    public void No_two_different_questions_are_alike_enough_to_be_taken_for_each_other()
    {
        var texts = Instruments.All.SelectMany(instrument => instrument.Items).Select(item => item.Text).OfType<string>().Distinct().ToList();
        var pairs = texts.SelectMany((one, at) => texts.Skip(at + 1).Select(two => (one, two, Likeness: TextMatch.Of(one, two)))).Where(pair => pair.Likeness >= TextMatch.Sure);
        pairs.Where(pair => TextMatch.Plain(pair.one) != TextMatch.Plain(pair.two)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("3. Ik ervaar een LEEGTE om me heen!", 1.0)]
    [InlineData("Stellingen [Ik ervaar een leegte om me heen]", 1.0)]
    [InlineData("<b>Ik ervaar een leegte om mij heen</b>", 0.85)]
    [InlineData("Vaak ervaar ik een leegte om me heen", 0.65)]
    public void A_question_is_found_back_in_other_dress(string name, double least) =>
        TextMatch.OfName(name, "Ik ervaar een leegte om me heen").ShouldBeGreaterThanOrEqualTo(least);
}
