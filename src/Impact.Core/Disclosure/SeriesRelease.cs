using Impact.Core.Claims;
using Impact.Core.Estimation;
using Impact.Core.Observations;

namespace Impact.Core.Disclosure;

/// <summary>Releases an outcome per quarter.</summary>
/// <remarks>
/// Protected: a quarter of too few persons, one that rests on one or two of them, one in which everybody is the same, and a share of too few with or without are withheld, as the valued care per quarter; means are rounded.
/// An estimate that is shown is an equation in all quarters it used: with every other quarter known it gives a withheld one back. So of a group with such a quarter no quarter is shown. A quarter that is too small to be
/// a point of the series is in no estimate and is withheld alone. Lines follow from what is published and tell nothing more.
/// Not protected, as in the valued care per quarter: one who enters or leaves, from an attacker who knows that the values of all others stayed exactly as they were. Of n persons the difference of two sums is known to about
/// n times the last decimal (60 persons: 6 hours) and no closer. That the number of persons went up or down by one is shown. A small quarter in a year of which the mean is shown is not hidden behind a second one:
/// the year is a mean over persons who each have their own number of quarters, and the quarters alone do not give it.
/// </remarks>
internal static class SeriesRelease
{
    private const string Level = ":level-";

    /// <summary>The series of an outcome; null without one.</summary>
    /// <param name="result">The outcome.</param>
    /// <param name="study">Its study.</param>
    /// <param name="estimates">Its released estimates.</param>
    /// <param name="policy">What may be shown.</param>
    public static ReleasedSeries? Of(OutcomeResult result, Study study, IReadOnlyList<Released<ContrastEstimate>> estimates, DisclosurePolicy policy)
    {
        if (result.Quarters.Count == 0) return null;
        var start = study.Break ?? study.From;
        var jumps = estimates.Select(e => e.Match(x => x, _ => (ContrastEstimate?)null)).OfType<ContrastEstimate>().Where(e => e.Contrast.Contains(Level, StringComparison.Ordinal)).ToList();
        var points = result.Quarters.GroupBy(q => q.Figure.Group).SelectMany(g => Points([.. g], result, jumps.Exists(e => e.Groups.Contains(g.Key)), policy)).ToList();
        var lines = jumps.SelectMany(e => e.Groups).Distinct().Order()
            .Select(group => Line(points.FindAll(p => p.Group == group), start, jumps.Find(e => e.Groups.Count == 1 && e.Groups[0] == group)?.Value));
        return new(start, points, [.. lines.OfType<SeriesLine>()]);
    }

    private static IEnumerable<ReleasedQuarter> Points(IReadOnlyList<QuarterFigure> quarters, OutcomeResult result, bool isEstimateShown, DisclosurePolicy policy)
    {
        var hidden = new Withheld<Indicators.GroupFigure>(WithheldReason.Disclosure);
        var released = quarters.Select(q => (q.Quarter, q.Figure.N, Figure: ReleasedFigures.Figure(q.Figure, result.Indicator, policy))).ToList();
        var isGivenBack = isEstimateShown && released.Exists(q => q.N >= QuarterSeries.FewestPersons && !q.Figure.IsPublished);
        return released.Select(q => new ReleasedQuarter(quarters[0].Figure.Group, q.Quarter, isGivenBack || q.N < QuarterSeries.FewestPersons ? hidden : q.Figure));
    }

    /// <summary>Least squares through the published points, with the published jump where there is one of the group alone: the drawing shows the jump that is told.</summary>
    private static SeriesLine? Line(IEnumerable<ReleasedQuarter> points, Quarter start, double? jump)
    {
        var shown = points.Select(p => (p.Group, Time: start.QuartersUntil(p.Quarter), Value: p.Figure.Match(f => f.Value, _ => null))).Where(p => p.Value is not null).ToList();
        if (shown.Count == 0) return null;
        var table = new Table(
        [
            new NumberColumn("mean", [.. shown.Select(p => p.Value!.Value - (p.Time >= 0 ? jump ?? 0 : 0))]),
            new NumberColumn("time", [.. shown.Select(p => (double)p.Time)]),
            new NumberColumn("slope", [.. shown.Select(p => (double)Math.Max(0, p.Time))]),
            new NumberColumn("level", [.. shown.Select(p => p.Time >= 0 ? 1.0 : 0.0)]),
        ]);
        var terms = jump is null ? "\"time\",\"slope\",\"level\"" : "\"time\",\"slope\"";
        return Estimators.Run($$"""{"estimator":"ols","outcome":"mean","terms":[{{terms}}],"vcov":"classical"}""", table)
            .Match(estimate => new SeriesLine(shown[0].Group, Term(estimate, "(Intercept)"), Term(estimate, "time"), jump ?? Term(estimate, "level"), Term(estimate, "slope")), _ => (SeriesLine?)null);
    }

    private static double Term(Estimate estimate, string name) => estimate.Terms.First(t => t.Term == name).Value;
}
