using MathNet.Numerics.LinearAlgebra;

namespace Impact.Core.Estimation.SmallAreas;

/// <summary>How the variance between areas is estimated.</summary>
public enum AreaMethod
{
    /// <summary>Restricted maximum likelihood.</summary>
    Reml,

    /// <summary>Maximum likelihood.</summary>
    Ml,

    /// <summary>The moment equation of Fay and Herriot; without covariates that of Paule and Mandel.</summary>
    Moment,
}

/// <summary>The area-level model: an area's figure is a regression plus what is particular to the area plus sampling error of known variance.</summary>
/// <remarks>R. E. Fay and R. A. Herriot (1979); J. N. K. Rao and I. Molina (2015), Small area estimation, chapters 5 to 6.</remarks>
internal sealed class FayHerriot
{
    private const int MostSteps = 10_000;
    private readonly Vector<double> outcome;
    private readonly double[] sampling;
    private readonly Matrix<double> columns;
    private readonly AreaMethod method;

    /// <summary>Fits the model.</summary>
    /// <param name="outcome">Direct figure per area.</param>
    /// <param name="sampling">Its sampling variance, above 0.</param>
    /// <param name="columns">Columns of the regression, of full rank, fewer than areas.</param>
    /// <param name="method">How the variance between areas is estimated.</param>
    public FayHerriot(double[] outcome, double[] sampling, Matrix<double> columns, AreaMethod method)
    {
        (this.outcome, this.sampling, this.columns, this.method) = (Vector<double>.Build.DenseOfArray(outcome), sampling, columns, method);
        Between = Search();
        Coefficients = At(Between).Coefficients;
    }

    /// <summary>Variance between areas, 0 or more.</summary>
    public double Between { get; }

    /// <summary>Coefficients of the regression.</summary>
    public Vector<double> Coefficients { get; }

    /// <summary>Their covariance.</summary>
    public Matrix<double> Covariance => At(Between).Inverse;

    /// <summary>How much each area relies on its own figure, 0 to 1.</summary>
    public double[] Reliance => [.. sampling.Select(d => Between / (Between + d))];

    /// <summary>The best guess per area: between its own figure and the regression.</summary>
    public double[] Predicted
    {
        get
        {
            var regression = columns * Coefficients;
            return [.. Reliance.Select((g, i) => regression[i] + g * (outcome[i] - regression[i]))];
        }
    }

    /// <summary>Mean squared error of the best guess per area.</summary>
    /// <remarks>REML: N. G. N. Prasad and J. N. K. Rao (1990), G. S. Datta and P. Lahiri (2000); ML adds the bias of Datta and Lahiri, the moment
    /// equation that of G. S. Datta, J. N. K. Rao and D. D. Smith (2005).</remarks>
    public double[] MeanSquaredError
    {
        get
        {
            var state = At(Between);
            var (variance, bias) = Uncertainty(state);
            return [.. sampling.Select((d, i) =>
            {
                var shrink = d / (Between + d);
                var x = columns.Row(i);
                var regression = shrink * shrink * x.DotProduct(state.Inverse * x);
                var estimated = d * d / Math.Pow(Between + d, 3) * variance;
                return (1 - shrink) * d + regression + 2 * estimated - bias * shrink * shrink;
            })];
        }
    }

    // Variance and bias of the estimated variance between areas.
    private (double Variance, double Bias) Uncertainty(State state) => method switch
    {
        AreaMethod.Reml => (2 / state.Powers(2), 0),
        AreaMethod.Ml => (2 / state.Powers(2), -(state.Inverse * state.Squares(2)).Trace() / state.Powers(2)),
        _ => (
            2 * sampling.Length / Math.Pow(state.Powers(1), 2),
            2 * (sampling.Length * state.Powers(2) - Math.Pow(state.Powers(1), 2)) / Math.Pow(state.Powers(1), 3)),
    };

    // Scoring from the median sampling variance; a step below zero stops at zero.
    private double Search()
    {
        var between = sampling.Order().ElementAt(sampling.Length / 2);
        for (var step = 0; step < MostSteps; step++)
        {
            var next = Math.Max(0, between + Move(At(between)));
            if (Math.Abs(next - between) <= 1e-15 * (between + next))
                return next;
            between = next;
        }

        return between;
    }

    private double Move(State state)
    {
        var squares = state.WeightedResiduals(2);
        if (method == AreaMethod.Ml) return (squares - state.Powers(1)) / state.Powers(2);
        if (method == AreaMethod.Moment) return (state.WeightedResiduals(1) - (sampling.Length - columns.ColumnCount)) / squares;
        var product = state.Inverse * state.Squares(2);
        var trace = state.Powers(1) - product.Trace();
        var information = state.Powers(2) - 2 * (state.Inverse * state.Squares(3)).Trace() + (product * product).Trace();
        return (squares - trace) / information;
    }

    private State At(double between) => new(outcome, columns, [.. sampling.Select(d => 1 / (between + d))]);

    // The weighted regression at a variance between areas.
    private sealed class State
    {
        private readonly Matrix<double> columns;
        private readonly double[] weights;
        private readonly Vector<double> residuals;

        public State(Vector<double> outcome, Matrix<double> columns, double[] weights)
        {
            (this.columns, this.weights) = (columns, weights);
            Inverse = Squares(1).Inverse();
            Coefficients = Inverse * columns.TransposeThisAndMultiply(outcome.MapIndexed((i, y) => y * weights[i]));
            residuals = outcome - columns * Coefficients;
        }

        /// <summary>(X'V⁻¹X)⁻¹.</summary>
        public Matrix<double> Inverse { get; }

        public Vector<double> Coefficients { get; }

        /// <summary>Sum of the weights to a power.</summary>
        public double Powers(int power) => weights.Sum(w => Math.Pow(w, power));

        /// <summary>Sum of squared residuals times the weights to a power.</summary>
        public double WeightedResiduals(int power) => residuals.Select((r, i) => r * r * Math.Pow(weights[i], power)).Sum();

        /// <summary>X'V⁻ᵖX.</summary>
        public Matrix<double> Squares(int power)
        {
            var weighted = columns.MapIndexed((i, _, x) => x * Math.Pow(weights[i], power));
            return columns.TransposeThisAndMultiply(weighted);
        }
    }
}
