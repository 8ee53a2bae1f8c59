using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>Grades of evidence used in Dutch welfare work.</summary>
public static class EvidenceLadder
{
    /// <summary>Difference at baseline, in standard deviations, below which groups are called comparable.</summary>
    /// <remarks>Ho, Imai, King &amp; Stuart (2007) advise 0.25 as the limit beyond which regression adjustment is not trusted.</remarks>
    public const double ComparableDifference = 0.25;

    /// <summary>Level of the effectladder (Van Yperen &amp; Veerman 2008), 0 to 4: each rung needs all rungs below it.</summary>
    /// <param name="study">The study with its documents.</param>
    /// <param name="level">Claim of the outcome.</param>
    public static int Level(Study study, ClaimLevel level)
    {
        if (study.Evidence.Described is null) return 0;
        if (study.Evidence.Theory is null) return 1;
        if (level < ClaimLevel.Changed) return 2;
        return level < ClaimLevel.Differs ? 3 : 4;
    }

    /// <summary>Level of the Maryland Scientific Methods Scale, 0 to 5. Level 5 rests on what the study file declares.</summary>
    /// <param name="study">The study.</param>
    /// <param name="isCompared">Whether a comparison could be estimated.</param>
    /// <param name="baselineDifference">Difference between the groups at baseline in standard deviations; null without a comparison.</param>
    public static int Maryland(Study study, bool isCompared, double? baselineDifference) => study.Design switch
    {
        Design.Randomised when isCompared => 5,
        Design.Staggered when isCompared => 3,
        Design.Comparison or Design.InterruptedSeries when isCompared => baselineDifference is { } d && Math.Abs(d) < ComparableDifference ? 3 : 2,
        _ => 1,
    };
}
