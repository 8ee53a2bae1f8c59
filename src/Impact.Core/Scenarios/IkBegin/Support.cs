namespace Impact.Core.Scenarios.IkBegin;

/// <summary>What support does to a person, per quarter since the start (six values each).</summary>
/// <param name="Loneliness">Taken off loneliness, in standard deviations.</param>
/// <param name="Participation">Added to the leaning to take part.</param>
/// <param name="VolunteerHours">Expected hours of help by neighbours on top of what was there.</param>
internal sealed record Support(
    IReadOnlyList<double> Loneliness,
    IReadOnlyList<double> Participation,
    IReadOnlyList<double> VolunteerHours)
{
    public static Support None { get; } = new(new double[Residents.Quarters], new double[Residents.Quarters], new double[Residents.Quarters]);

    /// <summary>Nothing at the first measurement, most of it after half a year, all of it after a year.</summary>
    public static Support Default { get; } = new(
        [0, 0.18, 0.28, 0.34, 0.38, 0.38],
        [0, 0.02, 0.04, 0.05, 0.06, 0.06],
        [0, 3, 4, 4, 4, 4]);

    public static Support Of(EffectSize effect) => effect == EffectSize.None ? None : Default;
}

/// <summary>How it goes with one person in one of two possible worlds: with this support, or without.</summary>
internal sealed record Course(Person Person, Support Support)
{
    public double Loneliness(int quarter) => Person.Stable + Person.State[quarter] - Support.Loneliness[quarter];

    public double Participation(int quarter) =>
        Person.Participation - (0.5 * Loneliness(quarter)) + Support.Participation[quarter];
}
