using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Reports.Text;

namespace Impact.Reports.Model;

/// <summary>From released figures to a report.</summary>
public static class ReportModelBuilder
{
    /// <summary>Adds the words to the figures.</summary>
    /// <exception cref="ArgumentException">There are no words in the language of the edition.</exception>
    public static ReportModel Build(StudyRelease release, ReportEdition edition)
    {
        if (edition.Language != "nl") throw new ArgumentException("There are no report texts in this language.", nameof(edition));
        var place = Municipalities.Name(release.Study.Municipality, release.Study.Title);
        var initiative = InitiativeName(release.Study.Title, place);
        var waves = WaveNames.Of(release.Study);
        return new ReportModel
        {
            Release = release,
            Edition = edition,
            Place = place,
            Initiative = initiative,
            Waves = waves,
            Outcomes = [.. release.Outcomes.Select(o => View(Once(o, release), initiative, WaveNames.Of(release.Study, o.Indicator)))],
        };
    }

    private static OutcomeView View(ReleasedOutcome outcome, string initiative, WaveNames waves)
    {
        var words = OutcomeWords.Of(outcome.Indicator);
        var course = Courses.Of(outcome, waves);
        var text = ClaimText.Of(outcome.Claim, new ClaimSubject(words, outcome.Indicator.Direction, course, initiative) 
        {
            IsCounted = outcome.Indicator.Counting is not null,
            IsCompared = outcome.Groups.Any(g => g.Group == Role.Comparison),
        });
        return new OutcomeView
        {
            Released = outcome,
            Names = waves,
            Words = words,
            Heading = text.Heading,
            Explanation = text.Explanation,
            InWords = FigureText.Of(outcome, words, waves),
        };
    }

    /// <summary>A score without its people, when another outcome of the study is those very people: nothing is told twice.</summary>
    private static ReleasedOutcome Once(ReleasedOutcome outcome, StudyRelease release)
    {
        var people = OutcomeWords.Of(outcome.Indicator).Counted;
        return outcome.InPeople.Count > 0 && release.Outcomes.Any(o => o.Indicator.Unit == Unit.Share && o.Indicator.Id.StartsWith($"{outcome.Indicator.Id}-", StringComparison.Ordinal) && OutcomeWords.Of(o.Indicator).Counted == people)
            ? outcome with { InPeople = [] }
            : outcome;
    }

    private static string InitiativeName(string title, string place)
    {
        var ending = new[] { $" in {place}", $" van {place}" }.FirstOrDefault(e => title.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ?? "";
        return title[..^ending.Length];
    }
}
