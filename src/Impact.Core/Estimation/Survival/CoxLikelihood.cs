using MathNet.Numerics.LinearAlgebra;

namespace Impact.Core.Estimation.Survival;

/// <summary>Cox's partial likelihood at given coefficients, with its score and information.</summary>
/// <param name="LogLikelihood">Logarithm of the partial likelihood.</param>
/// <param name="Score">First derivatives.</param>
/// <param name="Information">Minus the second derivatives.</param>
/// <remarks>D. R. Cox (1972); events at the same time by B. Efron (1977) or N. Breslow (1974).</remarks>
internal sealed record CoxLikelihood(double LogLikelihood, Vector<double> Score, Matrix<double> Information)
{
    /// <summary>The likelihood of the data at the coefficients.</summary>
    public static CoxLikelihood At(CoxData data, Vector<double> beta, bool efron)
    {
        var total = new Sums(data.Width);
        var (log, score, information) = (0.0, Vector<double>.Build.Dense(data.Width), Matrix<double>.Build.Dense(data.Width, data.Width));
        foreach (var (start, end) in data.Moments)
        {
            var events = new Sums(data.Width);
            for (var i = start; i < end; i++)
            {
                var x = Vector<double>.Build.Dense(data.X[i]);
                var eta = x.DotProduct(beta);
                total.Add(x, Math.Exp(eta));
                if (!data.People[i].Event)
                    continue;
                events.Add(x, Math.Exp(eta));
                log += eta;
                score += x;
            }

            for (var r = 0; r < events.Count; r++)
            {
                var (weight, mean, second) = total.Without(events, efron ? (double)r / events.Count : 0);
                log -= Math.Log(weight);
                score -= mean;
                information += second - mean.OuterProduct(mean);
            }
        }

        return new(log, score, information);
    }

    /// <summary>Sums over people of the hazard, and of the hazard times covariates once and twice.</summary>
    internal sealed class Sums(int width)
    {
        private double weight;
        private Vector<double> first = Vector<double>.Build.Dense(width);
        private Matrix<double> second = Matrix<double>.Build.Dense(width, width);

        /// <summary>People added.</summary>
        public int Count { get; private set; }

        /// <summary>Adds a person.</summary>
        public void Add(Vector<double> x, double hazard)
        {
            Count++;
            weight += hazard;
            first += hazard * x;
            second += hazard * x.OuterProduct(x);
        }

        /// <summary>Total hazard, mean covariates and mean products when a part of those with an event is left out.</summary>
        public (double Weight, Vector<double> Mean, Matrix<double> Second) Without(Sums events, double part)
        {
            var rest = weight - (part * events.weight);
            // The hazards at risk are beyond what a double holds: no likelihood, so that the search takes a smaller step.
            if (!(rest > 0 && double.IsFinite(rest))) return (double.NaN, first, second);
            return (rest, (first - part * events.first) / rest, (second - part * events.second) / rest);
        }
    }
}
