using Impact.Core.Estimation;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>An outcome of everyone who began, had those who stopped gone like those who stayed and resembled them.</summary>
/// <param name="Figures">Per group and wave.</param>
/// <param name="Changes">Change since baseline per group, and the difference of those changes: a description of the groups, adjusted for who stopped and for nothing else.</param>
public sealed record EveryoneOutcome(IReadOnlyList<EveryoneFigure> Figures, IReadOnlyList<ContrastEstimate> Changes)
{
    /// <summary>How much worse those who stopped must have done for the claim to fall; null when nothing is claimed or nobody stopped.</summary>
    public TippingPoint? TippingPoint { get; init; }
}

/// <summary>The value of everyone of a group who began, at one wave.</summary>
public sealed record EveryoneFigure
{
    /// <summary>Which group.</summary>
    public required Role Group { get; init; }

    /// <summary>Number of the measurement.</summary>
    public required int Wave { get; init; }

    /// <summary>Persons with a value at baseline: whom the figure is about.</summary>
    public required int N { get; init; }

    /// <summary>Of them, those with a value at this wave and every measurement before it: on whom the figure rests.</summary>
    public required int Observed { get; init; }

    /// <summary>Mean, or share 0 to 1, in the unit of the indicator; null with a <see cref="Refusal"/>.</summary>
    public double? Value { get; init; }

    /// <summary>Standard error, which knows that the probabilities to stay were estimated.</summary>
    public double? Se { get; init; }

    /// <summary>Lower bound of the 95 % interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper bound of the 95 % interval.</summary>
    public double? High { get; init; }

    /// <summary>Persons of equal weight that would tell as much (Kish); null with a <see cref="Refusal"/>.</summary>
    public double? Effective { get; init; }

    /// <summary>The value if all who were not measured at this wave had the lowest value there is; null when the indicator has no lowest value.</summary>
    public double? Lowest { get; init; }

    /// <summary>The value if they all had the highest; null when there is none.</summary>
    public double? Highest { get; init; }

    /// <summary>Why there is no honest value; else null.</summary>
    public RefusalReason? Refusal { get; init; }
}

/// <summary>How much worse supported persons who stopped must have done than supposed, for an interval on which the claim rests to reach zero.</summary>
/// <param name="ShareLeft">Part of the supported persons measured at baseline that is not among the estimates, 0 to 1.</param>
/// <param name="WorseBy">In the unit of the indicator, at the main follow-up.</param>
/// <param name="IsPossible">Whether the scale has room for it; false when no outcome of those who stopped could undo the claim.</param>
public sealed record TippingPoint(double ShareLeft, double WorseBy, bool IsPossible);
