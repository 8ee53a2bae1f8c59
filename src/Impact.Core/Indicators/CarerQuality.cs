using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Quality of life of informal carers (CarerQol), as a plain sum: the Dutch weights were not found in a source.</summary>
internal static class CarerQuality
{
    /// <summary>Mean sum, 0 to 14.</summary>
    public static Indicator Mean { get; } = ScaleIndicators.Mean(CarerQol7, "carerqol", "kwaliteit van leven van mantelzorgers");
}
