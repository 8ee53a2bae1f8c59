using Impact.Core.Estimation.Shares;
using Impact.Core.Numerics;

namespace Impact.Tests.Estimation.Shares;

public class SharesTests
{
    [SharedFact]
    public void Intervals_of_one_share_agree()
    {
        foreach (var (count, row) in ShareCases.Single)
        {
            row.Holds(Wilson.Interval(count.Successes, count.N, 0.95), "wilson");
            row.Holds(ClopperPearson.Interval(count, 0.95), "clopper_pearson");
            row.Holds(OtherIntervals.AgrestiCoull(count, 0.95), "agresti_coull");
            row.Holds(OtherIntervals.Jeffreys(count, 0.95), "jeffreys");
        }
    }

    [SharedFact]
    public void Differences_and_ratios_of_two_shares_agree()
    {
        foreach (var (x, y, row) in ShareCases.Difference)
        {
            row.Holds(x.Share - y.Share, "difference");
            row.Holds(Newcombe.Difference(x, y, 0.95), "newcombe10");
            row.Holds(OtherIntervals.Wald(x, y, 0.95), "wald");
            row.Holds(OtherIntervals.AgrestiCaffo(x, y, 0.95), "agresti_caffo");
            row.Holds(RiskRatio.Katz(x, y, 0.95)?.Value, "risk_ratio");
            row.Holds(RiskRatio.Katz(x, y, 0.95)?.Interval, "rr_katz_log");
            row.Holds(OddsRatio.Woolf(x, y, 0.95)?.Value, "odds_ratio_wald");
            row.Holds(OddsRatio.Woolf(x, y, 0.95)?.Interval, "or_woolf");
        }
    }

    [SharedFact]
    public void Tests_of_two_shares_agree()
    {
        foreach (var (x, y, row) in ShareCases.Difference)
        {
            var fisher = new FisherExact(x, y);
            row.Holds(fisher.P, "fisher_p");
            row.Holds(TwoByTwo.ChiSquared(x, y, corrected: false), "chisq_uncorrected", "x2");
            row.Holds(ChiSquared.UpperTail(TwoByTwo.ChiSquared(x, y, corrected: false)!.Value, 1), "chisq_uncorrected", "p");
            row.Holds(TwoByTwo.ChiSquared(x, y, corrected: true), "chisq_yates", "x2");
        }
    }

    [SharedFact]
    public void Changes_of_the_same_persons_agree()
    {
        foreach (var (pairs, row) in ShareCases.Paired)
        {
            row.Holds(McNemar.ExactP(pairs), "exact_p");
            row.Holds(McNemar.MidP(pairs), "mid_p");
            row.Holds(McNemar.ChiSquared(pairs, corrected: false), "x2_uncorrected");
            row.Holds(McNemar.ChiSquared(pairs, corrected: true), "x2_edwards");
            row.Holds(Newcombe.PairedDifference(pairs, 0.95), "newcombe_paired_method10");
            row.Holds(McNemar.OddsRatio(pairs, 0.95)?.Interval, "or_exact_ci");
        }
    }
}
