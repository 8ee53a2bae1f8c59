namespace Impact.Core.Estimation.Weighting;

/// <summary>Augmented inverse probability weighting: right when either the propensity or the outcome model is.</summary>
/// <remarks>Robins, Rotnitzky and Zhao (1994); Glynn and Quinn (2010). Logistic propensity, least squares per arm. Reference: topic <c>aipw</c>.</remarks>
internal static class DoublyRobust
{
    /// <summary>The estimator <c>aipw</c>.</summary>
    public static Estimator Estimator { get; } = new(
        "aipw",
        [.. TreatedData.Fields, Field.Choice("estimand", Estimand.Ate.Id, Estimand.Att.Id, Estimand.Atc.Id)],
        request => TreatedData.Use(request, data => Run(request, data)));

    private static Estimation Run(EstimationRequest request, TreatedData data)
    {
        if (Propensity.Fit(data.Treated, data.Design) is not { } propensity) return new NotEstimable(RefusalReason.Separation);
        var treated = Nuisance.LeastSquares(data.Outcome, data.Design, data.IsTreated);
        var untreated = Nuisance.LeastSquares(data.Outcome, data.Design, i => !data.IsTreated(i));
        if (treated is null || untreated is null) return new NotEstimable(RefusalReason.SingularDesign);
        var models = new Models(data, propensity.Score, treated.Predictor, untreated.Predictor);
        var estimand = request.Word("estimand", Estimand.Ate.Id);
        var arms = new WeightedArms(data, InverseProbability.Weights(data, propensity, Estimand.Of(estimand)));
        if (arms.LacksOverlap) return new NotEstimable(RefusalReason.NoOverlap);
        var clusters = TreatedData.ClustersOf(request);
        return new Estimate
        {
            Estimator = request.Estimator,
            N = data.N,
            Clusters = clusters?.Count,
            Terms = [models.Effect(estimand).Term(estimand, clusters, request.Level)],
            Diagnostics = new Dictionary<string, object?>
            {
                ["estimand"] = estimand,
                ["ate_normalised"] = models.Normalised,
                ["g_computation_ate"] = models.Predicted(_ => true),
                ["g_computation_att"] = models.Predicted(data.IsTreated),
                ["ess_treated"] = arms.Diagnostics["ess_treated"],
                ["ess_control"] = arms.Diagnostics["ess_control"],
                ["propensity"] = InverseProbability.Summary(propensity),
            },
        };
    }

    /// <summary>Fitted models: propensity e, predicted outcome with (m1) and without (m0) treatment.</summary>
    private sealed record Models(TreatedData Data, double[] E, double[] M1, double[] M0)
    {
        /// <summary>Normalised weights for the corrections.</summary>
        public double Normalised =>
            Predicted(_ => true) + (Weighted(i => Data.Treated[i] / E[i], M1) - Weighted(i => (1 - Data.Treated[i]) / (1 - E[i]), M0));

        public double Predicted(Func<int, bool> isCounted) => Units.Where(isCounted).Average(i => M1[i] - M0[i]);

        public Influence Effect(string estimand) => estimand switch
        {
            "ATT" => Share(Data.IsTreated, i => Data.IsTreated(i) ? Data.Outcome[i] - M0[i] : -E[i] / (1 - E[i]) * (Data.Outcome[i] - M0[i])),
            "ATC" => Share(i => !Data.IsTreated(i), i => Data.IsTreated(i) ? (1 - E[i]) / E[i] * (Data.Outcome[i] - M1[i]) : M1[i] - Data.Outcome[i]),
            _ => Share(_ => true, i => M1[i] - M0[i] + (Data.IsTreated(i) ? (Data.Outcome[i] - M1[i]) / E[i] : -(Data.Outcome[i] - M0[i]) / (1 - E[i]))),
        };

        private IEnumerable<int> Units => Enumerable.Range(0, Data.N);

        /// <summary>Mean contribution per unit of the group for whom the effect is.</summary>
        private Influence Share(Func<int, bool> isOfGroup, Func<int, double> contribution)
        {
            double[] contributions = [.. Units.Select(contribution)];
            var share = Units.Count(isOfGroup) / (double)Data.N;
            var effect = contributions.Average() / share;
            return new Influence(effect, [.. contributions.Select((c, i) => (c - (isOfGroup(i) ? effect : 0)) / share)]);
        }

        private double Weighted(Func<int, double> weight, double[] predicted) =>
            Units.Sum(i => weight(i) * (Data.Outcome[i] - predicted[i])) / Units.Sum(weight);
    }
}
