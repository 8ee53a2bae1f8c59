using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Shares;

/// <summary>Fisher's exact test of two shares: all tables with the same margins.</summary>
/// <remarks>Noncentral hypergeometric distribution; R. A. Fisher (1935). The odds ratio is the conditional maximum likelihood one.</remarks>
public sealed class FisherExact
{
    private readonly int least;
    private readonly int seen;
    private readonly double[] logWeights;

    /// <summary>Prepares the tables with the margins of two counts.</summary>
    public FisherExact(Count x, Count y)
    {
        var successes = x.Successes + y.Successes;
        least = Math.Max(0, successes - y.N);
        seen = x.Successes;
        var most = Math.Min(x.N, successes);
        logWeights = [.. Enumerable.Range(least, most - least + 1).Select(k => LogChoose(x.N, k) + LogChoose(y.N, successes - k))];
    }

    /// <summary>Two-sided p-value: tables no more likely than the one seen.</summary>
    public double P
    {
        get
        {
            var chances = Chances(0);
            var limit = chances[seen - least] * (1 + 1e-7);
            return Math.Min(1, chances.Where(c => c <= limit).Sum());
        }
    }

    /// <summary>Conditional maximum likelihood odds ratio: 0 or infinite when the table seen is at the edge.</summary>
    public double OddsRatio =>
        seen == least ? 0
        : seen == least + logWeights.Length - 1 ? double.PositiveInfinity
        : Math.Exp(Root.Near(0, 1, log => Mean(log) - seen));

    /// <summary>Exact interval of the odds ratio; a bound at the edge is 0 or infinite.</summary>
    /// <param name="level">Confidence level, for example 0.95.</param>
    public Interval Interval(double level)
    {
        var tail = ConfidenceLevel.Tail(level);
        return new(
            seen == least ? 0 : Math.Exp(Root.Near(0, 1, log => Chances(log).Skip(seen - least).Sum() - tail)),
            seen == least + logWeights.Length - 1 ? double.PositiveInfinity : Math.Exp(Root.Near(0, 1, log => Chances(log).Take(seen - least + 1).Sum() - tail)));
    }

    private double Mean(double logOdds) => Chances(logOdds).Select((chance, i) => chance * (least + i)).Sum();

    private double[] Chances(double logOdds)
    {
        double[] logs = [.. logWeights.Select((weight, i) => weight + logOdds * (least + i))];
        var highest = logs.Max();
        var total = logs.Sum(l => Math.Exp(l - highest));
        return [.. logs.Select(l => Math.Exp(l - highest) / total)];
    }

    private static double LogChoose(int n, int k) => LogGamma.Of(n + 1) - LogGamma.Of(k + 1) - LogGamma.Of(n - k + 1);
}
