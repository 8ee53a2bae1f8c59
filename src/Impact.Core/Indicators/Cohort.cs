namespace Impact.Core.Indicators;

/// <summary>How units ended within the same number of days of their start.</summary>
/// <remarks>
/// A share of what has ended takes of the last months only what ended quickly, and of the months before everything: it changes with the day of delivery and not with the
/// work (right truncation; S. W. Lagakos, L. M. Barraj and V. De Gruttola 1988, Biometrika 75(3), 515–523). Of units that could all be followed so many days, the share that
/// ended in one way within them is the cumulative incidence of that end beside the others (J. D. Kalbfleisch and R. L. Prentice 1980), without any assumption.
/// </remarks>
internal static class Cohort
{
    /// <summary>1 when a unit ended within the days in the way that is counted; 0 when it ended otherwise, or not within them.</summary>
    /// <param name="days">Days after the start.</param>
    /// <param name="unit">Its start, the day it ended (null when it goes on) and the last day on which an end could be seen.</param>
    /// <param name="isCounted">Whether it ended in the way that is counted; null when that is not known.</param>
    /// <returns>Missing when the days were not over on the last day, when it ended before it began, or when it ended within the days and it is not known how.</returns>
    public static (double? Value, bool IsCensored) Within(int days, (DateOnly From, DateOnly? Ended, DateOnly Last) unit, bool? isCounted)
    {
        var horizon = unit.From.DayNumber + days;
        if (horizon >= unit.Last.DayNumber || unit.Ended < unit.From) return (null, false);
        if (unit.Ended is not { } ended || ended.DayNumber > horizon) return (0, false);
        return (isCounted is { } known ? known ? 1 : 0 : null, false);
    }
}
