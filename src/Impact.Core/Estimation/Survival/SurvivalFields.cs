namespace Impact.Core.Estimation.Survival;

/// <summary>Times and events as a specification names them.</summary>
internal static class SurvivalFields
{
    /// <summary>The fields of times and events.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Field.Column("time"), Field.Column("event")];

    /// <summary>Uses the follow-up of every row: the event is coded 0 and 1, or 1 and 2.</summary>
    public static Estimation Use(EstimationRequest request, Func<FollowUp[], Estimation> estimate)
    {
        var (times, events) = (request.Outcome("time"), request.Outcome("event"));
        var yes = events.Max() == 2 ? 2 : 1;
        if (events.Any(e => e != yes && e != yes - 1)) return Specification.Refuse(RefusalReason.InvalidField, "event");
        if (times.Any(t => t < 0)) return Specification.Refuse(RefusalReason.InvalidField, "time");
        return events.All(e => e != yes)
            ? new NotEstimable(RefusalReason.ZeroEvents)
            : estimate([.. times.Zip(events, (time, e) => new FollowUp(time, e == yes))]);
    }
}
