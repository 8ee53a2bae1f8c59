using Impact.Core.Indicators;

namespace Impact.Core.Disclosure;

/// <summary>What a data-protection officer decides about publishing. Printed in every report.</summary>
public sealed record DisclosurePolicy
{
    /// <summary>No agreement lowers the threshold below this for survey answers and care use.</summary>
    public const int Floor = 5;

    private readonly int threshold = 10;

    /// <summary>The policy for reports that anybody may read.</summary>
    public static DisclosurePolicy Public { get; } = new();

    /// <summary>Smallest number of persons that is shown; default 10, at least <see cref="Floor"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below the floor.</exception>
    public int Threshold
    {
        get => threshold;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, Floor);
            threshold = value;
        }
    }

    /// <summary>Largest part of a total that may rest on one person once the second largest is known; default 0.10 (p % rule).</summary>
    public double DominanceMargin { get; init; } = 0.10;

    /// <summary>Largest share of withheld cells in a table before it is coarsened; default 0.40.</summary>
    public double WithheldLimit { get; init; } = 0.40;

    /// <summary>Decimals that are published for a value of a unit.</summary>
    /// <remarks>
    /// Means with two decimals give back the score of a single joiner almost always, with one decimal almost never;
    /// a share is published in whole per cents, euro without cents.
    /// </remarks>
    public static int Decimals(Unit unit) => unit switch
    {
        Unit.Share or Unit.Ratio => 2,
        Unit.Points or Unit.Hours or Unit.Number or Unit.PerThousand or Unit.PerTenThousand => 1,
        _ => 0,
    };
}
