using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>How an indicator is counted for a person of whom everything is known.</summary>
/// <remarks>Written apart from the indicators, as a second opinion on them; a test holds the two against each other.</remarks>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Waves">Waves at which the indicator exists.</param>
/// <param name="Of">What a person adds at a wave; null for somebody who is not counted.</param>
internal sealed record TrueMeasure(string Indicator, IReadOnlyList<int> Waves, Func<Diary, int, Part?> Of)
{
    /// <summary>Whether who is counted depends on what the support has done: then the figures of the two worlds are about other persons, and no effect is given.</summary>
    public bool IsConditional { get; init; }

    /// <summary>What a person adds in a quarter, for an interrupted series; null for what is not known per quarter.</summary>
    public Func<Diary, Quarter, Part?>? PerQuarter { get; init; }

    /// <summary>A mean over persons.</summary>
    public static TrueMeasure Mean(string indicator, IReadOnlyList<int> waves, Func<Diary, int, double> of) =>
        new(indicator, waves, (diary, wave) => new Part(of(diary, wave), 1));

    /// <summary>A share of persons.</summary>
    public static TrueMeasure Share(string indicator, IReadOnlyList<int> waves, Func<Diary, int, bool> of) =>
        Mean(indicator, waves, (diary, wave) => of(diary, wave) ? 1 : 0);
}

/// <summary>What one person adds to a mean, a share or a ratio.</summary>
/// <param name="Numerator">Added above the line.</param>
/// <param name="Denominator">Added below it.</param>
internal readonly record struct Part(double Numerator, double Denominator)
{
    public static Part operator +(Part a, Part b) => new(a.Numerator + b.Numerator, a.Denominator + b.Denominator);
}
