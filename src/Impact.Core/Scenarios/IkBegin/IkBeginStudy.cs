using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>The study of the sample.</summary>
internal static class IkBeginStudy
{
    public const string Initiative = "ik-begin";

    public static MunicipalityCode Venray { get; } = MunicipalityCode.TryParse("GM0984")!;

    public static Quarter First { get; } = new(2024, 1);

    public static Quarter Last { get; } = new(2025, 4);

    public static DateOnly LastDay => Last.LastDay;

    public static Study For(GroupSizes sizes) => new()
    {
        Id = "ik-begin-venray",
        Title = "Ik begin in Venray",
        Question = "Wat verandert er voor mensen die via Ik begin steun krijgen?",
        Municipality = Venray,
        Initiative = Initiative,
        From = First,
        To = Last,
        Design = Design.Comparison,
        AssignedBy = Assignment.Household,
        Baseline = 0,
        FollowUp = [1, 2],
        Adjust = ["age_band", "gender", "lives_alone"],
        Cluster = "household",
        Evidence = new("docs/ik-begin.md", "docs/werkzaam.md"),
        Outcomes = Outcomes,
        Planned = new(sizes.Supported, sizes.Comparison, 0.30),
        IsSynthetic = true,
    };

    private static Outcome[] Outcomes { get; } =
    [
        new("loneliness-djg6", OutcomeRole.Primary, 0.5),
        new("participation-rung3-share", OutcomeRole.Primary, null),
        new("care-cost", OutcomeRole.Secondary, null),
        new("ends-meet-difficulty-share", OutcomeRole.Secondary, null),
        new("cantril", OutcomeRole.Secondary, null),
    ];
}
