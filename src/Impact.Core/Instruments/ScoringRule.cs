using System.Text.Json.Serialization;

namespace Impact.Core.Instruments;

/// <summary>From answer codes to a number.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PointsRule), "points")]
[JsonDerivedType(typeof(CodesRule), "codes")]
[JsonDerivedType(typeof(StepsRule), "steps")]
public abstract record ScoringRule
{
    private protected ScoringRule()
    {
    }

    /// <summary>Uses the rule by its kind: points per answer, the codes themselves, or steps.</summary>
    public abstract T Match<T>(Func<PointsRule, T> points, Func<CodesRule, T> codes, Func<StepsRule, T> steps);
}

/// <summary>Every answer gives points; the score is their sum.</summary>
/// <param name="Straight">Points per code of an item that counts straight.</param>
/// <param name="Reverse">Points per code of an item that counts the other way round.</param>
public sealed record PointsRule(IReadOnlyDictionary<int, double> Straight, IReadOnlyDictionary<int, double> Reverse) : ScoringRule
{
    /// <inheritdoc/>
    public override T Match<T>(Func<PointsRule, T> points, Func<CodesRule, T> codes, Func<StepsRule, T> steps) => points(this);
}

/// <summary>The score is the sum of the codes; a reversed item counts from the other end of its own codes.</summary>
public sealed record CodesRule : ScoringRule
{
    /// <inheritdoc/>
    public override T Match<T>(Func<PointsRule, T> points, Func<CodesRule, T> codes, Func<StepsRule, T> steps) => codes(this);
}

/// <summary>The score is that of the first step, from the top, of which all conditions hold.</summary>
/// <param name="Yes">The code that means yes.</param>
/// <param name="Steps">Steps, highest first; the last one has no conditions.</param>
public sealed record StepsRule(int Yes, IReadOnlyList<ScoreStep> Steps) : ScoringRule
{
    /// <inheritdoc/>
    public override T Match<T>(Func<PointsRule, T> points, Func<CodesRule, T> codes, Func<StepsRule, T> steps) => steps(this);
}

/// <summary>One step: a score with its conditions.</summary>
/// <param name="Score">Score when all conditions hold.</param>
/// <param name="All">Items that must all be yes.</param>
/// <param name="Any">Items of which at least one must be yes.</param>
/// <param name="None">Items that must all be no.</param>
public sealed record ScoreStep(double Score, IReadOnlyList<string>? All = null, IReadOnlyList<string>? Any = null, IReadOnlyList<string>? None = null)
{
    /// <summary>Every item it looks at.</summary>
    [JsonIgnore]
    public IEnumerable<string> Items => [.. All ?? [], .. Any ?? [], .. None ?? []];
}
