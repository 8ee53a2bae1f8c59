using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>People who take part without being measured one by one.</summary>
internal static class Neighbours
{
    /// <summary>Draws so many people of one role; all take part until the end.</summary>
    public static IReadOnlyList<Enrolment> Draw(World world, Role role, int count, Population population) =>
    [
        .. Enumerable.Range(0, count).Select(i => Resident.Draw(world.Request.Seed, ((ulong)role << 32) | (uint)i, role, population))
            .Select(r => new Enrolment(r.Enrolled(world.Study.Municipality), r.Start)),
    ];

    /// <summary>One of the others, each as likely.</summary>
    public static ParticipantId Other(IReadOnlyList<Enrolment> people, int number, Draws draws) =>
        people[(number + draws.Between(1, people.Count - 1)) % people.Count].Person.Id;
}
