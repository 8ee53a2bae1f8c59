namespace Impact.Tests;

/// <summary>Compares text with the text that was looked at and approved before, in <c>tests/Impact.Tests/Approved</c>.</summary>
internal static class Approve
{
    /// <summary>Fails when the text differs; the new text is then in <c>artifacts/received</c>, to look at.</summary>
    /// <param name="name">File name below <c>Approved</c>, for example <c>Impact.Core.txt</c>.</param>
    /// <param name="actual">The text of now.</param>
    public static void Text(string name, string actual)
    {
        var approvedPath = Repository.PathOf("tests", "Impact.Tests", "Approved", name);
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("IMPACT_APPROVE") == "1") Write(approvedPath, text);
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        if (approved == text) return;

        var receivedPath = Repository.PathOf("artifacts", "received", name);
        Write(receivedPath, text);
        throw new ShouldAssertException(Explain(approvedPath, receivedPath, FirstDifference(approved, text)));
    }

    private static string Explain(string approved, string received, string difference) =>
        $"""
        {Repository.RelativePath(approved)} no longer holds.
        {difference}
        Compare it with {Repository.RelativePath(received)}. Is the change meant? Then accept it:
        IMPACT_APPROVE=1 dotnet test tests/Impact.Tests -c Release --filter <this test>, and commit the approved file.
        """;

    private static string FirstDifference(string approved, string actual)
    {
        var (before, after) = (approved.Split('\n'), actual.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"First difference at line {line + 1}:\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
