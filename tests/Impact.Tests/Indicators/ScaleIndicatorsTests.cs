using Impact.Core.Indicators;
using Impact.Core.Observations;
using Known = Impact.Core.Instruments.Instruments;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

/// <summary>Values of one person at the start, from codes in the order of the items; −1 is an open item. Vectors of the reference sheet where it has them.</summary>
public sealed class ScaleIndicatorsTests
{
    [Theory]
    [InlineData("mastery", "mast7", new[] { 5, 5, 5, 5, 5, 1, 1 }, 35.0)]
    [InlineData("mastery", "mast7", new[] { 3, 3, 3, 2, 3, 4, 3 }, 19.0)]
    [InlineData("mastery", "mast7", new[] { -1, 3, 3, 2, 3, 4, 3 }, null)]
    [InlineData("mastery-share", "mast7", new[] { 3, 3, 3, 2, 3, 4, 3 }, 0.0)]
    [InlineData("mastery-share", "mast7", new[] { 3, 3, 3, 3, 3, 4, 3 }, 1.0)]
    [InlineData("carer-burden", "edizplus15", new[] { 1, 1, 1, 1, 1, 1, 2, 3, 2, 3, 2, 3, 2, 3, 1 }, 8.0)]
    [InlineData("carer-burden-heavy-share", "edizplus15", new[] { 1, 1, 1, 1, 1, 1, 2, 3, 2, 3, 2, 3, 2, 3, 1 }, 0.0)]
    [InlineData("carer-burden-heavy-share", "edizplus15", new[] { 1, 1, 1, 1, 1, 1, 2, 3, 2, 3, 2, 3, 2, 3, 2 }, 1.0)]
    [InlineData("carer-burden", "edizplus15", new[] { 1, 1, 1, 1, 1, 1, 2, 3, 2, 3, 2, 3, 2, 3, -1 }, null)]
    [InlineData("carer-burden-9", "ediz9", new[] { 1, 2, 3, 4, 5, 1, 1, 3, 5 }, 5.0)]
    [InlineData("mastery-5", "mast5", new[] { 5, 4, 3, 2, 1 }, 15.0)]
    [InlineData("loneliness-ucla3", "ucla3", new[] { 2, 2, 1 }, 5.0)]
    [InlineData("loneliness-ucla3-share", "ucla3", new[] { 2, 2, 1 }, 0.0)]
    [InlineData("loneliness-ucla3-share", "ucla3", new[] { 2, 2, 2 }, 1.0)]
    [InlineData("loneliness-self-rated-share", "lon1", new[] { 3, 1 }, 0.0)]
    [InlineData("loneliness-self-rated-share", "lon1", new[] { 1, 2 }, 1.0)]
    [InlineData("volunteering-share", "vol", new[] { 1, 2, 4 }, 1.0)]
    [InlineData("volunteering-weekly-share", "vol", new[] { 1, 2, 4 }, 0.0)]
    [InlineData("volunteering-weekly-share", "vol", new[] { 1, 3, -1 }, 1.0)]
    [InlineData("contact-weekly-friends-share", "con", new[] { 5, 3, 4 }, 0.0)]
    [InlineData("contact-weekly-neighbours-share", "con", new[] { 5, 3, 4 }, 1.0)]
    [InlineData("contact-weekly-family-share", "con", new[] { -1, 3, 4 }, null)]
    [InlineData("ends-meet-great-difficulty-share", "pov", new[] { 3 }, 0.0)]
    [InlineData("ends-meet-great-difficulty-share", "pov", new[] { 4 }, 1.0)]
    [InlineData("carerqol", "carerqol7", new[] { 2, 0, 0, 0, 0, 2, 0 }, 14.0)]
    [InlineData("carerqol", "carerqol7", new[] { 1, 1, 1, 1, 1, 1, 1 }, 7.0)]
    [InlineData("cohesion", "coh4", new[] { 2, 2, 3, 2 }, 5.625)]
    [InlineData("cohesion", "coh4", new[] { -1, 1, 1, 1 }, 10.0)]
    [InlineData("cohesion", "coh4", new[] { -1, -1, 1, 1 }, null)]
    [InlineData("satisfaction", "satisfaction", new[] { 7 }, 7.0)]
    [InlineData("satisfaction-share", "satisfaction", new[] { 6 }, 0.0)]
    [InlineData("satisfaction-share", "satisfaction", new[] { 7 }, 1.0)]
    [InlineData("ends-meet-3m-difficulty-share", "pov3", new[] { 2 }, 0.0)]
    [InlineData("ends-meet-3m-difficulty-share", "pov3", new[] { 3 }, 1.0)]
    [InlineData("client-experience-q1-share", "ceo", new[] { 2, 3, 4, 1, 1, -1, 1, 1, 1, 1 }, 1.0)]
    [InlineData("client-experience-q2-share", "ceo", new[] { 2, 3, 4, 1, 1, -1, 1, 1, 1, 1 }, 0.0)]
    [InlineData("client-experience-q6-share", "ceo", new[] { 2, 3, 4, 1, 1, -1, 1, 1, 1, 1 }, null)]
    [InlineData("self-reliance-d1-share", "zrm13", new[] { 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3 }, 1.0)]
    [InlineData("self-reliance-d2-share", "zrm13", new[] { 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3 }, 0.0)]
    [InlineData("neighbour-help-ask-share", "nhelp", new[] { 1, 0, 0 }, 1.0)]
    [InlineData("neighbour-help-gave-share", "nhelp", new[] { 1, 0, -1 }, 0.0)]
    [InlineData("neighbour-help-got-share", "nhelp", new[] { 1, 0, -1 }, null)]
    public void The_value_follows_from_the_answers(string id, string instrument, int[] codes, double? value) =>
        Values(id, instrument, codes)[0].Value.ShouldBe(value);

    [Fact]
    public void Trust_counts_the_better_answer_of_every_question()
    {
        var trust = Known.Trust;
        var best = trust.Items.Select(item => Best(trust.Items.ToList().IndexOf(item))).ToArray();
        foreach (var id in new[] { "trust", "trust-municipality", "trust-professionals" }) Values(id, "trust", best)[0].Value.ShouldBe(1);

        int Best(int at) => trust.Items[at].Options.Select(o => o.Value).MaxBy(code =>
            Core.Instruments.Scoring.Score(trust, new Dictionary<string, int> { [trust.Items[at].Id] = code }).Subscales[trust.Items[at].Subscale!]!.Value);
    }

    [Fact]
    public void A_questionnaire_that_nobody_got_is_not_asked() => Values("mastery", "coh4", [1, 1, 1, 1])[0].Missing.ShouldBe(MissingReason.NotAsked);

    private static IReadOnlyList<PersonValue> Values(string id, string instrument, int[] codes)
    {
        var answers = Some.Answers(Known.Find(instrument)!, codes).Where(a => a.Value >= 0).ToDictionary();
        var dataset = Some.Dataset with { Participants = [Some.Participant("a")], Responses = [Some.Response("a", 0) with { Answers = answers }] };
        return Listed.Find(id)!.Measure(dataset, Some.Study);
    }
}
