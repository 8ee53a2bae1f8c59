using System.Diagnostics;

namespace Impact.EndToEnd;

/// <summary>A copy of the checkout without anything built, in a path with a space.</summary>
public sealed class FreshCheckout : IDisposable
{
    private readonly TemporaryFolder folder = new("een map met spaties");

    public FreshCheckout()
    {
        foreach (var file in Repository.Files(".", ""))
        {
            var copy = folder.PathOf(Repository.RelativePath(file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Runs the wrapper from another folder, with nothing in the environment but a path.</summary>
    internal Task<Outcome> RunAsync(string script, params string[] arguments) => RunAsync(script, _ => { }, arguments);

    internal Task<Outcome> RunAsync(string script, Action<IDictionary<string, string?>> change, params string[] arguments)
    {
        var start = new ProcessStartInfo(folder.PathOf(script), arguments) { WorkingDirectory = Path.GetTempPath() };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["NUGET_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        change(start.Environment);
        return ImpactProgram.StartAsync(start);
    }

    public void Dispose() => folder.Dispose();
}

/// <summary>The wrapper as a stranger uses it.</summary>
public sealed class WrapperTests(FreshCheckout checkout) : IClassFixture<FreshCheckout>
{
    [Fact]
    public async Task It_builds_once_and_passes_arguments_and_the_exit_code_through()
    {
        var first = await checkout.RunAsync("impact", "--help");
        var second = await checkout.RunAsync("impact", "geen opdracht");

        first.ShouldEndIn(0).Output.ShouldContain("impact");
        second.ShouldEndIn(2).Errors.ShouldContain("geen opdracht");
        second.Errors.ShouldNotContain("gebouwd");
    }

    [Fact]
    public async Task Without_the_sdk_it_says_how_to_get_it()
    {
        using var tools = new TemporaryFolder();
        foreach (var tool in new[] { "bash", "env", "readlink", "dirname", "grep", "mkdir", "cat" })
            File.CreateSymbolicLink(tools.PathOf(tool), "/usr/bin/" + tool);

        var outcome = await checkout.RunAsync("impact", environment => environment["PATH"] = tools.Path, "--help");

        outcome.ShouldEndIn(3).Errors.ShouldContain("dotnet-install.sh");
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Test_takes_only_what_it_knows() =>
        (await checkout.RunAsync("test", "--fast")).ShouldEndIn(2).Errors.ShouldContain("usage");
}
