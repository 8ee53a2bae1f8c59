using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>Who leaves the research between two measurements: the lonelier sooner.</summary>
internal static class DropOut
{
    private const double Intercept = -2.5;
    private const double PerPoint = 0.25;

    /// <summary>Chance to leave before the next wave, given the measured loneliness (0 to 6).</summary>
    public static double Chance(int loneliness) => 1 / (1 + Math.Exp(-(Intercept + (PerPoint * loneliness))));

    /// <summary>Last day, when the person leaves after this wave.</summary>
    public static DateOnly? EndAfter(SurveyResponse response, int wave, Draws draws)
    {
        var leaves = draws.Chance(Chance(LonelinessAnswers.Score(response.Answers).Total));
        var days = draws.Between(20, 150);
        return leaves && wave < FollowUp.Waves - 1 ? response.Date.AddDays(days) : null;
    }

    public static string Reason(Randomness randomness) =>
        randomness.For(Purpose.DropOut, FollowUp.Waves).OneOf<string>("verhuisd", "ziek", "geen-tijd", "geen-contact", "gestopt");
}
