namespace Impact.Core.Estimation.Weighting;

/// <summary>Effect on the treated from two samples of other units, before and after, adjusted for covariates.</summary>
/// <remarks>
/// Sant'Anna and Zhao (2020), the locally efficient estimators for repeated cross-sections: an outcome model per group and moment, a propensity score for the
/// group. Reference: topic <c>drdid</c>, case <c>sim_repeated_cross_section</c>.
/// </remarks>
internal sealed record CrossSectionDifference(double[] Outcome, double[] After, double[] Treated, Design Design)
{
    /// <summary>Method by name: <c>improved</c> or <c>traditional</c>; null when it cannot be estimated.</summary>
    public Influence? Effect(string method)
    {
        var isImproved = method == "improved";
        var propensity = Propensity.Fit(Treated, Design);
        var odds = isImproved ? Propensity.TiltedOdds(Treated, Design) : propensity is null ? null : [.. propensity.Score.Select(e => e / (1 - e))];
        if (odds is null || propensity is null) return null;
        var models = OutcomeModels(isImproved ? odds : null);
        if (models.Any(m => m is null)) return null;
        var parts = new Parts(this, odds, [.. models.Select(m => m!)]);
        return isImproved ? parts.Effect([]) : parts.Effect([.. parts.OfOutcomeModels(), propensity.Model.Influence(parts.PropensitySlope())]);
    }

    /// <summary>Models of untreated before, untreated after, treated before, treated after; the untreated weighted by the odds when given.</summary>
    private Nuisance?[] OutcomeModels(double[]? odds)
    {
        Nuisance? Model(double treated, double after, double[]? weights) => Nuisance.LeastSquares(
            Outcome, Design, [.. Outcome.Select((_, i) => Treated[i] == treated && After[i] == after ? weights?[i] ?? 1 : 0)]);
        return [Model(0, 0, odds), Model(0, 1, odds), Model(1, 0, null), Model(1, 1, null)];
    }

    /// <summary>The weighted means of which the effect is a sum, and their derivatives.</summary>
    private sealed class Parts(CrossSectionDifference data, double[] odds, Nuisance[] models)
    {
        private readonly Nuisance untreatedBefore = models[0];
        private readonly Nuisance untreatedAfter = models[1];
        private readonly Nuisance treatedBefore = models[2];
        private readonly Nuisance treatedAfter = models[3];

        public Influence Effect(IReadOnlyList<double[]> corrections)
        {
            var signed = Signed();
            double[] function = [.. Units.Select(i => signed.Sum(p => p.Sign * p.Mean.InfluenceOf(i)) + corrections.Sum(c => c[i]))];
            return new Influence(signed.Sum(p => p.Sign * p.Mean.Value), function);
        }

        public IEnumerable<double[]> OfOutcomeModels()
        {
            var (all, after, before) = (Columns(AllTreated), Columns(TreatedAfter), Columns(TreatedBefore));
            var (controlAfter, controlBefore) = (Columns(ControlAfter), Columns(ControlBefore));
            yield return untreatedAfter.Influence(Sum((1, controlAfter), (-1, all)));
            yield return untreatedBefore.Influence(Sum((-1, controlBefore), (1, all)));
            yield return treatedAfter.Influence(Sum((1, all), (-1, after)));
            yield return treatedBefore.Influence(Sum((-1, all), (1, before)));
        }

        public double[] PropensitySlope() => Sum(
            (-1, new WeightedMean(Rest, ControlAfter).SlopeOf(data.Design)), (1, new WeightedMean(Rest, ControlBefore).SlopeOf(data.Design)));

        private IReadOnlyList<(int Sign, WeightedMean Mean)> Signed() =>
        [
            (1, new(Rest, TreatedAfter)), (-1, new(Rest, TreatedBefore)), (-1, new(Rest, ControlAfter)), (1, new(Rest, ControlBefore)),
            (1, new(GapAfter, AllTreated)), (-1, new(GapAfter, TreatedAfter)), (-1, new(GapBefore, AllTreated)), (1, new(GapBefore, TreatedBefore)),
        ];

        private IEnumerable<int> Units => Enumerable.Range(0, data.Outcome.Length);

        /// <summary>Outcome less what the untreated model of the moment expects.</summary>
        private double[] Rest => [.. Units.Select(i => data.Outcome[i] - (data.After[i] == 1 ? untreatedAfter : untreatedBefore).Predictor[i])];

        private double[] GapAfter => [.. treatedAfter.Predictor.Zip(untreatedAfter.Predictor, (t, u) => t - u)];

        private double[] GapBefore => [.. treatedBefore.Predictor.Zip(untreatedBefore.Predictor, (t, u) => t - u)];

        private double[] AllTreated => data.Treated;

        private double[] TreatedAfter => [.. Units.Select(i => data.Treated[i] * data.After[i])];

        private double[] TreatedBefore => [.. Units.Select(i => data.Treated[i] * (1 - data.After[i]))];

        private double[] ControlAfter => [.. Units.Select(i => (1 - data.Treated[i]) * data.After[i] * odds[i])];

        private double[] ControlBefore => [.. Units.Select(i => (1 - data.Treated[i]) * (1 - data.After[i]) * odds[i])];

        private double[] Columns(double[] weights) => new WeightedMean(weights, weights).MeanOf(data.Design);

        private static double[] Sum(params (int Sign, double[] Values)[] terms) =>
            [.. Enumerable.Range(0, terms[0].Values.Length).Select(j => terms.Sum(t => t.Sign * t.Values[j]))];
    }
}
