using Impact.Core.Numerics;

namespace Impact.Core.Estimation;

/// <summary>Statistic, p-value and interval of an estimate with a standard error.</summary>
internal static class Wald
{
    /// <summary>A term with its t interval; a normal interval when the degrees of freedom are infinite.</summary>
    /// <param name="name">Name of the term.</param>
    /// <param name="estimate">Value, standard error and degrees of freedom of the t distribution.</param>
    /// <param name="level">Coverage of the interval, between 0 and 1.</param>
    public static TermEstimate Term(string name, (double Value, double Se, double Df) estimate, double level)
    {
        var (value, se, df) = estimate;
        if (!double.IsFinite(se) || se <= 0) return new TermEstimate(name, value) { Se = double.IsFinite(se) ? se : null };
        var half = se * StudentT.Quantile((1 + level) / 2, df);
        return new TermEstimate(name, value)
        {
            Se = se,
            Statistic = value / se,
            Df = double.IsPositiveInfinity(df) ? null : df,
            P = StudentT.TwoSidedP(value / se, df),
            Low = value - half,
            High = value + half,
        };
    }

    /// <summary>The term of a coefficient.</summary>
    public static TermEstimate Term(Fit fit, Covariance covariance, int coefficient, double level) =>
        Term(fit.Names[coefficient], (fit.Coefficients[coefficient], covariance.Se(coefficient), covariance.Df(coefficient)), level);
}
