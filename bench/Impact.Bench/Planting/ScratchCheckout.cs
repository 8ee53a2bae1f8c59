using System.Diagnostics;

namespace Impact.Bench.Planting;

/// <summary>A copy of the checkout in a temporary folder, in which faults may be planted. It goes away afterwards.</summary>
internal sealed class ScratchCheckout : IDisposable
{
    private const string Tests = "artifacts/bin/Impact.Tests/release";
    private const string Core = "artifacts/bin/Impact.Core/release/Impact.Core.dll";

    /// <summary>For speed without analyzers and documentation; a fault may leave something unused behind.</summary>
    private static readonly string[] Quickly = ["-c", "Release", "-v", "quiet", "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false", "-p:TreatWarningsAsErrors=false"];

    private readonly string folder = Directory.CreateTempSubdirectory("impact-planted-").FullName;

    /// <summary>Copies the sources of a checkout and builds the tests with all that they need.</summary>
    public ScratchCheckout(string root)
    {
        foreach (var file in Sources(new DirectoryInfo(root)))
        {
            var copy = In(Path.GetRelativePath(root, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }

        if (Build("tests/Impact.Tests") is { } failure) throw new InvalidOperationException(failure);
    }

    /// <summary>Runs tests with Core as it was built last.</summary>
    /// <param name="tests">Test classes or methods.</param>
    public TestRun Run(IEnumerable<string> tests)
    {
        var results = In("artifacts/results.trx");
        File.Delete(results);
        string[] filter = ["--filter", string.Join('|', tests.Select(test => "FullyQualifiedName~." + test))];
        Dotnet(["test", Tests + "/Impact.Tests.dll", .. filter, "--logger", "trx;LogFileName=" + results, "--blame-hang-timeout", "5m", "--blame-hang-dump-type", "none"]);
        return TestRun.Read(results);
    }

    /// <summary>Runs the tests of a fault with the fault in Core, which alone is built again: what others see of it has not changed. Null when that does not compile.</summary>
    public TestRun? RunWith(PlantedFault fault)
    {
        var source = In(fault.File);
        var right = File.ReadAllText(source);
        File.WriteAllText(source, fault.PlantIn(right));
        var failure = Build("src/Impact.Core");
        File.WriteAllText(source, right);
        if (failure is not null) return null;
        File.Copy(In(Core), In(Tests + "/Impact.Core.dll"), overwrite: true);
        return Run(fault.Tests);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<FileInfo> Sources(DirectoryInfo from) => from.EnumerateFiles()
        .Concat(from.EnumerateDirectories().Where(d => d.LinkTarget is null && d.Name is not ("artifacts" or ".git" or "impact-data" or "bin" or "obj")).SelectMany(Sources));

    /// <summary>Null when it succeeded, else what the build said.</summary>
    private string? Build(string project)
    {
        var (code, output) = Dotnet(["build", project, .. Quickly]);
        return code == 0 ? null : output;
    }

    private string In(string path) => Path.Combine(folder, path);

    private (int Code, string Output) Dotnet(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
