namespace Impact.Core.Estimation.Weighting;

/// <summary>Nearest neighbour matching on the propensity score, one to one, without replacement, for the treated.</summary>
/// <remarks>
/// Largest score first, absolute difference of scores, ties by row order; a caliper is in standard deviations of the score (MatchIt; Ho, Imai, King and Stuart 2011).
/// The effect is the mean difference of the pairs; its error CR1 by pair. Reference: topic <c>matching_balance</c>.
/// </remarks>
internal static class Matching
{
    /// <summary>The estimator <c>matching</c>.</summary>
    public static Estimator Estimator { get; } = new(
        "matching",
        [.. TreatedData.Fields.Where(f => f.Name != "cluster"), Field.Choice("estimand", Estimand.Att.Id), new("caliper", FieldKind.Number)],
        request => TreatedData.Use(request, data => Run(request, data)));

    /// <summary>Name of the score in the table of balance.</summary>
    private const string Distance = "distance";

    private static Estimation Run(EstimationRequest request, TreatedData data)
    {
        if (data.Covariates.Any(c => c.Name == Distance)) return Specification.Refuse(RefusalReason.InvalidField, "covariates");
        if (request.Number("caliper") is <= 0) return Specification.Refuse(RefusalReason.InvalidField, "caliper");
        if (Propensity.Fit(data.Treated, data.Design) is not { } propensity) return new NotEstimable(RefusalReason.Separation);
        var caliper = request.Number("caliper") * Numerics.Moments.Of(propensity.Score).Sd;
        var pairs = Pairs(data, propensity.Score, caliper ?? double.PositiveInfinity);
        if (pairs.Count < 2) return new NotEstimable(RefusalReason.NoOverlap);
        return Result(request, data, (propensity, pairs, caliper));
    }

    /// <summary>Pairs of a treated and an untreated unit, in the order in which they were made.</summary>
    private static List<(int Treated, int Untreated)> Pairs(TreatedData data, double[] score, double caliper)
    {
        var free = Enumerable.Range(0, data.N).Where(i => !data.IsTreated(i)).ToList();
        var pairs = new List<(int, int)>();
        foreach (var unit in Enumerable.Range(0, data.N).Where(data.IsTreated).OrderByDescending(i => score[i]))
        {
            if (free.Count == 0) break;
            var nearest = free.MinBy(j => Math.Abs(score[j] - score[unit]));
            if (Math.Abs(score[nearest] - score[unit]) > caliper) continue;
            free.Remove(nearest);
            pairs.Add((unit, nearest));
        }
        return [.. pairs.OrderBy(p => p.Item1)];
    }

    private static Estimate Result(EstimationRequest request, TreatedData data, (Propensity Propensity, List<(int Treated, int Untreated)> Pairs, double? Caliper) match)
    {
        var weights = new double[data.N];
        foreach (var (treated, untreated) in match.Pairs) weights[treated] = weights[untreated] = 1;
        IReadOnlyList<Covariate> compared = [new(Distance, match.Propensity.Score), .. data.Covariates];
        return new Estimate
        {
            Estimator = request.Estimator,
            N = 2 * match.Pairs.Count,
            Clusters = match.Pairs.Count,
            Terms = [Effect(data, match.Pairs, request.Level)],
            Diagnostics = new Dictionary<string, object?>
            {
                ["estimand"] = Estimand.Att.Id,
                ["pairs"] = match.Pairs.Count,
                ["matched_rows"] = match.Pairs.Select(p => (object?)new[] { p.Treated + 1, p.Untreated + 1 }).ToArray(),
                ["unmatched_treated"] = (int)data.Treated.Sum() - match.Pairs.Count,
                ["caliper_absolute"] = match.Caliper,
                ["score_ties"] = data.N - match.Propensity.Score.Distinct().Count(),
                ["balance"] = Balance.Table(data, compared, weights),
                ["unbalanced"] = Balance.Unbalanced(data, weights),
                ["propensity"] = InverseProbability.Summary(match.Propensity),
            },
        };
    }

    /// <summary>Regression on treatment over the matched units, errors by pair.</summary>
    private static TermEstimate Effect(TreatedData data, List<(int Treated, int Untreated)> pairs, double level)
    {
        int[] units = [.. pairs.SelectMany(p => new[] { p.Treated, p.Untreated })];
        var design = Design.Constant(units.Length).With(Estimand.Att.Id, units.Select(i => data.Treated[i]));
        var fit = new LinearModel(Array.ConvertAll(units, i => data.Outcome[i]), design).Fit()!;
        var byPair = Clusters.Of(Enumerable.Range(0, units.Length).Select(i => i / 2));
        return Wald.Term(fit, Covariance.Of(fit, CovarianceKind.CR1, byPair)!, fit.IndexOf(Estimand.Att.Id), level);
    }
}
