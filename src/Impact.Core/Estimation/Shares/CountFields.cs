namespace Impact.Core.Estimation.Shares;

/// <summary>Counts as a specification gives them: <c>successes</c> and <c>n</c>, or a <c>table</c>.</summary>
internal static class CountFields
{
    /// <summary>The fields of counts.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [new("successes", FieldKind.Numbers), new("n", FieldKind.Numbers), new("table", FieldKind.Numbers)];

    /// <summary>Uses as many counts as asked for: from <c>successes</c> and <c>n</c>, or from a table with a row [yes, no] per group.</summary>
    public static Estimation Use(EstimationRequest request, int groups, Func<IReadOnlyList<Count>, Estimation> estimate)
    {
        var (successes, n) = (request.Numbers("successes"), request.Numbers("n"));
        if (request.Has("table"))
        {
            var cells = request.Numbers("table");
            if (cells.Count != 2 * groups) return Specification.Refuse(RefusalReason.InvalidField, "table");
            (successes, n) = ([.. cells.Where((_, i) => i % 2 == 0)], [.. cells.Chunk(2).Select(row => row[0] + row[1])]);
        }

        if (successes.Count != groups) return Refuse(request, "successes");
        if (n.Count != groups) return Refuse(request, "n");
        return successes.Zip(n, IsCount).All(possible => possible)
            ? estimate([.. successes.Zip(n, (s, of) => new Count((int)s, (int)of))])
            : Specification.Refuse(RefusalReason.InvalidField, request.Has("table") ? "table" : "successes");
    }

    /// <summary>Whether a number is a whole number of persons.</summary>
    public static bool IsWhole(double number) => number >= 0 && number <= int.MaxValue / 4 && number == Math.Floor(number);

    private static bool IsCount(double successes, double n) => IsWhole(successes) && IsWhole(n) && n >= 1 && successes <= n;

    private static NotEstimable Refuse(EstimationRequest request, string field) =>
        Specification.Refuse(request.Has(field) ? RefusalReason.InvalidField : RefusalReason.MissingField, field);
}
