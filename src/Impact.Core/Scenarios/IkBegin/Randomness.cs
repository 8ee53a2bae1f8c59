namespace Impact.Core.Scenarios.IkBegin;

/// <summary>What draws are for. Each purpose of each person has its own stream: switching the support on or off,
/// or letting nobody drop out, leaves every other chance event as it was.</summary>
internal enum Purpose
{
    Household,
    Person,
    State,
    Answers,
    OpenItems,
    DropOut,
    Care,
    Calendar,
}

/// <summary>Where the draws of one person come from.</summary>
/// <param name="Seed">Seed of the request.</param>
/// <param name="Household">Number of the household, over all series.</param>
/// <param name="Person">Place in the household.</param>
internal readonly record struct Randomness(ulong Seed, ulong Household, int Person)
{
    /// <summary>Draws for one purpose at one step (a wave or a quarter, 0 to 15).</summary>
    public Draws For(Purpose purpose, int step = 0) =>
        new(Seed, (Household << 10) | ((ulong)Person << 7) | ((ulong)purpose << 4) | (uint)step);
}
