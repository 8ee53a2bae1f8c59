using Impact.Core.Claims;

namespace Impact.Reports.Model;

/// <summary>Weight of a claim as the reader sees it.</summary>
public enum Verdict
{
    /// <summary>Not known: sand.</summary>
    Unsure,

    /// <summary>Described only: grey.</summary>
    Described,

    /// <summary>Supported by the comparison: teal.</summary>
    Supported,
}

/// <summary>From claim to weight: the only place.</summary>
public static class Verdicts
{
    /// <summary>Weight of a rung.</summary>
    public static Verdict Of(ClaimLevel level) => level switch
    {
        ClaimLevel.Described or ClaimLevel.Changed => Verdict.Described,
        ClaimLevel.Differs or ClaimLevel.Attributable => Verdict.Supported,
        _ => Verdict.Unsure,
    };

    /// <summary>Class in the style sheet.</summary>
    public static string Class(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Described => "described",
        _ => "unsure",
    };
}
