using System.Globalization;
using Impact.Core.Findings;

namespace Impact.Ingest.Datasets;

/// <summary>The findings of a file in the order of its lines. All are counted; the first ten thousand are listed.</summary>
internal sealed class FindingList
{
    /// <summary>Longest list. A file of a million wrong rows must not fill the memory, and nobody mends more at a time.</summary>
    public const int Longest = 10_000;

    private readonly List<Finding> listed = [];
    private int leftOut;

    /// <summary>Number of findings, listed or not.</summary>
    public int Count => listed.Count + leftOut;

    public bool HasRefusal { get; private set; }

    public bool HasError { get; private set; }

    public void Add(Finding finding)
    {
        HasRefusal |= finding.Kind.Severity == Severity.Refusal;
        HasError |= finding.Kind.Severity == Severity.Error;
        if (listed.Count < Longest || finding.Kind.Severity == Severity.Refusal) listed.Add(finding);
        else leftOut++;
    }

    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings) Add(finding);
    }

    public IReadOnlyList<Finding> ToList()
    {
        var sorted = listed.OrderBy(finding => finding.Place.Line ?? 0).ToList();
        if (leftOut > 0) sorted.Add(new Finding(FindingKinds.FindingsLeftOut, Place.File, leftOut.ToString(CultureInfo.InvariantCulture)));
        return sorted;
    }
}
