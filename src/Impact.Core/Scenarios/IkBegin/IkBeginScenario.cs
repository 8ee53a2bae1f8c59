namespace Impact.Core.Scenarios.IkBegin;

/// <summary><em>Ik begin</em> in Venray, invented: residents support vulnerable people nearby, eight quarters, 2024 and 2025.</summary>
internal static class IkBeginScenario
{
    public static Scenario Scenario { get; } = new(
        "ik-begin",
        "Ik begin in Venray, verzonnen: buren steunen kwetsbare mensen, met een vergelijkingsgroep",
        "Ik begin in Venray, invented: neighbours support vulnerable people, with a comparison group",
        Generate)
    {
        System = "Ik begin",
        Sample = new() { Seed = 2024, Rows = 600 },
    };

    private static ScenarioData Generate(ScenarioRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Rows, ScenarioRequest.FewestRows);
        var sizes = GroupSizes.Of(request.Rows);
        var followed = Follow(request, sizes);
        var study = IkBeginStudy.For(sizes);
        return new()
        {
            Scenario = Scenario.Id,
            Request = request,
            Study = study,
            Initiatives = [new(IkBeginStudy.Initiative, "Ik begin", "burenhulp", IkBeginStudy.Venray, new(2024, 1, 1))],
            Participants = [.. followed.Select(f => Enrol(f.Member, f.Course))],
            Items = Questionnaire.Items,
            Responses = [.. followed.SelectMany(f => f.Course.Responses)],
            CareUse = [.. followed.SelectMany(f => f.Course.CareUse)],
            Activities = InitiativeDiary.Activities(request.Seed),
            Costs = InitiativeDiary.Costs(request.Seed),
            Truth = new(() => IkBeginTruth.Compute(request, study)),
            Documents = IkBeginDocuments.For(request),
        };
    }

    private static List<(Member Member, Followed Course)> Follow(ScenarioRequest request, GroupSizes sizes)
    {
        var support = Support.Of(request.Effect);
        return [.. Registration.Register(request, sizes)
            .Select(m => (m, FollowUp.AsObserved(m, m.Role == Observations.Role.Supported ? support : Support.None)))];
    }

    private static Enrolment Enrol(Member member, Followed course)
    {
        var asked = member.Household.Start.AddDays(-member.Household.Randomness.For(Purpose.Household, 3).Between(2, 14));
        return new(member.Enrolled() with { EndDate = course.End, EndReason = course.EndReason }, asked);
    }
}
