namespace Impact.Core.Estimation.Means;

/// <summary>Two lists of values as a specification names them: two groups of one column, or two columns of the same persons.</summary>
internal static class TwoSamples
{
    /// <summary>The fields of two samples.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
    [
        Field.Column("outcome"), new("outcome_2", FieldKind.NumberColumn), Field.Group("group"), new("order", FieldKind.Words),
    ];

    /// <summary>Uses x (the first group, or <c>outcome</c>) and y (the second group, or <c>outcome_2</c>): differences are x - y.</summary>
    public static Estimation Use(EstimationRequest request, Sampled groups, Sampled pairs)
    {
        if (request.Has("outcome_2")) return pairs(request.Outcome(), request.Outcome("outcome_2"));
        if (!request.Has("group")) return Specification.Refuse(RefusalReason.MissingField, "group");
        var labels = request.TextsOf(request.Word("group"));
        IReadOnlyList<string> levels = request.Has("order") ? request.Words("order") : [.. labels.Distinct().Order(StringComparer.Ordinal)];
        if (levels.Count != 2) return Specification.Refuse(RefusalReason.InvalidField, request.Has("order") ? "order" : "group");
        var values = request.Outcome();
        return groups(Of(levels[0]), Of(levels[1]));

        double[] Of(string level) => [.. values.Where((_, i) => labels[i] == level)];
    }
}

/// <summary>What is done with two lists of values.</summary>
internal delegate Estimation Sampled(IReadOnlyList<double> x, IReadOnlyList<double> y);
