using Impact.Core.Estimation.StandardErrors;

namespace Impact.Core.Estimation.Panels;

/// <summary>Effect of a treatment on a follow-up with a baseline: analysis of covariance, change score, Lin's interacted model.</summary>
internal static class BaselineAdjustment
{
    private static readonly IReadOnlyList<Field> Fields =
    [
        Field.Column("outcome"), Field.Column("baseline"), new("treatment", FieldKind.Terms, true), new("terms", FieldKind.Terms), .. ErrorModel.Fields,
    ];

    /// <summary>The estimators <c>ancova</c>, <c>change</c> and <c>lin</c>.</summary>
    public static IReadOnlyList<Estimator> Estimators { get; } =
    [
        new("ancova", Fields, request => Compared(request, () => Run(request, request.Outcome(), Adjusted(request)))),
        new("change", [.. Fields.Select(f => f.Name == "treatment" ? f with { Required = false } : f)], Change),
        new("lin", Fields, request => Compared(request, () => Run(request, request.Outcome(), Interacted(request)))),
    ];

    private static Design Interacted(EstimationRequest request) =>
        LinAdjusted.Interacted(request.Terms("treatment"), [Baseline(request), .. request.Terms("terms")]);

    /// <summary>A factor with one level compares nothing.</summary>
    private static Estimation Compared(EstimationRequest request, Func<Estimation> run) =>
        request.Has("treatment") && request.Terms("treatment").Count == 0 ? Specification.Refuse(RefusalReason.NoVariation, "treatment") : run();

    private static Covariate Baseline(EstimationRequest request) => new(request.Word("baseline"), request.Outcome("baseline"));

    private static Design Adjusted(EstimationRequest request) =>
        Design.Constant(request.Table.Rows).With([Baseline(request)]).With(request.Terms("terms")).With(request.Terms("treatment"));

    private static Estimation Change(EstimationRequest request)
    {
        double[] change = [.. request.Outcome().Zip(request.Outcome("baseline"), (after, before) => after - before)];
        var design = Design.Constant(change.Length);
        if (!request.Has("treatment") && !request.Has("terms")) design = design with { Names = ["change"] };
        return Compared(request, () => Run(request, change, design.With(request.Terms("terms")).With(request.Terms("treatment"))));
    }

    private static Estimation Run(EstimationRequest request, double[] outcome, Design design)
    {
        var model = new LinearModel(outcome, design);
        if (model.Fit() is not { } fit) return new NotEstimable(RefusalReason.SingularDesign);
        string[] treatments = [.. request.Terms("treatment").Select(t => t.Name)];
        if (treatments.Any(t => fit.IndexOf(t) < 0)) return new NotEstimable(RefusalReason.SingularDesign);
        if (fit.IsExact) return new NotEstimable(RefusalReason.NoVariation);
        var errors = ErrorModel.Of(request);
        return errors.Use(fit, covariance => Result(request, (model, fit), errors, covariance));
    }

    private static Estimate Result(EstimationRequest request, (LinearModel Model, Fit Fit) fitted, ErrorModel errors, Covariance covariance)
    {
        var (model, fit) = fitted;
        var result = OrdinaryLeastSquares.Result(request, fit, errors, covariance);
        string[] treatments = [.. request.Terms("treatment").Select(t => t.Name)];
        int[] tested = [.. treatments.Select(fit.IndexOf)];
        var classical = Covariance.Of(fit, CovarianceKind.Classical)!;
        return result with
        {
            Terms = [.. result.Terms.OrderBy(t => treatments.Contains(t.Term) ? 0 : 1)],
            Diagnostics = new Dictionary<string, object?>(result.Diagnostics)
            {
                ["treatment_test"] = JointTest.Of(fit, covariance, tested, errors.ClusterCount - 1 ?? fit.ResidualDf),
                ["classical_treatment_test"] = JointTest.Of(fit, classical, tested, fit.ResidualDf),
                ["classical_se"] = fit.Names.Select((name, j) => (name, j)).ToDictionary(p => p.name, p => (object?)classical.Se(p.j)),
                ["adjusted_means"] = AdjustedMeans(fit, treatments),
                ["equal_slopes"] = request.Estimator == "ancova" ? EqualSlopes(request, model, fit) : null,
            },
        };
    }

    /// <summary>Means of the groups at the mean of the other columns.</summary>
    private static Dictionary<string, object?> AdjustedMeans(Fit fit, string[] treatments)
    {
        var control = Enumerable.Range(0, fit.Names.Count).Where(j => !treatments.Contains(fit.Names[j]) && !IsProduct(fit.Names[j], treatments))
            .Sum(j => fit.Coefficients[j] * fit.Columns[j].Average());
        var means = new Dictionary<string, object?> { ["control"] = control };
        foreach (var name in treatments) means[name] = control + fit.Coefficients[fit.IndexOf(name)];
        return means;
    }

    private static bool IsProduct(string name, string[] treatments) => treatments.Any(t => name.StartsWith(t + ":", StringComparison.Ordinal));

    /// <summary>F test that the baseline works alike in all groups.</summary>
    private static IReadOnlyDictionary<string, object?>? EqualSlopes(EstimationRequest request, LinearModel model, Fit fit)
    {
        var products = request.Terms("treatment").Select(t => LinAdjusted.Product(t, Baseline(request)));
        if ((model with { Design = model.Design.With(products) }).Fit() is not { } wider) return null;
        var added = fit.ResidualDf - wider.ResidualDf;
        if (added == 0 || wider.ResidualDf < 1) return null;
        var f = (fit.ResidualSumOfSquares - wider.ResidualSumOfSquares) / added / (wider.ResidualSumOfSquares / wider.ResidualDf);
        return JointTest.Result(f, added, wider.ResidualDf);
    }
}
