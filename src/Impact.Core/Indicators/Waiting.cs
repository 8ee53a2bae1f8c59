namespace Impact.Core.Indicators;

/// <summary>Days until something happens, on a clock that can stand still, seen until a last day.</summary>
internal static class Waiting
{
    /// <summary>Days from a start to an event, less the days the clock stood still.</summary>
    /// <param name="from">Start.</param>
    /// <param name="until">The event; null when it has not come.</param>
    /// <param name="lastSeen">Last day on which it could be seen; an event after it has not come yet.</param>
    /// <param name="paused">Days the clock stood still; null counts as none.</param>
    /// <returns>Days and whether they are censored; no value when the event comes before the start or the clock stood still longer than it ran.</returns>
    public static (double? Days, bool IsCensored) Days(DateOnly from, DateOnly? until, DateOnly lastSeen, int? paused = null)
    {
        var end = until is { } day && day <= lastSeen ? day : lastSeen;
        var days = end.DayNumber - from.DayNumber - (paused ?? 0);
        return (days < 0 ? null : days, until is null || until > lastSeen);
    }

    /// <summary>1 when the event came within a number of days, 0 when it did not; missing when the days were not over on the last day of the study, whether or not the event had come.</summary>
    /// <remarks>Of the units of the last days only those that went fast are known. To count these and not the others would make every last period look better.</remarks>
    /// <param name="limit">Days.</param>
    /// <param name="waited">Days from start to event.</param>
    /// <param name="followed">Days the unit could be followed: from its start to the last day of the study, less the days the clock stood still.</param>
    public static (double? Value, bool IsCensored) Within(int limit, (double? Days, bool IsCensored) waited, double? followed) =>
        waited.Days is not { } days || followed is not { } known || known <= limit ? (null, false)
        : waited.IsCensored && days <= limit ? (null, false)
        : (!waited.IsCensored && days <= limit ? 1 : 0, false);
}
