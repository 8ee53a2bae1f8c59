using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>Persons with their outcome at every moment of a study, and the moment from which they were supported.</summary>
internal sealed class StaggeredRows
{
    /// <summary>Persons who start at the same moment below which their start says nothing: they are left out.</summary>
    private const int FewestStarters = 5;

    /// <summary>Moments of a person without which there is no change to compare.</summary>
    private const int FewestMoments = 2;

    private const string Spec =
        """{"estimator":"staggered-did","outcome":"y","unit":"person","time":"time","first_treated":"first","control":"not-yet","base":"universal","panel":"per-comparison","cluster":"cluster"}""";

    private readonly double[][] values;
    private readonly int[] first;

    private StaggeredRows(Study study, IReadOnlyList<PersonCourse> courses, int enrolled)
    {
        (Study, Enrolled) = (study, enrolled);
        var large = courses.Where(c => c.First is null || courses.Count(other => other.First == c.First) >= FewestStarters).ToList();
        int[] moments = UpToTheLastStart(large, [.. large.SelectMany(c => c.Values.Keys).CountBy(m => m).Where(m => 2 * m.Value >= large.Count).Select(m => m.Key).Order()]);
        var followed = large.Where(c => moments.Count(c.Values.ContainsKey) >= FewestMoments).ToList();
        var used = followed.GroupBy(c => c.First).Where(start => IsMeasuredOften(start, moments)).SelectMany(start => start).ToList();
        Persons = [.. used.Select(c => c.Person)];
        values = [.. used.Select(c => moments.Select(m => c.Values.TryGetValue(m, out var value) ? value : double.NaN).ToArray())];
        first = [.. used.Select(c => c.First is { } start ? 1 + moments.Count(m => m < start) : 0)];
        Moments = moments.Length;
    }

    /// <summary>Whether enough of those who start at one moment were measured at each moment and at the last before their start.</summary>
    private static bool IsMeasuredOften(IGrouping<int?, PersonCourse> start, int[] moments) =>
        moments.LastOrDefault(m => m < start.Key, -1) is var last && (last < 0 || last == moments.DefaultIfEmpty(-1).Last()
            || moments.All(m => start.Count(c => c.Values.ContainsKey(m) && c.Values.ContainsKey(last)) >= FewestStarters));

    /// <summary>When everybody starts within the study, the last to start are compared with until they do; from then on there is nobody left.</summary>
    private static int[] UpToTheLastStart(IReadOnlyList<PersonCourse> courses, int[] moments) =>
        moments.Length == 0 || courses.Any(c => c.First is null || c.First > moments[^1]) ? moments : [.. moments.Where(m => m < courses.Max(c => c.First))];

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Supported and compared persons in the data.</summary>
    public int Enrolled { get; }

    /// <summary>Persons with a value at two moments or more.</summary>
    public IReadOnlyList<Participant> Persons { get; }

    /// <summary>Standard deviation at the first moment.</summary>
    public double SdAtFirst
    {
        get
        {
            double[] start = [.. values.Select(v => v[0]).Where(v => !double.IsNaN(v))];
            var mean = start.Average();
            return Math.Sqrt(start.Sum(v => (v - mean) * (v - mean)) / (start.Length - 1));
        }
    }

    /// <summary>Moments before the start, of the group that has the fewest; those who started before the study have no place in it.</summary>
    public int FewestBefore => first.Where(f => f > 1 && f <= Moments).DefaultIfEmpty(1).Min() - 1;

    private int Moments { get; }

    /// <summary>Reads the moments from waves and their dates, or from quarters for what is known per quarter.</summary>
    public static StaggeredRows Of(AnalysisDataset dataset, Study study, Indicator indicator)
    {
        var persons = dataset.Participants.Where(p => p.Role is Role.Supported or Role.Comparison).ToList();
        var courses = indicator.PerQuarter is null ? PersonCourse.PerWave(dataset, study, indicator) : PersonCourse.PerQuarter(dataset, study, indicator);
        return new(study, [.. courses.Where(c => c.Person.Role == Role.Comparison || c.Person.StartDate is not null)], persons.Count);
    }

    /// <summary>Group-time effects, adjusted for the backgrounds of the study; without them when the groups overlap too little for it.</summary>
    public Judged Estimate()
    {
        if (Persons.Count == 0) return new(new NotEstimable(RefusalReason.TooFewObservations));
        if (!first.Any(f => f > 1 && f <= Moments)) return new(new NotEstimable(RefusalReason.NoComparison));
        if (HasFewClusters) return new(new NotEstimable(RefusalReason.TooFewClusters));
        var covariates = Backgrounds.Columns(Persons, Study.Adjust);
        var adjusted = Estimate(covariates);
        return adjusted is NotEstimable && covariates.Count > 0 && Estimate([]) is Estimate simpler ? new(simpler, ClaimReason.LittleOverlap) : new(adjusted);
    }

    private Estimation.Estimation Estimate(IReadOnlyList<Covariate> covariates)
    {
        var cells = (from i in Enumerable.Range(0, Persons.Count) from t in Enumerable.Range(0, Moments) where !double.IsNaN(values[i][t]) select (Person: i, Time: t)).ToList();
        int[] rows = [.. cells.Select(c => c.Person)];
        string[] names = [.. covariates.Select((_, k) => FormattableString.Invariant($"x{k}"))];
        var table = new Table(
        [
            new NumberColumn("person", Array.ConvertAll(rows, i => (double)i)),
            new TextColumn("cluster", Array.ConvertAll(rows, i => ClusterNames.Of(Persons[i], Study))),
            new NumberColumn("time", [.. cells.Select(c => 1.0 + c.Time)]),
            new NumberColumn("first", Array.ConvertAll(rows, i => (double)first[i])),
            new NumberColumn("y", [.. cells.Select(c => values[c.Person][c.Time])]),
            .. covariates.Zip(names, (c, name) => new NumberColumn(name, Array.ConvertAll(rows, i => c.Values[i]))),
        ]);
        var spec = System.Text.Json.Nodes.JsonNode.Parse(Spec)!.AsObject();
        spec["covariates"] = new System.Text.Json.Nodes.JsonArray([.. names.Select(name => System.Text.Json.Nodes.JsonValue.Create(name))]);
        return Estimators.Run(spec.ToJsonString(), table);
    }

    /// <summary>Whether those who start during the study, or all together, are in too few clusters for errors that are summed over clusters.</summary>
    private bool HasFewClusters
    {
        get
        {
            var clusters = Clusters.Of(Persons.Select(p => ClusterNames.Of(p, Study)));
            return clusters.CountWhere(i => first[i] > 1 && first[i] <= Moments) < PanelModel.FewClusters;
        }
    }
}
