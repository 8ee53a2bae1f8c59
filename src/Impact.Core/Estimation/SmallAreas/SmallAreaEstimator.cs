using Impact.Core.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Impact.Core.Estimation.SmallAreas;

/// <summary>Figures of small areas that borrow strength from each other.</summary>
internal static class SmallAreaEstimator
{
    private static readonly Dictionary<string, AreaMethod> Methods = new()
    {
        ["REML"] = AreaMethod.Reml,
        ["ML"] = AreaMethod.Ml,
        ["FH"] = AreaMethod.Moment,
        ["PM"] = AreaMethod.Moment,
    };

    /// <summary>The estimator <c>small-area</c>: the coefficients as terms; per area <c>eblup</c>, <c>mse</c> and <c>gamma</c> in the diagnostics.</summary>
    public static Estimator Estimator { get; } = new(
        "small-area",
        [Field.Column("outcome"), Field.Column("variance"), new("terms", FieldKind.Terms), Field.Choice("method", [.. Methods.Keys])],
        Run);

    private static Estimation Run(EstimationRequest request)
    {
        var (outcome, variance) = (request.Outcome(), request.Outcome("variance"));
        if (variance.Any(v => !(v > 0))) return Specification.Refuse(RefusalReason.InvalidField, "variance");
        var design = Design.Constant(outcome.Length).With(request.Terms("terms"));
        if (outcome.Length < design.Columns.Count + 2) return new NotEstimable(RefusalReason.TooFewObservations);
        if (design.Independent().Columns.Count < design.Columns.Count) return new NotEstimable(RefusalReason.SingularDesign);
        var model = new FayHerriot(outcome, variance, Matrix<double>.Build.DenseOfColumnArrays(design.Columns), Methods[request.Word("method", "REML")]);
        return new Estimate
        {
            Estimator = request.Estimator,
            N = outcome.Length,
            Terms = [.. design.Names.Select((name, j) => Term(name, model.Coefficients[j], Math.Sqrt(model.Covariance[j, j]), request.Level))],
            Diagnostics = Diagnostics(model, Heterogeneity(outcome, variance, design)),
        };
    }

    private static Dictionary<string, object?> Diagnostics(FayHerriot model, (double Q, double Df, double Between) simple) => new()
    {
        ["A"] = model.Between,
        ["gamma"] = model.Reliance,
        ["eblup"] = model.Predicted,
        ["mse"] = model.MeanSquaredError,
        ["Q"] = simple.Q,
        ["I2"] = Math.Max(0, (simple.Q - simple.Df) / simple.Q),
        ["A_dersimonian_laird"] = simple.Between,
    };

    // Heterogeneity beside a regression that trusts the sampling variances; DerSimonian and Laird (1986).
    private static (double Q, double Df, double Between) Heterogeneity(double[] outcome, double[] variance, Design design)
    {
        var x = Matrix<double>.Build.DenseOfColumnArrays(design.Columns);
        var weighted = x.MapIndexed((i, _, v) => v / variance[i]);
        var inverse = x.TransposeThisAndMultiply(weighted).Inverse();
        var residuals = Vector<double>.Build.DenseOfArray(outcome) - x * (inverse * weighted.TransposeThisAndMultiply(Vector<double>.Build.DenseOfArray(outcome)));
        var q = residuals.Select((r, i) => r * r / variance[i]).Sum();
        var df = outcome.Length - design.Columns.Count;
        var spread = variance.Sum(v => 1 / v) - (inverse * weighted.TransposeThisAndMultiply(weighted)).Trace();
        return (q, df, Math.Max(0, (q - df) / spread));
    }

    private static TermEstimate Term(string name, double value, double se, double level)
    {
        var (low, high) = Interval.Around(value, ConfidenceLevel.Normal(level) * se);
        return new(name, value) { Se = se, Statistic = value / se, P = Normal.TwoSidedP(value / se), Low = low, High = high };
    }
}
