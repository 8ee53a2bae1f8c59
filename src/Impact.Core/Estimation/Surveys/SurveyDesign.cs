using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Surveys;

/// <summary>How the persons of a survey were drawn: strata, clusters within them, and the number of clusters there are.</summary>
/// <param name="Strata">Stratum of each person.</param>
/// <param name="Clusters">Cluster of each person, within the stratum; its own name for a person who was drawn alone.</param>
internal sealed record SurveyDesign(IReadOnlyList<string> Strata, IReadOnlyList<string> Clusters)
{
    /// <summary>Number of clusters in the stratum of each person; null when the draw was (as good as) with replacement.</summary>
    public IReadOnlyList<double>? Population { get; init; }

    /// <summary>Clusters less strata.</summary>
    public int Df => Strata.Zip(Clusters).Distinct().Count() - Strata.Distinct().Count();

    /// <summary>Whether every stratum has two clusters, so that there is something to compare.</summary>
    public bool HasSpread => Strata.Zip(Clusters).Distinct().GroupBy(p => p.First).All(g => g.Count() > 1);

    /// <summary>Number of clusters drawn.</summary>
    public int Drawn => Strata.Zip(Clusters).Distinct().Count();

    /// <summary>Variance of a sum over persons of small contributions (Taylor linearisation).</summary>
    /// <param name="contributions">One number per person, 0 for persons outside the domain.</param>
    /// <remarks>D. A. Binder (1983); C.-E. Särndal, B. Swensson and J. Wretman (1992), chapter 4.</remarks>
    public double Variance(IReadOnlyList<double> contributions) =>
        Enumerable.Range(0, Strata.Count).GroupBy(i => Strata[i]).Sum(stratum =>
        {
            double[] totals = [.. stratum.GroupBy(i => Clusters[i]).Select(c => NeumaierSum.Of(c.Select(i => contributions[i])))];
            var fraction = Population is null ? 0 : totals.Length / Population[stratum.First()];
            return (1 - fraction) * totals.Length / (totals.Length - 1.0) * Moments.Of(totals).SumOfSquares;
        });
}
