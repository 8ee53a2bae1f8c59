using Impact.Core.Disclosure;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>Which way the figure of the supported group went, as released.</summary>
public enum Course
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Lower at the end.</summary>
    Down,

    /// <summary>The same or higher at the end.</summary>
    Up,
}

/// <summary>Reads the course from released figures.</summary>
internal static class Courses
{
    /// <summary>Course of the supported group from baseline to the main follow-up.</summary>
    public static Course Of(ReleasedOutcome outcome, WaveNames waves)
    {
        var first = OutcomeView.Figure(outcome.Groups, Role.Supported, waves.Baseline)?.Value;
        var last = OutcomeView.Figure(outcome.Groups, Role.Supported, waves.Last)?.Value;
        return first is null || last is null ? Course.Unknown : last < first ? Course.Down : Course.Up;
    }
}
