using System.Globalization;
using Impact.Core.Estimation;

namespace Impact.Bench.Simulation;

/// <summary>Estimates of one effect by one estimator in many studies.</summary>
internal sealed record EstimatesOfMany(string Name, IReadOnlyCollection<TermEstimate> Terms, double Truth)
{
    public MonteCarloShare Coverage => MonteCarloShare.Count(Terms, t => t.Low <= Truth && Truth <= t.High);

    private double Mean => Terms.Average(t => t.Value);

    private double Sd
    {
        get
        {
            var mean = Mean;
            return Math.Sqrt(Terms.Sum(t => (t.Value - mean) * (t.Value - mean)) / (Terms.Count - 1));
        }
    }

    /// <summary>Bias in standard errors of the simulation itself.</summary>
    public double BiasInErrors => (Mean - Truth) / (Sd / Math.Sqrt(Terms.Count));

    /// <summary>The bias and its standard error.</summary>
    public string BiasText => string.Create(CultureInfo.InvariantCulture, $"{Mean - Truth:0.0000} ({BiasInErrors:0.0} errors of {Sd / Math.Sqrt(Terms.Count):0.0000})");

    public string Line(int studies) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {Terms.Count} of {studies} | {Truth:0.000} | {Mean:0.000} | {(Mean - Truth) / Sd:0.00} | {Sd:0.000} | {Terms.Average(t => t.Se):0.000} | {Coverage} |");
}
