using System.Diagnostics;
using System.Text;

namespace Impact.EndToEnd;

/// <summary>After a refused file with a citizen number and a name, neither is in any file that the program could write: data, log, temporary folder, home.</summary>
public sealed class NothingLeftTests : IDisposable
{
    private static readonly string[] Secrets = ["900000004", "900000016", "900000028", "Geheimenaar-Zonderling"];
    private static readonly Encoding[] Encodings = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder sent = new();

    [Theory]
    [InlineData("participant,initiative,role,municipality,neighbourhood", "{0},ik-begin,helper,GM0984,{1}", "bsn-values")]
    [InlineData("participant,initiative,role,municipality,BSN,naam", "p{0},ik-begin,helper,GM0984,{0},{1}", "bsn-column")]
    [InlineData("participant,initiative,role,municipality,opmerking", "p{0},ik-begin,helper,GM0984,{0} {1}", "column-unknown")]
    public async Task A_refused_file_leaves_nobody_on_disk(string header, string row, string code)
    {
        var rows = Secrets.Take(3).Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture, row, number, Secrets[3]));
        var file = sent.Write("participants.csv", string.Concat(rows.Prepend(header).Select(line => line + "\n")));

        var refused = await RunAsync("ingest", file, "--organisation", "o", "--quarter", "2025Q1", "--dataset", "participants");

        refused.ExitCode.ShouldBe(1, refused.Errors);
        (await RunAsync("check", file, "--dataset", "participants", "--json")).Output.ShouldContain(code);
        Secrets.Where(secret => refused.Output.Contains(secret, StringComparison.Ordinal) || refused.Errors.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
        Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).ShouldContain(path => Path.GetFileName(path) == "impact.db");
        foreach (var path in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories)) Found(path).ShouldBeEmpty(path);
    }

    [Fact]
    public async Task The_search_finds_what_is_there()
    {
        var file = sent.Write("er.csv", Secrets[3]);
        await File.WriteAllBytesAsync(file, Encoding.Unicode.GetBytes("..." + Secrets[3]));

        Found(file).ShouldBe([Secrets[3]]);
    }

    public void Dispose()
    {
        folder.Dispose();
        sent.Dispose();
    }

    // Everything the process may write to lies in one folder, also what it takes for the temporary folder and for its home.
    private Task<Outcome> RunAsync(params string[] arguments)
    {
        var library = Repository.PathOf("artifacts", "bin", "Impact.Worker", "release", "impact.dll");
        var start = new ProcessStartInfo("dotnet", [library, .. arguments]) { WorkingDirectory = folder.Path };
        foreach (var (variable, name) in new[] { ("TMPDIR", "tmp"), ("HOME", "home"), ("SQLITE_TMPDIR", "tmp") })
            start.Environment[variable] = Directory.CreateDirectory(folder.PathOf(name)).FullName;
        return ImpactProgram.StartAsync(start);
    }

    private static IEnumerable<string> Found(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return Secrets.Where(secret => Encodings.Any(encoding => bytes.AsSpan().IndexOf(encoding.GetBytes(secret)) >= 0));
    }
}
