using Impact.Core.Disclosure;
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
            Outcomes = [.. release.Outcomes.Select(o => View(o, initiative, WaveNames.Of(release.Study, o.Indicator)))],
        };
    }

    private static OutcomeView View(ReleasedOutcome outcome, string initiative, WaveNames waves)
    {
        var words = OutcomeWords.Of(outcome.Indicator);
        var course = Courses.Of(outcome, waves);
        var text = ClaimText.Of(outcome.Claim, new ClaimSubject(words, outcome.Indicator.Direction, course, initiative) { IsCounted = outcome.Indicator.Counting is not null });
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

    private static string InitiativeName(string title, string place)
    {
        var ending = $" in {place}";
        return title.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? title[..^ending.Length] : title;
    }
}
