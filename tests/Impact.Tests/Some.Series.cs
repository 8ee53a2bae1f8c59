using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Numerics;
using Impact.Core.Observations;

namespace Impact.Tests;

internal static partial class Some
{
    /// <summary>Hours of guidance per quarter in 2020 to 2024, with a change from 2023 on.</summary>
    public static Study SeriesStudy { get; } = Study with
    {
        Design = Design.InterruptedSeries, From = new Quarter(2020, 1), To = new Quarter(2024, 4), Break = new Quarter(2023, 1), FollowUp = [1],
        Outcomes = [new Outcome("care-hours-professional", OutcomeRole.Primary, null)],
    };

    /// <summary>Twelve persons with about twenty hours a quarter.</summary>
    public static AnalysisDataset Series(Role role, double jump)
    {
        var random = new CounterRandom(5, (ulong)role);
        var persons = Enumerable.Range(0, 12).Select(i => Participant($"{role}{i:00}") with { Role = role, StartDate = null }).ToList();
        return Dataset with
        {
            Participants = persons,
            CareUse = [.. from quarter in Enumerable.Range(0, 20)
                          from person in persons
                          select Care(person.Id.Value) with { Quarter = new Quarter(2020, 1).PlusQuarters(quarter), Quantity = 20 + (quarter >= 12 ? jump : 0) + random.NextNormal() }],
        };
    }

    /// <summary>Two series beside each other.</summary>
    public static AnalysisDataset Both(AnalysisDataset one, AnalysisDataset other) => one with { Participants = [.. one.Participants, .. other.Participants], CareUse = [.. one.CareUse, .. other.CareUse] };

    /// <summary>The same series, of which three persons start in the third quarter.</summary>
    public static AnalysisDataset WithLateStarters(AnalysisDataset data) =>
        data with { Participants = [.. data.Participants.Select((p, i) => i < 3 ? p with { StartDate = new DateOnly(2020, 7, 1) } : p)] };

    /// <summary>A series as it leaves the service.</summary>
    public static StudyRelease Released(AnalysisDataset data, Study study) => DisclosureControl.Release(StudyAnalysis.Analyse(data, study, 1), data, DisclosurePolicy.Public, "0.1.0");
}
