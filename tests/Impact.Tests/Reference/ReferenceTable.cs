using System.Collections.Concurrent;
using System.Globalization;

namespace Impact.Tests.Reference;

/// <summary>Per topic of the reference values: cases, numbers compared, largest relative difference. Written at the end of a run to the file that IMPACT_REFERENCE_TABLE names.</summary>
internal static class ReferenceTable
{
    private static readonly ConcurrentBag<(string Topic, string Id, double Difference)> Compared = [];

    private static readonly string? File = Environment.GetEnvironmentVariable("IMPACT_REFERENCE_TABLE");

    static ReferenceTable()
    {
        if (File is not null) AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.File.WriteAllLines(File, Lines());
    }

    /// <summary>Notes one comparison; zeros have no relative difference.</summary>
    public static void Note(ReferenceCase reference, double actual, double expected)
    {
        if (File is not null) Compared.Add((reference.Topic, reference.Id, Math.Abs(expected) > 1e-12 ? Math.Abs(actual / expected - 1) : 0));
    }

    private static IEnumerable<string> Lines() =>
    [
        "| topic | cases | numbers | largest relative difference |", "|---|---|---|---|",
        .. Compared.GroupBy(c => c.Topic).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => string.Create(
            CultureInfo.InvariantCulture, $"| {g.Key} | {g.Select(c => c.Id).Distinct().Count()} | {g.Count()} | {g.Max(c => c.Difference):0.0e+0} |")),
    ];
}
