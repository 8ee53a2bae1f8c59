using System.Collections;

namespace Impact.Ingest.Datasets;

/// <summary>Lines of a file, one bit each: five million rows that are all left out take less than a megabyte.</summary>
internal sealed class LineSet : IReadOnlyCollection<int>
{
    // Pages, because a file of blank lines has line numbers far above its number of rows.
    private const int PageLines = 1 << 16;
    private readonly Dictionary<int, BitArray> pages = [];

    public int Count { get; private set; }

    public bool Contains(int line) => pages.TryGetValue(line / PageLines, out var page) && page[line % PageLines];

    public void Add(int line)
    {
        if (!pages.TryGetValue(line / PageLines, out var page)) pages.Add(line / PageLines, page = new BitArray(PageLines));
        if (page[line % PageLines]) return;
        page[line % PageLines] = true;
        Count++;
    }

    /// <summary>The lines in their order.</summary>
    public IEnumerator<int> GetEnumerator() =>
        pages.OrderBy(page => page.Key).SelectMany(page => Enumerable.Range(0, PageLines).Where(at => page.Value[at]).Select(at => (page.Key * PageLines) + at)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
