using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>Who asks for support: lonely people, at a bad moment, the loneliest first.</summary>
/// <remarks>The gate looks at the loneliness of that day, passing part included. So those who come in will on average be
/// less lonely later without any support: regression to the mean.</remarks>
internal static class Gate
{
    private const double FirstQuarter = 1.10;
    private const double Widening = 0.15;

    public static bool IsPassedBy(Household household)
    {
        var quarter = IkBeginStudy.First.QuartersUntil(Quarter.Of(household.Start));
        var noise = household.Randomness.For(Purpose.Household, 1).Normal(0.3);
        return household.LonelinessAtStart + noise > FirstQuarter - (Widening * quarter);
    }
}
