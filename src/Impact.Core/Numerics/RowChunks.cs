namespace Impact.Core.Numerics;

/// <summary>Splits long columns into chunks of rows that can be worked on at the same time.</summary>
/// <remarks>The chunks depend on the number of rows alone and their results are combined in order, so that the bits are the same on one or many threads.</remarks>
internal static class RowChunks
{
    /// <summary>Rows in a chunk.</summary>
    public const int Rows = 65536;

    /// <summary>The result of each chunk, in order.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="work">Works on the rows from the first up to, not including, the second number.</param>
    /// <param name="most">Most chunks wanted, when each costs much memory.</param>
    public static T[] Map<T>(int rows, Func<int, int, T> work, int most = int.MaxValue)
    {
        var count = Math.Clamp((rows + Rows - 1) / Rows, 1, most);
        var size = (rows + count - 1) / count;
        var results = new T[count];
        if (count == 1) results[0] = work(0, rows);
        else ForEach(count, c => results[c] = work(Math.Min(rows, c * size), Math.Min(rows, (c + 1) * size)));
        return results;
    }

    /// <summary>Does work for each number below a count, at the same time where the scheduler of the caller allows it; each may write in a place of its own only.</summary>
    public static void ForEach(int count, Action<int> work) => Parallel.For(0, count, new ParallelOptions { TaskScheduler = TaskScheduler.Current }, work);
}
