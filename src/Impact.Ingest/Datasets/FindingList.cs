using System.Globalization;
using Impact.Core.Findings;

namespace Impact.Ingest.Datasets;

/// <summary>The findings of a file in the order of its lines. All are counted; the first ten thousand are listed, and more when they refuse the file.</summary>
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
        Weigh(finding);
        List(finding);
    }

    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings) Add(finding);
    }

    /// <summary>Adds findings of rows that are known only after other rows were read, in any order: they come where they would have come before.</summary>
    public void AddBetween(IEnumerable<Finding> later)
    {
        foreach (var finding in later)
        {
            Weigh(finding);
            listed.Add(finding);
            if (listed.Count >= 4 * Longest) ListInOrder();
        }

        ListInOrder();
    }

    public IReadOnlyList<Finding> ToList()
    {
        var sorted = InOrder();
        if (leftOut > 0) sorted.Add(new Finding(FindingKinds.FindingsLeftOut, Place.File, leftOut.ToString(CultureInfo.InvariantCulture)));
        return sorted;
    }

    private void Weigh(Finding finding)
    {
        HasRefusal |= finding.Kind.Severity == Severity.Refusal;
        HasError |= finding.Kind.Severity == Severity.Error;
    }

    // What refuses the whole file must be read, also after ten thousand wrong cells; of rows that refuse it, ten thousand more are enough.
    private void List(Finding finding)
    {
        var longest = finding.Kind.Severity != Severity.Refusal ? Longest : finding.Place.Line is null ? int.MaxValue : 2 * Longest;
        if (listed.Count < longest) listed.Add(finding);
        else leftOut++;
    }

    private void ListInOrder()
    {
        var all = InOrder();
        listed.Clear();
        all.ForEach(List);
    }

    private List<Finding> InOrder() => [.. listed.OrderBy(finding => finding.Place.Line ?? 0)];
}
