using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>How an indicator is counted for a person of whom everything is known, and of whom it is counted when not everything is.</summary>
/// <remarks>Written apart from the indicators, as a second opinion on them; a test holds the two against each other.</remarks>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Waves">Waves at which the indicator exists: making ends meet is about twelve months, so not after six.</param>
/// <param name="IsKnown">Whether enough is known of a person at a wave.</param>
/// <param name="Of">Value at a wave.</param>
internal sealed record TrueMeasure(string Indicator, IReadOnlyList<int> Waves, Func<MeasuredWave, bool> IsKnown, Func<MeasuredWave, double> Of)
{
    private static readonly int[] Every = [0, 1, 2];

    public static IReadOnlyList<TrueMeasure> All { get; } =
    [
        new("loneliness-djg6", Every, HasTotal, w => w.Loneliness.Total),
        new("loneliness-djg6-share", Every, HasTotal, w => Share(w.Loneliness.Total >= 2)),
        new("loneliness-djg6-severe", Every, HasTotal, w => Share(w.Loneliness.Total >= 5)),
        new("loneliness-djg6-emotional", Every, w => w.IsAnswered && w.Open.Emotional == 0, w => w.Loneliness.Emotional),
        new("loneliness-djg6-social", Every, w => w.IsAnswered && w.Open.Social == 0, w => w.Loneliness.Social),
        new("participation-rung3-share", Every, w => w.IsAnswered && LadderAnswers.IsKnown(w.Answers), w => Share(LadderAnswers.TakesPart(w.Answers))),
        new("care-cost", Every, w => w.IsWholeQuarter, w => w.CareUse.Where(c => c.By == CareProvider.Professional).Sum(CareCost.ValueOf)),
        new("ends-meet-difficulty-share", [0, 2], w => w.Answers.ContainsKey("pov_1"), w => Share(w.Answers["pov_1"] >= 3)),
        new("cantril", Every, w => w.Answers.ContainsKey("cantril_1"), w => w.Answers["cantril_1"]),
    ];

    /// <summary>The last wave: the main follow-up of the study.</summary>
    public int Last => Waves[^1];

    /// <summary>One open statement counts as no sign of loneliness; with two there is no total.</summary>
    private static bool HasTotal(MeasuredWave wave) => wave.IsAnswered && wave.Open.Emotional + wave.Open.Social <= 1;

    private static double Share(bool isTrue) => isTrue ? 1 : 0;
}

/// <summary>The answers at a wave, none when there was no measurement, with the care of the quarter in which they were given.</summary>
internal sealed record MeasuredWave(IReadOnlyDictionary<string, int> Answers, IReadOnlyList<CareUse> CareUse)
{
    public LonelinessScore Loneliness { get; } = LonelinessAnswers.Score(Answers);

    public (int Emotional, int Social) Open { get; } = LonelinessAnswers.Open(Answers);

    public bool IsAnswered => Answers.Count > 0;

    /// <summary>Whether the person was followed to the end of the quarter: only then is the care of it known.</summary>
    public required bool IsWholeQuarter { get; init; }

    /// <summary>A wave of a person; without an answer its quarter is that of the day on which the measurement was due.</summary>
    public static MeasuredWave Of(Followed followed, int wave)
    {
        var response = followed.Responses.FirstOrDefault(r => r.Wave == wave);
        var quarter = Quarter.Of(response?.Date ?? followed.Start.AddMonths(6 * wave));
        return new(response?.Answers ?? new Dictionary<string, int>(), [.. followed.CareUse.Where(c => c.Quarter == quarter)])
        {
            IsWholeQuarter = quarter.LastDay <= (followed.End ?? IkBeginStudy.LastDay),
        };
    }
}
