using System.Text.RegularExpressions;

namespace Impact.EndToEnd;

/// <summary>What the README says is true.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string Text { get; } = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void Every_place_it_points_at_exists() =>
        Regex.Matches(Text, @"\]\((?!https?:)([^)#]+)").Select(link => link.Groups[1].Value)
            .Where(link => !Path.Exists(Repository.PathOf(link))).ShouldBeEmpty();

    [Fact]
    public void The_picture_is_small_enough_to_load_on_a_phone() =>
        new FileInfo(Repository.PathOf("docs", "images", "report-page.png")).Length.ShouldBeLessThan(200_000);

    [Fact]
    public async Task Every_command_it_names_is_one()
    {
        var help = (await ImpactProgram.RunAsync(folder, "--help")).ShouldEndIn(0).Output;

        var named = Regex.Matches(Text, @"\./impact ([a-z]+)").Select(match => match.Groups[1].Value).Distinct().ToList();
        named.ShouldContain("demo");
        named.Where(command => !Regex.IsMatch(help, $@"^\s+{command}\b", RegexOptions.Multiline)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_delivery_it_shows_is_accepted_as_it_stands()
    {
        var delivery = Regex.Match(Text, "^```\n(deelnemer;.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

        var check = (await ImpactProgram.RunAsync(folder, "check", folder.Write("participants.csv", delivery), "--dataset", "participants", "--json")).ShouldEndIn(0).Json;

        (check.GetProperty("verdict").GetString(), check.GetProperty("accepted").GetInt32()).ShouldBe(("accept", 3));
    }

    public void Dispose() => folder.Dispose();
}
