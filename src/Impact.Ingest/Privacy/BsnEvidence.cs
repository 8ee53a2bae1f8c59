namespace Impact.Ingest.Privacy;

/// <summary>Judges whether the numbers of a column are citizen service numbers (BSN).</summary>
/// <remarks>
/// One in eleven arbitrary numbers passes the 11-test. Of n distinct numbers of eight or nine digits, k pass: the column is refused when the chance of k or more,
/// Σ C(n,i) (1/11)^i (10/11)^(n−i), is at most about one in a thousand: three of three (0.00075), five of ten (0.00106), thirty of a hundred.
/// </remarks>
internal sealed class BsnEvidence
{
    private const double ChanceToPass = 1.0 / 11;
    private const double Doubt = 0.0011;
    private const int FewestNumbers = 3;

    // Enough to decide on any column; keeps the memory bounded.
    private const int MostNumbers = 1 << 16;

    // As long as the longest identifier: a mark or a word before every number hides nothing.
    private const int LongestCell = 64;
    private readonly HashSet<int> numbers = [];
    private int passing;

    public void Add(ReadOnlySpan<byte> cell)
    {
        if (cell.Length is < 8 or > LongestCell || numbers.Count >= MostNumbers) return;
        if (Bsn.Candidate(cell) is { } number && numbers.Add(number) && Bsn.Passes(number)) passing++;
    }

    /// <summary>Whether chance does not explain how many numbers pass.</summary>
    public bool IsFound => numbers.Count >= FewestNumbers && UpperTail(numbers.Count, passing) < Doubt;

    /// <summary>Chance that of n numbers at least k pass by accident.</summary>
    internal static double UpperTail(int n, int k)
    {
        if (k <= 0) return 1;
        var term = Math.Exp(LogChoose(n, k) + (k * Math.Log(ChanceToPass)) + ((n - k) * Math.Log(1 - ChanceToPass)));
        var sum = 0.0;
        for (var i = k; i <= n; i++)
        {
            sum += term;
            term *= (double)(n - i) / (i + 1) * (ChanceToPass / (1 - ChanceToPass));
        }

        return sum;
    }

    private static double LogChoose(int n, int k)
    {
        var sum = 0.0;
        for (var i = 1; i <= k; i++) sum += Math.Log((double)(n - k + i) / i);
        return sum;
    }
}
