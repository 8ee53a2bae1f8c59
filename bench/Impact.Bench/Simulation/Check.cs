using System.Globalization;

namespace Impact.Bench.Simulation;

/// <summary>A line of the table: a figure, and the band in which it has to be.</summary>
/// <param name="Topic">What was simulated.</param>
/// <param name="What">What was counted.</param>
/// <param name="Figure">The figure with the uncertainty of the simulation itself.</param>
/// <param name="Band">What is right.</param>
/// <param name="Holds">Whether the figure is in the band.</param>
internal sealed record Check(string Topic, string What, string Figure, string Band, bool Holds)
{
    /// <summary>A share 0 to 1 that has to lie between two others.</summary>
    public Check(string topic, string what, (double Value, string Uncertainty) share, (double Low, double High) band)
        : this(
            topic, what, string.Create(CultureInfo.InvariantCulture, $"{100 * share.Value:0.0} % ({share.Uncertainty})"),
            string.Create(CultureInfo.InvariantCulture, $"{100 * band.Low:0.#}–{100 * band.High:0.#} %"), share.Value >= band.Low && share.Value <= band.High)
    {
    }

    public Check(string topic, string what, MonteCarloShare share, (double, double) band)
        : this(topic, what, (share.Value, share.Interval), band)
    {
    }

    /// <summary>A bias that cannot be told from zero: within so many standard errors of the simulation.</summary>
    public static Check Unbiased(string topic, EstimatesOfMany estimates, int within) =>
        new(topic, $"{estimates.Name}: bias", estimates.BiasText, $"within {within} errors", Math.Abs(estimates.BiasInErrors) < within);

    /// <summary>A bias that must show, because the model is known to be wrong.</summary>
    public static Check Biased(string topic, EstimatesOfMany estimates, int beyond) =>
        new(topic, $"{estimates.Name}: bias", estimates.BiasText, $"beyond {beyond} errors", Math.Abs(estimates.BiasInErrors) > beyond);

    /// <summary>Intervals that hold the truth 95 times of a hundred, give or take two.</summary>
    public static Check Covers(string topic, EstimatesOfMany estimates) => new(topic, $"{estimates.Name}: coverage", estimates.Coverage, (0.93, 0.97));

    public override string ToString() => $"| {Topic} | {What} | {Figure} | {Band} | {(Holds ? "yes" : "NO")} |";
}
