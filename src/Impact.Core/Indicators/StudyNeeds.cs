using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Impact.Core.Instruments;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>What has to be asked and delivered before the outcomes of a study can be computed.</summary>
/// <param name="Instruments">Questionnaires, in the order of the list of all.</param>
/// <param name="Datasets">Names of datasets, in the order in which they are explained.</param>
public sealed record StudyNeeds(IReadOnlyList<Instrument> Instruments, IReadOnlyList<string> Datasets)
{
    /// <summary>The needs of a study.</summary>
    /// <remarks>The indicators themselves are asked: each computes from one invented person, and what it looks at is written down. So there is no second list that can lag behind.</remarks>
    /// <param name="study">The study.</param>
    /// <param name="rungsAreRated">Whether a professional rates the rungs (dataset <c>ladder</c>); otherwise they follow from questions.</param>
    public static StudyNeeds Of(Study study, bool rungsAreRated = false)
    {
        ArgumentNullException.ThrowIfNull(study);
        var seen = new HashSet<string>();
        var watched = Watched(study, seen);
        foreach (var indicator in study.Outcomes.Select(outcome => Indicators.Find(outcome.Indicator)).OfType<Indicator>())
        {
            _ = indicator.Measure(watched, study).Count;
            _ = indicator.Counting?.Units(watched, study).Count;
        }

        ChooseLadder(seen, rungsAreRated, study.Rater);
        var instruments = Impact.Core.Instruments.Instruments.All.Where(i => i.Items.Any(item => seen.Contains(i.Column(item)))).ToList();
        return new StudyNeeds(instruments, ["initiatives", "participants", .. instruments.Count > 0 ? ["survey"] : Array.Empty<string>(), .. Deliveries.Where(seen.Contains)]);
    }

    /// <summary>The rung may come from questions, from a rating in the survey or from the dataset of ratings: one of them is enough, and nobody is asked more than needed.</summary>
    private static void ChooseLadder(HashSet<string> seen, bool rungsAreRated, Rater? rater)
    {
        if (!seen.Contains("ladder")) return;
        var (questions, byProfessional) = (ColumnsOf(Impact.Core.Instruments.Instruments.Ladder), ColumnsOf(Impact.Core.Instruments.Instruments.Ladder6));
        if (!seen.Overlaps(questions) && !seen.Overlaps(byProfessional)) return;
        seen.ExceptWith(byProfessional);
        if (rater is null ? rungsAreRated : rater != Rater.Questions) seen.ExceptWith(questions);
        else seen.Remove("ladder");
    }

    private static IEnumerable<string> ColumnsOf(Instrument instrument) => instrument.Items.Select(instrument.Column);

    private static readonly string[] Deliveries = ["care_use", "activities", "costs", "matches", "cases", "ladder", "ties", "groups", "goals", "areas"];

    private static AnalysisDataset Watched(Study study, HashSet<string> seen)
    {
        var person = new ParticipantId("p");
        IReadOnlyList<T> Of<T>(string dataset) => new WatchedList<T>(() => seen.Add(dataset));
        return new AnalysisDataset
        {
            Participants = [new Participant { Id = person, Role = Role.Supported, Municipality = study.Municipality, StartDate = study.From.FirstDay }],
            Responses = [.. study.FollowUp.Prepend(study.Baseline).Select(wave => new SurveyResponse { Participant = person, Wave = wave, Date = study.From.FirstDay, Answers = new WatchedAnswers(seen) })],
            CareUse = Of<CareUse>("care_use"),
            Activities = Of<Activity>("activities"),
            Costs = Of<Cost>("costs"),
            Matches = Of<Match>("matches"),
            Cases = Of<SupportCase>("cases"),
            Rungs = Of<RungRating>("ladder"),
            Ties = Of<Tie>("ties"),
            Groups = Of<CitizensGroup>("groups"),
            Goals = Of<GoalRating>("goals"),
            Areas = Of<AreaFigure>("areas"),
            Inputs = [],
        };
    }

    /// <summary>An empty list that tells when somebody looks into it.</summary>
    private sealed class WatchedList<T>(Action look) : IReadOnlyList<T>
    {
        public int Count
        {
            get
            {
                look();
                return 0;
            }
        }

        public T this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<T> GetEnumerator()
        {
            look();
            return Enumerable.Empty<T>().GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>No answers, with a note of every column that somebody asks for.</summary>
    private sealed class WatchedAnswers(HashSet<string> asked) : IReadOnlyDictionary<string, int>
    {
        public int Count => 0;

        public IEnumerable<string> Keys => [];

        public IEnumerable<int> Values => [];

        public int this[string key] => throw new KeyNotFoundException();

        public bool ContainsKey(string key)
        {
            asked.Add(key);
            return false;
        }

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out int value)
        {
            value = 0;
            return ContainsKey(key);
        }

        public IEnumerator<KeyValuePair<string, int>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, int>>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
