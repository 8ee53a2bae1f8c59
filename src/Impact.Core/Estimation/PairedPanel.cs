namespace Impact.Core.Estimation;

/// <summary>Persons measured before and after, ready for a before/after or two-group estimate.</summary>
/// <remarks>All lists have one entry per person, in the same order, without missing values.</remarks>
public sealed record PairedPanel
{
    /// <summary>Outcome at baseline, n values in the unit of the indicator.</summary>
    public required IReadOnlyList<double> Baseline { get; init; }

    /// <summary>Outcome at follow-up, n values in the unit of the indicator.</summary>
    public required IReadOnlyList<double> FollowUp { get; init; }

    /// <summary>Whether the person is in the supported group, n values.</summary>
    public required IReadOnlyList<bool> Treated { get; init; }

    /// <summary>Name of the cluster of each person, n values; persons alone have a name of their own.</summary>
    public required IReadOnlyList<string> Cluster { get; init; }

    /// <summary>Columns to adjust for, each n numbers (a category is expanded to 0/1 columns, first level left out).</summary>
    public IReadOnlyList<Covariate> Covariates { get; init; } = [];
}

/// <summary>A column of numbers to adjust for.</summary>
/// <param name="Name">Name, for a category <c>column=level</c>.</param>
/// <param name="Values">One number per person.</param>
public sealed record Covariate(string Name, IReadOnlyList<double> Values);
