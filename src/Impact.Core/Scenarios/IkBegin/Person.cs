namespace Impact.Core.Scenarios.IkBegin;

/// <summary>One invented person before anything was measured.</summary>
internal sealed record Person
{
    public required Randomness Randomness { get; init; }

    public required string AgeBand { get; init; }

    public required string Gender { get; init; }

    public required bool LivesAlone { get; init; }

    /// <summary>The lasting part of loneliness, in standard deviations of the population; holds the share of the household.</summary>
    public required double Stable { get; init; }

    /// <summary>The passing part of loneliness in each quarter, from the start on: a bad moment passes by itself.</summary>
    public required IReadOnlyList<double> State { get; init; }

    /// <summary>Leaning to take part, apart from loneliness.</summary>
    public required double Participation { get; init; }

    /// <summary>Need of care, apart from loneliness.</summary>
    public required double Need { get; init; }

    /// <summary>Difficulty in making ends meet; support does not touch it.</summary>
    public required double Strain { get; init; }

    /// <summary>Satisfaction with life, apart from loneliness.</summary>
    public required double Satisfaction { get; init; }

    public bool IsOfWorkingAge => AgeBand is "18-34" or "35-49" or "50-64";
}

/// <summary>People of one address who join together.</summary>
internal sealed record Household(Randomness Randomness, DateOnly Start, string Neighbourhood, IReadOnlyList<Person> Persons)
{
    /// <summary>How lonely the household is on the day it would join, in standard deviations.</summary>
    public double LonelinessAtStart => Persons.Average(p => p.Stable + p.State[0]);
}
