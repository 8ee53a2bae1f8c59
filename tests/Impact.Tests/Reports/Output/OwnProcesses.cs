using System.Globalization;

namespace Impact.Tests.Reports.Output;

/// <summary>A process with its command line.</summary>
internal sealed record OwnProcess(int Id, string CommandLine);

/// <summary>The processes that this test run started, read from /proc.</summary>
internal static class OwnProcesses
{
    public static IReadOnlyList<OwnProcess> Below(int ancestor)
    {
        var parents = Directory.GetDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
            .Select(id => (Id: id, Parent: ParentOf(id))).Where(p => p.Parent is not null).ToDictionary(p => p.Id, p => p.Parent!.Value);
        return [.. parents.Keys.Where(id => IsBelow(id)).Select(id => new OwnProcess(id, CommandLine(id)))];

        bool IsBelow(int id) => parents.TryGetValue(id, out var parent) && (parent == ancestor || IsBelow(parent));
    }

    /// <summary>Whether it still runs; a number that another process has taken over is not it.</summary>
    public static bool IsAlive(OwnProcess process) => process.CommandLine.Length > 0 && CommandLine(process.Id) == process.CommandLine;

    /// <summary>First value of each field of <c>status</c> (proc(5)).</summary>
    public static IReadOnlyDictionary<string, string> Status(int id) => Read($"/proc/{id}/status")
        .Split('\n').Select(line => line.Split([':', '\t'], StringSplitOptions.RemoveEmptyEntries))
        .Where(parts => parts.Length > 1).ToDictionary(parts => parts[0], parts => parts[1]);

    private static string CommandLine(int id) => Read($"/proc/{id}/cmdline").Replace('\0', ' ');

    /// <summary>Field 4 of <c>stat</c>, after the name in parentheses (proc(5)).</summary>
    private static int? ParentOf(int id)
    {
        var stat = Read($"/proc/{id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length < 2 ? null : int.Parse(fields[1], CultureInfo.InvariantCulture);
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return ""; // it has ended in the meantime
        }
    }
}
