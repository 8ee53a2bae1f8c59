using Impact.Core.Numerics;

namespace Impact.Core.Scenarios;

/// <summary>Draws for one purpose of one person: another purpose never shifts them.</summary>
internal sealed class Draws(ulong seed, ulong stream)
{
    private readonly CounterRandom random = new(seed, stream);

    public double Uniform() => random.NextDouble();

    public double Normal(double sd = 1) => sd * random.NextNormal();

    public double Logistic()
    {
        var u = Uniform();
        return Math.Log(u / (1 - u));
    }

    public bool Chance(double probability) => Uniform() < probability;

    public int Between(int lowest, int highest) => lowest + random.NextInt(highest - lowest + 1);

    public T OneOf<T>(params ReadOnlySpan<T> values) => values[random.NextInt(values.Length)];

    /// <summary>By inversion of one uniform draw, so that a higher mean never gives a lower count for the same person.</summary>
    public int Poisson(double mean)
    {
        var u = Uniform();
        var probability = Math.Exp(-mean);
        var count = 0;
        for (var below = probability; u > below && count < 1000; below += probability)
        {
            count++;
            probability *= mean / count;
        }

        return count;
    }
}
