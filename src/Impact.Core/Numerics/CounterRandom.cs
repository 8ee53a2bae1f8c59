namespace Impact.Core.Numerics;

/// <summary>Random numbers that are a function of seed, stream and place only: the same on one thread or many, in any order.</summary>
/// <remarks>One instance serves one stream (for example one bootstrap replicate) and is not shared between threads. See <see cref="Philox"/>.</remarks>
/// <param name="seed">Seed of the analysis.</param>
/// <param name="stream">Number of the stream.</param>
public sealed class CounterRandom(ulong seed, ulong stream)
{
    private ulong block;
    private ulong spare;
    private bool hasSpare;

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        if (hasSpare)
        {
            hasSpare = false;
            return spare;
        }

        (var bits, spare) = Philox.Block(block, stream, seed);
        block = unchecked(block + 1);
        hasSpare = true;
        return bits;
    }

    /// <summary>A number strictly between 0 and 1, uniform, a multiple of 2^-53 shifted by half a step.</summary>
    public double NextDouble() => ((NextBits() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>A whole number 0 … n - 1, each equally likely.</summary>
    /// <param name="n">How many numbers, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
    /// <remarks>Multiplication with rejection: D. Lemire (2019), Fast random integer generation in an interval.</remarks>
    public int NextInt(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var high = Math.BigMul(NextBits(), (ulong)n, out var low);
        var threshold = unchecked(0UL - (ulong)n) % (ulong)n;
        while (low < threshold)
            high = Math.BigMul(NextBits(), (ulong)n, out low);
        return (int)high;
    }

    /// <summary>A standard normal number.</summary>
    /// <remarks>Box and Muller (1958), cosine half.</remarks>
    public double NextNormal() =>
        Math.Sqrt(-2 * Math.Log(NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());
}
