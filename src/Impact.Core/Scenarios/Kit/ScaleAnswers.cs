using Impact.Core.Instruments;
using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>Answers to the items of an instrument, from one underlying amount by evenly spaced thresholds (a graded response model).</summary>
internal static class ScaleAnswers
{
    private const double Noise = 0.45;

    /// <summary>Columns of the instruments, in the order of the questionnaire.</summary>
    public static IReadOnlyList<string> Items(params IReadOnlyList<Instrument> instruments) =>
        [.. instruments.SelectMany(i => i.Items.Select(i.Column))];

    /// <summary>Adds an answer per item: the higher the amount, the higher the score.</summary>
    /// <param name="answers">Answers of this person at this wave.</param>
    /// <param name="instrument">What is asked.</param>
    /// <param name="amount">0 gives the middle answer, 1 is about one standard deviation above it.</param>
    /// <param name="draws">Draws for these items.</param>
    public static void Add(Dictionary<string, int> answers, Instrument instrument, double amount, Draws draws)
    {
        foreach (var item in instrument.Items)
        {
            int[] codes = [.. item.Options.Select(o => o.Value).Order()];
            var place = (int)Math.Clamp((((amount + (Noise * draws.Logistic())) / 4) + 0.5) * codes.Length, 0, codes.Length - 1);
            answers[instrument.Column(item)] = item.Reverse ? codes[^(place + 1)] : codes[place];
        }
    }

    /// <summary>The response of a person at a wave.</summary>
    /// <param name="person">Who.</param>
    /// <param name="wave">When.</param>
    /// <param name="mode">How it was asked.</param>
    /// <param name="fill">Adds the answers.</param>
    public static SurveyResponse Respond(Resident person, int wave, string mode, Action<Dictionary<string, int>, Draws> fill)
    {
        var answers = new Dictionary<string, int>();
        fill(answers, person.For(Purpose.Answers, wave));
        return new() { Participant = person.Id, Wave = wave, Date = person.DayOf(wave), Mode = mode, Answers = answers };
    }
}
