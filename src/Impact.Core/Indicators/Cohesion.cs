using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Social cohesion of the neighbourhood, by the form of 4 statements.</summary>
internal static class Cohesion
{
    /// <summary>Mean score, 0 to 10.</summary>
    public static Indicator Mean { get; } = ScaleIndicators.Mean(Coh4, "cohesion", "samenhang in de buurt");
}
