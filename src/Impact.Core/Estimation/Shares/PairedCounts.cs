namespace Impact.Core.Estimation.Shares;

/// <summary>Yes or no of the same persons at two moments.</summary>
/// <param name="Both">Yes both times.</param>
/// <param name="OnlyBefore">Yes before, no after.</param>
/// <param name="OnlyAfter">No before, yes after.</param>
/// <param name="Neither">No both times.</param>
public readonly record struct PairedCounts(int Both, int OnlyBefore, int OnlyAfter, int Neither)
{
    /// <summary>Persons.</summary>
    public int N => Both + OnlyBefore + OnlyAfter + Neither;

    /// <summary>Yes before.</summary>
    public Count Before => new(Both + OnlyBefore, N);

    /// <summary>Yes after.</summary>
    public Count After => new(Both + OnlyAfter, N);

    /// <summary>Persons who changed.</summary>
    public int Changed => OnlyBefore + OnlyAfter;
}
