namespace Impact.Core.Numerics;

/// <summary>The Philox 4×32 generator with 10 rounds: 128 random bits as a function of a counter and a key.</summary>
/// <remarks>Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3.</remarks>
internal static class Philox
{
    /// <summary>The block of a counter under a key.</summary>
    public static (ulong First, ulong Second) Block(ulong counterLow, ulong counterHigh, ulong key)
    {
        unchecked
        {
            var (c0, c1) = ((uint)counterLow, (uint)(counterLow >> 32));
            var (c2, c3) = ((uint)counterHigh, (uint)(counterHigh >> 32));
            var (k0, k1) = ((uint)key, (uint)(key >> 32));
            for (var round = 0; round < 10; round++)
            {
                var p0 = 0xD2511F53UL * c0;
                var p1 = 0xCD9E8D57UL * c2;
                (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
                k0 += 0x9E3779B9;
                k1 += 0xBB67AE85;
            }

            return (c0 | ((ulong)c1 << 32), c2 | ((ulong)c3 << 32));
        }
    }
}
