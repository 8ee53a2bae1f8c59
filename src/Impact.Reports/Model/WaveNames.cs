using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Reports.Model;

/// <summary>What the measurements of a study are called in a text.</summary>
/// <param name="Baseline">Number of the measurement before the support.</param>
/// <param name="FollowUp">Numbers of the measurements after the start, the main one last.</param>
public sealed record WaveNames(int Baseline, IReadOnlyList<int> FollowUp)
{
    private IReadOnlyList<string> Periods { get; init; } = [];

    /// <summary>Whether the moments are periods with a name of their own.</summary>
    public bool HasPeriods => Periods.Count > 0;

    /// <summary>Every measurement in order.</summary>
    public IReadOnlyList<int> All => [Baseline, .. FollowUp];

    /// <summary>The main follow-up; the baseline when there is none.</summary>
    public int Last => All[^1];

    /// <summary>Names of the measurements of a study.</summary>
    public static WaveNames Of(Study study) => new(study.Baseline, study.FollowUp);

    /// <summary>Names for an outcome: the periods in which it was counted, else the measurements of persons.</summary>
    public static WaveNames Of(Study study, Indicator indicator)
    {
        if (indicator.Counting is not { } counting)
            return study.Design == Design.InterruptedSeries ? new(0, [1]) { Periods = ["jaar ervoor", "jaar erna"] } : Of(study);
        var periods = counting.Periods(study);
        return new(0, [.. periods.Skip(1).Select(p => p.Number)])
        {
            Periods = counting.IsBeginToEnd ? ["begin", "einde"] : [.. periods.Select(p => Text.PeriodText.Of(p, study))],
        };
    }

    /// <summary>Short name of a measurement, or of a period.</summary>
    public string Name(int wave) =>
        Periods.Count > 0 ? Periods[wave]
        : wave == Baseline ? "start"
        : wave == Last ? "eindmeting"
        : FollowUp.Count == 2 ? "tussenmeting"
        : $"meting {Dutch(wave)}";

    /// <summary>When that was, in a sentence about persons.</summary>
    public string Moment(int wave) => Periods.Count > 0 ? $"in het {Name(wave)}" : $"bij de {Name(wave)}";

    /// <summary>Name of a measurement under an axis.</summary>
    public string UnderAxis(int wave) => Periods.Count > 0 ? Name(wave) : Name(wave).Replace("meting", "", StringComparison.Ordinal).Trim();

    private static string Dutch(int wave) => Text.Dutch.Whole(wave);
}
