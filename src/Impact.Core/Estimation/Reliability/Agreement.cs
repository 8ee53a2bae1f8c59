namespace Impact.Core.Estimation.Reliability;

/// <summary>Agreement of judges, and of persons in the same cluster.</summary>
internal static class Agreement
{
    /// <summary>The estimators <c>icc</c> (the columns of <c>items</c> are the judges; or <c>outcome</c> and <c>cluster</c>) and <c>kappa</c> (a square <c>table</c>).</summary>
    public static IReadOnlyList<Estimator> Estimators { get; } =
    [
        new("icc", [new("items", FieldKind.Columns), new("outcome", FieldKind.NumberColumn), Field.Group("cluster")], Icc),
        new("kappa", [new("table", FieldKind.Numbers, true)], KappaOf),
    ];

    private static Estimation Icc(EstimationRequest request)
    {
        if (request.Has("outcome") && request.Has("cluster"))
            return IntraclassCorrelation.OfClusters(request.Outcome(), request.TextsOf(request.Word("cluster")));
        var judges = request.Words("items");
        if (judges.Count < 2) return Specification.Refuse(request.Has("items") ? RefusalReason.InvalidField : RefusalReason.MissingField, "items");
        if (request.Table.Rows < 2) return new NotEstimable(RefusalReason.TooFewObservations);
        return judges.FirstOrDefault(n => request.NumbersOf(n).Any(double.IsNaN)) is { } text
            ? Specification.Refuse(RefusalReason.NotNumeric, text)
            : IntraclassCorrelation.ShroutFleiss([.. judges.Select(request.NumbersOf)], request.Level);
    }

    private static Estimation KappaOf(EstimationRequest request)
    {
        var cells = request.Numbers("table");
        var k = (int)Math.Sqrt(cells.Count);
        if (k < 2 || k * k != cells.Count || !cells.All(Shares.CountFields.IsWhole)) return Specification.Refuse(RefusalReason.InvalidField, "table");
        var table = new double[k, k];
        for (var i = 0; i < cells.Count; i++) table[i / k, i % k] = cells[i];
        return Kappa.Of(table, request.Level);
    }
}
