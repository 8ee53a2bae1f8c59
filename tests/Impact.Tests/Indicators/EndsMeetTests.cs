using Impact.Core.Indicators;
using Impact.Core.Observations;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

public sealed class EndsMeetTests
{
    private static readonly DateOnly Start = new(2024, 2, 20);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    public void Difficulty_is_some_or_great_difficulty(int code, double value) => Measure((0, Start, code))[0].Value.ShouldBe(value);

    [Theory]
    [InlineData("2024-08-20", null)]
    [InlineData("2025-01-19", null)]
    [InlineData("2025-01-20", 1.0)]
    [InlineData("2025-02-20", 1.0)]
    public void Two_measurements_that_look_back_on_the_same_months_are_no_pair(string later, double? value)
    {
        var measured = Measure((0, Start, 3), (1, DateOnly.Parse(later, System.Globalization.CultureInfo.InvariantCulture), 3))[1];
        measured.Value.ShouldBe(value);
        measured.Missing.ShouldBe(value is null ? MissingReason.NotAsked : null);
    }

    private static IReadOnlyList<PersonValue> Measure(params (int Wave, DateOnly Date, int Code)[] responses) =>
        Listed.Find("ends-meet-difficulty-share")!.Measure(
            Some.Dataset with
            {
                Participants = [Some.Participant("a")],
                Responses = [.. responses.Select(r => Some.Response("a", r.Wave) with { Date = r.Date, Answers = new Dictionary<string, int> { ["pov_1"] = r.Code } })],
            },
            Some.Study);
}
