namespace Impact.Bench.Simulation;

/// <summary>Whether the two models of a doubly robust estimator are right.</summary>
internal readonly record struct Specified(bool Propensity, bool Outcome)
{
    public static IReadOnlyList<Specified> All { get; } = [new(true, true), new(false, true), new(true, false), new(false, false)];

    /// <summary>Whether a doubly robust estimator has to find the truth.</summary>
    public bool IsEnough => Propensity || Outcome;

    public override string ToString() => $"propensity {Word(Propensity)}, outcome model {Word(Outcome)}";

    private static string Word(bool isRight) => isRight ? "right" : "wrong";
}
