using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>How an indicator is counted for a person of whom everything is known.</summary>
/// <remarks>Written apart from the indicators, as a second opinion on them; a test holds the two against each other.</remarks>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Waves">Waves at which the indicator exists: making ends meet is about twelve months, so not after six.</param>
/// <param name="Of">Value at a wave.</param>
internal sealed record TrueMeasure(string Indicator, IReadOnlyList<int> Waves, Func<MeasuredWave, double> Of)
{
    private static readonly int[] Every = [0, 1, 2];

    public static IReadOnlyList<TrueMeasure> All { get; } =
    [
        new("loneliness-djg6", Every, w => w.Loneliness.Total),
        new("loneliness-djg6-share", Every, w => Share(w.Loneliness.Total >= 2)),
        new("loneliness-djg6-severe", Every, w => Share(w.Loneliness.Total >= 5)),
        new("loneliness-djg6-emotional", Every, w => w.Loneliness.Emotional),
        new("loneliness-djg6-social", Every, w => w.Loneliness.Social),
        new("participation-rung3-share", Every, w => Share(LadderAnswers.TakesPart(w.Response.Answers))),
        new("care-cost", Every, w => w.CareUse.Where(c => c.By == CareProvider.Professional).Sum(CareCost.ValueOf)),
        new("ends-meet-difficulty-share", [0, 2], w => Share(w.Response.Answers["pov_1"] >= 3)),
        new("cantril", Every, w => w.Response.Answers["cantril_1"]),
    ];

    private static double Share(bool isTrue) => isTrue ? 1 : 0;
}

/// <summary>A response with the care of the quarter in which it was given.</summary>
internal sealed record MeasuredWave(SurveyResponse Response, IReadOnlyList<CareUse> CareUse)
{
    public LonelinessScore Loneliness { get; } = LonelinessAnswers.Score(Response.Answers);

    public static MeasuredWave Of(Followed followed, int wave)
    {
        var response = followed.Responses[wave];
        var quarter = Quarter.Of(response.Date);
        return new(response, [.. followed.CareUse.Where(c => c.Quarter == quarter)]);
    }
}
