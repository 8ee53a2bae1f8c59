namespace Impact.Core.Estimation;

/// <summary>Weights of rows: a negative one is refused, a row of weight zero is not there.</summary>
internal static class RowWeights
{
    /// <summary>Runs an estimator on the rows with a weight above zero; those of weight zero are counted as dropped.</summary>
    /// <param name="request">A specification that may have the field <c>weights</c>.</param>
    /// <param name="run">The estimator.</param>
    public static Estimation Use(EstimationRequest request, Func<EstimationRequest, Estimation> run)
    {
        if (request.Column("weights") is not { } weights) return run(request);
        if (weights.Any(w => w < 0)) return Specification.Refuse(RefusalReason.InvalidField, "weights");
        int[] rows = [.. Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0)];
        if (rows.Length == weights.Length) return run(request);
        if (rows.Length == 0) return new NotEstimable(RefusalReason.TooFewObservations);
        var estimation = run(request with { Table = request.Table.Take(rows) });
        return estimation is Estimate estimate ? estimate with { Dropped = estimate.Dropped + weights.Length - rows.Length } : estimation;
    }
}
