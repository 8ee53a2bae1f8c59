using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Tests;

/// <summary>A released study with invented figures of the size of a real neighbourhood initiative.</summary>
internal static partial class Some
{
    private static readonly int[] Waves = [0, 1, 2];

    public static StudyRelease Release() => new()
    {
        Study = ReleasedStudy(),
        Reach = Reach(),
        Attrition = [Attrition(Role.Supported, [214, 206, 178, 157], (3.12, 3.48)), Attrition(Role.Comparison, [268, 259, 227, 204], (2.96, 3.05))],
        Outcomes = [LonelinessOutcome(), ParticipationOutcome(), CareOutcome()],
        Ladder = Ladder(),
        Care = Care(),
        Activities = [.. Quarters().Select((q, i) => ActivityQuarter(q, i))],
        Costs = [.. Quarters().SelectMany(q => new[] { new ReleasedCost(q, "municipality", 14_500m + (q.Number * 250)), new ReleasedCost(q, "fund", 3_200m) })],
        Provenance = Provenance(),
    };

    public static ReportEdition Edition() => new("nl", new DateOnly(2026, 1, 31), "1.0");

    public static ReportModel Report() => Report(Release());

    public static ReportModel Report(StudyRelease release) => ReportModelBuilder.Build(release, Edition());

    public static ReportModel Report(Claim claim) => Report(Release() with { Outcomes = [.. Release().Outcomes.Select(o => o with { Claim = claim })] });

    public static Released<T> Shown<T>(T value) => new Published<T>(value);

    public static Released<T> Hidden<T>() => new Withheld<T>(WithheldReason.Disclosure);

    public static IEnumerable<Quarter> Quarters() => Enumerable.Range(0, 8).Select(i => new Quarter(2024, 1).PlusQuarters(i));

    public static Study ReleasedStudy() => new()
    {
        Id = "ik-begin-venray",
        Title = "Ik begin in Venray",
        Question = "Wat verandert er voor mensen die via Ik begin steun krijgen?",
        Municipality = MunicipalityCode.TryParse("GM0984")!,
        Initiative = "ik-begin",
        From = new Quarter(2024, 1),
        To = new Quarter(2025, 4),
        Design = Design.Comparison,
        AssignedBy = Assignment.Person,
        Baseline = 0,
        FollowUp = [1, 2],
        Adjust = ["age_band", "gender", "lives_alone"],
        Cluster = "household",
        Evidence = new("docs/ik-begin.md", "docs/werkzaam.md"),
        Outcomes = [],
        IsSynthetic = true,
    };

    public static Indicator ReleasedIndicator(string id, Unit unit, Direction direction) => new()
    {
        Id = id,
        Name = "uitkomst van " + id,
        Unit = unit,
        Minimum = unit == Unit.Points ? 0 : null,
        Maximum = unit == Unit.Points ? 6 : null,
        Direction = direction,
        Numerator = "sum of item scores",
        Denominator = "persons with a valid total",
        Source = "De Jong Gierveld & Van Tilburg (2006)",
        InPeople = unit == Unit.Points ? id + "-share" : null,
        Measure = (_, _) => [],
    };

    public static ContrastEstimate Contrast(bool adjusted, double value, (double Low, double High) interval) => new()
    {
        Estimator = "dr-did",
        AdjustedForBaseline = adjusted,
        Groups = [Role.Supported, Role.Comparison],
        Wave = 2,
        Contrast = "supported-comparison:wave2-wave0",
        Value = value,
        Low = interval.Low,
        High = interval.High,
        N = 361,
        Clusters = 322,
    };

    public static ReleasedOutcome LonelinessOutcome() => ReleasedOutcomeOf(
        ReleasedIndicator("loneliness-djg6", Unit.Points, Direction.LowerIsBetter),
        new Claim(ClaimLevel.Differs, Movement.Better, [ClaimReason.NotRandomised, ClaimReason.RegressionToTheMean, ClaimReason.DropOut])) with
    {
        Groups = Figures([(3.12, 0.27), (2.71, 0.26), (2.44, 0.26)], [(2.96, 0.24), (2.88, 0.24), (2.85, 0.25)], "t"),
        Everyone = [new(Role.Supported, 2, Shown(new EveryoneValue(2.6, 2.3, 2.9))), new(Role.Comparison, 2, Shown(new EveryoneValue(2.9, 2.6, 3.1)))],
        InPeople = Figures([(0.72, 0.07), (0.63, 0.075), (0.56, 0.077)], [(0.69, 0.063), (0.67, 0.064), (0.66, 0.065)], "wilson"),
        Estimates = [Shown(Contrast(false, -0.57, (-0.86, -0.28))), Shown(Contrast(true, -0.49, (-0.76, -0.22)))],
    };

    public static ReleasedOutcome ParticipationOutcome() => ReleasedOutcomeOf(
        ReleasedIndicator("participation-rung3-share", Unit.Share, Direction.HigherIsBetter),
        new Claim(ClaimLevel.Differs, Movement.Better, [ClaimReason.NotRandomised, ClaimReason.RegressionToTheMean, ClaimReason.DropOut])) with
    {
        Groups = Figures([(0.38, 0.075), (0.47, 0.077), (0.54, 0.077)], [(0.41, 0.067), (0.42, 0.067), (0.43, 0.067)], "wilson"),
        Estimates = [Shown(Contrast(false, 0.14, (0.04, 0.24))), Shown(Contrast(true, 0.127, (0.031, 0.223)))],
    };

    public static ReleasedOutcome CareOutcome() => ReleasedOutcomeOf(
        ReleasedIndicator("care-cost", Unit.Euro, Direction.LowerIsBetter),
        new Claim(ClaimLevel.CannotTell, Movement.Better, [ClaimReason.DifferenceIntervalContainsZero, ClaimReason.NotRandomised])) with
    {
        Outcome = new Outcome("care-cost", OutcomeRole.Secondary, null),
        Groups = Figures([(812, 118), (798, 112), (741, 109)], [(779, 96), (788, 99), (772, 97)], "bootstrap-bca"),
        Estimates = [Shown(Contrast(false, -64, (-171, 43))), Shown(Contrast(true, -51, (-150, 48)))],
        EvidenceLevel = 2,
    };

    private static ReleasedOutcome ReleasedOutcomeOf(Indicator indicator, Claim claim) => new()
    {
        Outcome = new Outcome(indicator.Id, OutcomeRole.Primary, null),
        Indicator = indicator,
        Groups = [],
        InPeople = [],
        Estimates = [],
        Claim = claim,
        EvidenceLevel = 4,
        Maryland = 3,
        AgreedBeforehand = false,
    };

    private static List<ReleasedFigure> Figures((double Value, double Half)[] supported, (double Value, double Half)[] comparison, string interval) =>
    [
        .. Waves.Select(w => Figure(Role.Supported, w, supported[w], interval)),
        .. Waves.Select(w => Figure(Role.Comparison, w, comparison[w], interval)),
    ];

    private static ReleasedFigure Figure(Role group, int wave, (double Value, double Half) figure, string interval) =>
        new(group, wave, Shown(GroupFigureOf(group, wave, figure, interval)));

    private static GroupFigure GroupFigureOf(Role group, int wave, (double Value, double Half) figure, string interval) => new()
    {
        Group = group,
        Wave = wave,
        N = group == Role.Supported ? 157 : 204,
        Missing = 4,
        Value = figure.Value,
        Low = figure.Value - figure.Half,
        High = figure.Value + figure.Half,
        Interval = interval,
    };

    private static ReleasedAttrition Attrition(Role group, int[] counts, (double Stayers, double Leavers) baseline) => new()
    {
        Group = group,
        Enrolled = Shown(counts[0]),
        Measured = [.. Waves.Select(w => new ReleasedWave(w, Shown(counts[w + 1])))],
        StayersAtBaseline = Shown(baseline.Stayers),
        LeaversAtBaseline = Shown(baseline.Leavers),
    };

    private static ReleasedReach Reach() => new()
    {
        Roles = [new(Role.Supported, Shown(214)), new(Role.Helper, Shown(96)), new(Role.Comparison, Shown(268))],
        Backgrounds =
        [
            Background(Role.Supported, "age_band", ("18-34", 21), ("35-49", 34), ("50-64", 52), ("65-74", 58), ("75+", 49)),
            Background(Role.Supported, "gender", ("f", 131), ("m", null), ("x", null)),
            Background(Role.Supported, "lives_alone", ("yes", 138), ("no", 76)),
            Background(Role.Comparison, "age_band", ("18-34", 31), ("35-49", 46), ("50-64", 64), ("65-74", 70), ("75+", 57)),
            Background(Role.Comparison, "gender", ("f", 158), ("m", 110), ("x", 0)),
            Background(Role.Comparison, "lives_alone", ("yes", 161), ("no", 107)),
        ],
    };

    private static ReleasedBackground Background(Role group, string characteristic, params (string Level, int? Persons)[] levels) =>
        new(group, characteristic, [.. levels.Select(l => new ReleasedLevel(l.Level, l.Persons is { } n ? Shown(n) : Hidden<int>()))]);

    private static ReleasedLadder Ladder() => new()
    {
        Bands = [new(1, 2), new(3, 3), new(4, 6)],
        Transitions = [[Shown(58), Shown(29), Hidden<int>()], [Shown(11), Shown(24), Shown(12)], [Hidden<int>(), Hidden<int>(), Shown(10)]],
        Moves = new(Shown(51), Shown(86), Shown(20)),
    };

    private static ReleasedCare Care() => new()
    {
        PerQuarter = [.. Quarters().SelectMany((q, i) => new[] { CareQuarter(Role.Supported, q, i), CareQuarter(Role.Comparison, q, i) })],
        PriceYear = 2024,
        PriceSource = "Kostenhandleiding, editie 2024, Zorginstituut Nederland",
    };

    private static ReleasedQuarter CareQuarter(Role group, Quarter quarter, int index)
    {
        var mean = group == Role.Supported ? 820 - (9.0 * index) + (index % 2 * 14) : 772 + (index % 3 * 9.0);
        var half = group == Role.Supported ? 112 - (3.0 * index) : 98.0 - index;
        return new(group, quarter, Shown(GroupFigureOf(group, index, (mean, half), "bootstrap-bca") with { N = group == Role.Supported ? 96 + (14 * index) : 120 + (18 * index) }));
    }

    private static ReleasedActivityQuarter ActivityQuarter(Quarter quarter, int index) => new()
    {
        Quarter = quarter,
        Activities = Shown(31 + (index * 4) - (index % 3 * 3)),
        Visits = Shown(402 + (index * 71)),
        VolunteerHours = Shown(618.0 + (index * 83)),
        ProfessionalHours = Shown(204.0 - (index * 7)),
        ByResidents = Shown(12 + (index * 3)),
    };

    private static ReleaseProvenance Provenance() => new()
    {
        Inputs = [.. Quarters().SelectMany((q, i) => new[] { "activities", "care_use", "costs", "participants", "survey" }
            .Select((d, j) => new ReleasedInput(d, q, string.Concat(Enumerable.Range(0, 64).Select(k => "0123456789abcdef"[((k * 7) + (i * 5) + (j * 3) + (k * k)) % 16])))))],
        Engine = "0.1.0",
        Seed = 20240101,
        Instruments = ["djg6-1", "ladder-1"],
        Threshold = 10,
    };
}
