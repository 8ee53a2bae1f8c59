using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Planning;

/// <summary>What a planned study can see: asked before the data are collected.</summary>
public static class Power
{
    private const double MostPersons = 1e8;

    /// <summary>Answers everything that follows from what was given: the chance of seeing the difference and the persons needed (with a difference),
    /// and the smallest difference that can be seen (with numbers of persons).</summary>
    /// <param name="question">What is planned.</param>
    /// <returns>The answer; its parts are null where the design is too small to compute an error or no number of persons is enough.</returns>
    /// <exception cref="ArgumentException">A part of the question is missing or impossible, see <see cref="Fault"/>.</exception>
    public static PowerAnswer Answer(PowerQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (Fault(question) is { } fault)
            throw new ArgumentException("The question is not complete: " + fault, nameof(question));
        var planned = question.N.Count > 0 ? Comparison.Of(question, Groups(question)) : null;
        var difference = question.Design == PowerDesign.Proportions && question.P.Count > 1 ? question.P[1] - question.P[0] : question.Difference;
        var needed = difference is { } wanted && wanted != 0 ? Needed(question, wanted) : null;
        return new(question.DesignEffect)
        {
            Power = difference is { } d ? planned?.Power(d) : null,
            SmallestDifference = planned?.SmallestDifference(question.Power),
            NExact = needed,
            NNeeded = needed is { } n ? Math.Ceiling(n - 1e-9) : null,
        };
    }

    /// <summary>The name of the first part that is missing or impossible; null when the question can be answered.</summary>
    public static string? Fault(PowerQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var shares = question.Design == PowerDesign.Proportions;
        var paired = question.Design is PowerDesign.Change or PowerDesign.Ancova;
        (string Name, bool Possible)[] parts =
        [
            ("n", question.N.Count <= 2 && question.N.All(n => n > 0 && n < MostPersons)),
            ("sd", shares || question.Sd is > 0),
            ("r", !paired || question.R is > -1 and < 1),
            ("p", !shares || (question.P.Count is 1 or 2 && question.P.All(p => p is > 0 and < 1))),
            ("icc", question.Icc is >= 0 and <= 1),
            ("cluster_size", question.ClusterSize >= 1),
            ("drop_out", question.DropOut is >= 0 and < 1),
            ("alpha", question.Alpha is > 0 and < 1),
            ("power", question.Power > question.Alpha && question.Power < 1),
            ("difference", question.Difference is null || double.IsFinite(question.Difference.Value)),
        ];
        return parts.FirstOrDefault(part => !part.Possible).Name;
    }

    private static IReadOnlyList<double> Groups(PowerQuestion question) =>
        question.N.Count == 1 && question.Design != PowerDesign.Change ? [question.N[0], question.N[0]] : question.N;

    // Persons in each group, on the logarithmic scale; as many groups as were planned.
    private static double? Needed(PowerQuestion question, double difference)
    {
        var groups = question.N.Count == 1 && question.Design == PowerDesign.Change ? 1 : 2;
        double Lacking(double log) =>
            (Comparison.Of(question, [.. Enumerable.Repeat(Math.Exp(log), groups)])?.Power(difference) ?? 0) - question.Power;
        var (low, high) = (Math.Log(0.1), Math.Log(MostPersons));
        return Lacking(low) < 0 && Lacking(high) > 0 ? Math.Exp(Root.Between(low, high, Lacking)) : null;
    }
}
