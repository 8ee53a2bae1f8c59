using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Disclosure;

/// <summary>Releases what some outcomes have beside their figures: teams, a model of groups, a booked saving.</summary>
internal static class FurtherRelease
{
    private const double Hundreds = 100;

    /// <summary>Teams beside each other; null for an outcome without control charts.</summary>
    /// <param name="result">The outcome.</param>
    /// <param name="groups">Its released figures per period: all teams together are all periods together.</param>
    /// <param name="from">The study and its observations.</param>
    /// <param name="policy">What may be shown.</param>
    public static ReleasedTeams? Teams(OutcomeResult result, IReadOnlyList<ReleasedFigure> groups, (Study Study, AnalysisDataset Dataset) from, DisclosurePolicy policy)
    {
        if (result.Charts.Count == 0) return null;
        var plans = ControlChart.Plans(from.Dataset, from.Study).ToList();
        var centre = plans.Average(Value);
        GroupFigure[] figures = [.. result.Charts.Select(chart => Figure([.. plans.Where(c => c.Team == chart.Team)]))];
        var hidden = Hidden(figures, groups.Any(g => g.Group == Role.Supported && !g.Figure.IsPublished), policy);
        return new(
            ReleasedFigures.Figure(Figure(plans), Unit.Share, policy).Match<Released<double>>(f => new Published<double>(f.Value!.Value), reason => new Withheld<double>(reason)),
            [.. result.Charts.Select((chart, i) => new ReleasedTeam(chart.Team, hidden[i] ? new Withheld<TeamFigure>(WithheldReason.Disclosure) : Team(chart, figures[i], centre)))]);
    }

    /// <summary>The ratios of a model over groups of residents; groups are not persons, but of too few groups nothing is shown.</summary>
    public static IReadOnlyList<ReleasedRatio> Conduct(OutcomeResult result, DisclosurePolicy policy) =>
    [
        .. from term in result.Balance.Count > 0 ? [] : result.Model
           where term is { Low: not null, High: not null } && term.N >= policy.Threshold
           select new ReleasedRatio(term.Contrast, Ratio(term.Value), Ratio(term.Low!.Value), Ratio(term.High!.Value), term.N, term.Clusters),
    ];

    /// <summary>The booked saving in hundreds of euro, the probability in whole per cents; shown when the estimate it rests on is.</summary>
    public static Released<BookedSaving>? Booked(OutcomeResult result, bool isEstimateShown, DisclosurePolicy policy) => result.BookedSaving switch
    {
        null => null,
        { } booked when isEstimateShown && booked.Persons >= policy.Threshold => new Published<BookedSaving>(booked with
        {
            Measured = Hundred(booked.Measured),
            Low = Hundred(booked.Low),
            High = Hundred(booked.High),
            ProbabilityCovered = Math.Round(booked.ProbabilityCovered, 2, MidpointRounding.AwayFromZero),
        }),
        _ => new Withheld<BookedSaving>(WithheldReason.Disclosure),
    };

    private static Published<TeamFigure> Team(ControlChart chart, GroupFigure figure, double centre)
    {
        var (low, high) = ControlChart.Limits(figure.N, centre);
        return new(new(figure.N, Math.Round(figure.Value!.Value, 2, MidpointRounding.AwayFromZero), Math.Round(low, 2), Math.Round(high, 2), chart.Points.Select(p => p.Signal).FirstOrDefault(s => s is not null)));
    }

    private static GroupFigure Figure(List<SupportCase> plans) => new()
    {
        Group = Role.Supported,
        Wave = 0,
        N = plans.Count,
        Missing = 0,
        Value = plans.Average(Value),
        Interval = "none",
        Behind = plans.Select(c => c.Household).OfType<string>().Distinct().Count() + plans.Count(c => c.Household is null),
    };

    /// <summary>
    /// Teams that may not be shown, and the smallest others that protect them: plans with and without are known of all teams together. Where a period is withheld they are not known, and teams that are all shown would give
    /// them, and with them that period, away.
    /// </summary>
    private static bool[] Hidden(GroupFigure[] figures, bool isPeriodHidden, DisclosurePolicy policy)
    {
        int[] with = [.. figures.Select(f => (int)Math.Round(f.Value!.Value * f.N))];
        bool[] hidden = [.. figures.Select(f => !ReleasedFigures.Figure(f, Unit.Share, policy).IsPublished)];
        var bySize = new Queue<int>(Enumerable.Range(0, figures.Length).Where(i => !hidden[i]).OrderBy(i => figures[i].N));
        while (IsExposed() && bySize.TryDequeue(out var next)) hidden[next] = true;
        return hidden;

        bool IsExposed()
        {
            int[] unseen = [.. Enumerable.Range(0, figures.Length).Where(i => hidden[i])];
            if (unseen.Length == 0) return isPeriodHidden;
            return unseen.Length == 1 || unseen.Sum(i => figures[i].Behind ?? figures[i].N) < policy.Threshold || unseen.Sum(i => with[i]) < policy.Threshold || unseen.Sum(i => figures[i].N - with[i]) < policy.Threshold;
        }
    }

    private static double Value(SupportCase plan) => plan.InformalSourceUsed == true ? 1 : 0;

    private static double Ratio(double log) => Math.Round(Math.Exp(log), 2, MidpointRounding.AwayFromZero);

    private static double Hundred(double euro) => Math.Round(euro / Hundreds, MidpointRounding.AwayFromZero) * Hundreds;
}
