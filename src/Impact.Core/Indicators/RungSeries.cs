using Impact.Core.Instruments;
using Impact.Core.Observations;
using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>The rungs of all persons: from the ladder questions when these were asked, else from the one question to the professional, else as rated apart from a survey; or as the study says.</summary>
/// <remarks>Raters are never mixed. Of ratings only those of one sort of rater count, the one with most ratings: a professional and the person may see the same
/// life on another rung, and a change of rater would look like a change of the person.</remarks>
internal sealed class RungSeries
{
    /// <summary>A rating counts for a measurement when it is at most so many months away: halfway to the next.</summary>
    private const int MonthsAround = 3;

    private readonly AnalysisDataset dataset;
    private readonly Study study;
    private readonly Instrument? asked;
    private readonly ILookup<ParticipantId, RungRating> rated;

    public RungSeries(AnalysisDataset dataset, Study study)
    {
        (this.dataset, this.study) = (dataset, study);
        asked = Asked();
        var rater = study.Rater ?? RaterOf(dataset.Rungs);
        var ratings = asked is not null ? dataset.Responses.SelectMany(r => FromQuestions(asked, r)) : dataset.Rungs.Where(r => r.Rater == rater);
        rated = ratings.OrderBy(r => r.Date).ToLookup(r => r.Participant);
    }

    /// <summary>Rung 1 to 6 of everybody at every wave.</summary>
    public IReadOnlyList<PersonValue> AtWaves() =>
        asked is not null ? SurveyMeasure.Of(asked, s => s.Total)(dataset, study) : [.. Measurements.Of(dataset, study).Select(Rated)];

    /// <summary>Day from which the person has stood on a rung or above without a break, up to a day; null when not on it then.</summary>
    public DateOnly? HeldSince(ParticipantId person, int rung, DateOnly until)
    {
        var run = rated[person].Where(r => r.Date <= until).Reverse().TakeWhile(r => r.Rung >= rung).ToList();
        return run.Count > 0 ? run[^1].Date : null;
    }

    /// <summary>Day of the first rating of a person on a rung or above, after a first rating below it; null when there was none.</summary>
    public DateOnly? ReachedOn(ParticipantId person, int rung)
    {
        var ratings = rated[person].ToList();
        return ratings.Count > 0 && ratings[0].Rung < rung ? ratings.FirstOrDefault(r => r.Rung >= rung)?.Date : null;
    }

    /// <summary>Days of the first stay on the target rung or above that began in the study, and whether its end was not seen by the last day of the study; null without one.</summary>
    public (double Days, bool IsCensored)? FirstStay(ParticipantId person, Study of)
    {
        if (ReachedOn(person, of.TargetRung) is not { } from || from < of.From.FirstDay || from > of.To.LastDay) return null;
        var later = rated[person].Where(r => r.Date >= from && r.Date <= of.To.LastDay).ToList();
        var stay = later.TakeWhile(r => r.Rung >= of.TargetRung).ToList();
        var held = stay[^1].Date.DayNumber - from.DayNumber;
        return stay.Count == later.Count ? (held, true) : (held + ((later[stay.Count].Date.DayNumber - stay[^1].Date.DayNumber) / 2.0), false);
    }

    /// <summary>The rating that counts for a measurement: the nearest in time.</summary>
    public RungRating? NearestTo(Measurement measurement)
    {
        if (asked is not null) return rated[measurement.Person.Id].FirstOrDefault(r => r.Date == measurement.Response?.Date);
        if (measurement.Due is not { } due) return null;
        return rated[measurement.Person.Id].Where(r => r.Date >= due.AddMonths(-MonthsAround) && r.Date < due.AddMonths(MonthsAround))
            .MinBy(r => Math.Abs(r.Date.DayNumber - due.DayNumber));
    }

    /// <summary>The sort of rater with most ratings; of two with as many, the first of professional, person, questions.</summary>
    public static Rater? RaterOf(IReadOnlyList<RungRating> ratings) =>
        ratings.GroupBy(r => r.Rater).OrderByDescending(r => r.Count()).ThenBy(r => r.Key is null).ThenBy(r => r.Key).FirstOrDefault()?.Key;

    /// <summary>The questions from which rungs follow; null when they come from the dataset of ratings. A study may say whose rungs count; else the questions of the ladder go before what a professional was asked, and that before ratings.</summary>
    private Instrument? Asked() => study.Rater switch
    {
        Rater.Questions => IsAsked(Ladder) || !IsRated(Rater.Questions) ? Ladder : null,
        Rater.Professional => !IsRated(Rater.Professional) && IsAsked(Ladder6) ? Ladder6 : null,
        Rater.Self => null,
        _ => IsAsked(Ladder) ? Ladder : IsAsked(Ladder6) ? Ladder6 : dataset.Rungs.Count == 0 ? Ladder : null,
    };

    private bool IsRated(Rater rater) => dataset.Rungs.Any(r => r.Rater == rater);

    private PersonValue Rated(Measurement measurement)
    {
        var rating = NearestTo(measurement);
        return new(measurement.Person.Id, measurement.Wave, rating?.Rung, rating is null ? measurement.WhyAbsent(study) : null);
    }

    private bool IsAsked(Instrument ladder) => dataset.Responses.Any(r => ladder.Items.Any(i => r.Answers.ContainsKey(ladder.Column(i))));

    private static IEnumerable<RungRating> FromQuestions(Instrument ladder, SurveyResponse response)
    {
        var answers = ladder.Items.Where(i => response.Answers.ContainsKey(ladder.Column(i))).ToDictionary(i => i.Id, i => response.Answers[ladder.Column(i)]);
        if (answers.Count > 0 && Scoring.Score(ladder, answers).Total is { } rung) yield return new(response.Participant, response.Date, (int)rung, Rater.Questions);
    }
}
