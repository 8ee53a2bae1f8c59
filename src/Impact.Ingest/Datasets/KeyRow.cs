using System.Runtime.InteropServices;

namespace Impact.Ingest.Datasets;

/// <summary>What is remembered of a row until the end of its file: hashes of its key and of its other cells, and its line.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct KeyRow(ulong First, ulong Second, int Line, int Content) : IComparable<KeyRow>
{
    public bool HasKeyOf(KeyRow other) => First == other.First && Second == other.Second;

    /// <summary>By key, and then by line: the first row of a key comes first.</summary>
    public int CompareTo(KeyRow other)
    {
        if (First != other.First) return First < other.First ? -1 : 1;
        if (Second != other.Second) return Second < other.Second ? -1 : 1;
        return Line.CompareTo(other.Line);
    }
}
