using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>An outcome as a series per quarter that is interrupted at a known moment, beside the same series of a comparison group when there is one.</summary>
/// <remarks>Claims rest on the jump of the level; a slope that surely goes the other way contradicts it (Bernal, Cummins and Gasparrini 2017, Int. J. Epidemiology 46(1), 348–355).</remarks>
internal static class SeriesOutcome
{
    /// <summary>Number, as a measurement, of the year from the break on; the year before it is 0.</summary>
    public const int After = 1;

    private const int QuartersShown = 4;

    /// <summary>What the claim rests on.</summary>
    public static OutcomeEvidence Evidence(AnalysisDataset dataset, Study study, Indicator indicator)
    {
        var values = QuarterValues.Of(dataset, study, indicator);
        var (supported, comparison) = (QuarterSeries.Of(values, Role.Supported), QuarterSeries.Of(values, Role.Comparison));
        var hasComparison = values.Any(v => v.Person.Role == Role.Comparison);
        var start = study.Break ?? study.From;
        return new()
        {
            IsMeasured = values.Any(v => v.Person.Role == Role.Supported),
            FollowUp = After,
            HasComparison = hasComparison,
            Change = supported.BrokenAt(start),
            Differences = hasComparison ? [supported.Less(comparison).BrokenAt(start)] : [],
            Shortage = ClaimReason.SeriesTooShort,
            Caution = ClaimReason.SomethingElseThen,
        };
    }

    /// <summary>Whether the slope goes surely one way and the level surely the other.</summary>
    public static bool IsContradicted(Estimation.Estimation? estimation) =>
        estimation is Estimate { Estimator: "its", Terms: [var level, var slope, ..] } && ClaimRules.Side(level) * ClaimRules.Side(slope) < 0;

    /// <summary>Mean per person in the year before the break (wave 0) and in the year from the break on (wave 1), of the persons with a value in both.</summary>
    public static IEnumerable<GroupFigure> Figures(MeasuredOutcome measured, ulong seed)
    {
        var (study, indicator) = (measured.Study, measured.Indicator);
        var values = QuarterValues.Of(measured.Dataset, study, indicator).Where(QuarterSeries.IsFollowed).ToLookup(v => v.Person.Role);
        var start = study.Break ?? study.From;
        foreach (var group in values.OrderBy(g => g.Key))
        {
            var persons = group.GroupBy(v => v.Person)
                .Select(p => (Before: Within(p, start.PlusQuarters(-QuartersShown), indicator), Later: Within(p, start, indicator)))
                .Where(p => p.Before is not null && p.Later is not null).ToList();
            var missing = measured.Panel.Group(group.Key).Count() - persons.Count;
            yield return GroupSummary.Of(Values(group.Key, 0, [.. persons.Select(p => p.Before!)]), indicator.Unit, seed);
            yield return GroupSummary.Of(Values(group.Key, After, [.. persons.Select(p => p.Later!)]), indicator.Unit, seed);

            GroupValues Values(Role role, int wave, IReadOnlyList<Year> years) =>
                new(role, wave, [.. years.Select(y => y.Value)], missing) { Weights = indicator.IsRatioOfSums ? [.. years.Select(y => y.Weight)] : null };
        }
    }

    /// <summary>The series itself: the figure of each group in each quarter.</summary>
    public static IEnumerable<QuarterFigure> Quarters(MeasuredOutcome measured, ulong seed)
    {
        var values = QuarterValues.Of(measured.Dataset, measured.Study, measured.Indicator);
        return new[] { Role.Supported, Role.Comparison }.SelectMany(group => QuarterSeries.Figures(values, group, measured.Indicator, (measured.Study.From, seed)));
    }

    /// <summary>Mean of a person over a year, each quarter by its weight; the last answer for yes or no.</summary>
    private static Year? Within(IEnumerable<PersonQuarter> person, Quarter from, Indicator indicator)
    {
        var year = person.Where(v => v.Quarter >= from && v.Quarter < from.PlusQuarters(QuartersShown)).OrderBy(v => v.Quarter).ToList();
        if (year.Count == 0) return null;
        var weight = year.Sum(v => v.Weight);
        return indicator is { Unit: Unit.Share, IsPartOfPerson: false } ? new(year[^1].Value, 1) : new(year.Sum(v => v.Weight * v.Value) / weight, weight);
    }

    /// <summary>A person in a year: the value and what it weighs.</summary>
    private sealed record Year(double Value, double Weight);

    /// <summary>Level and slope as contrasts: of the difference between the groups first.</summary>
    public static IEnumerable<ContrastEstimate> Contrasts(MeasuredOutcome measured, double? adjustedP)
    {
        var evidence = measured.Evidence;
        return
        [
            .. evidence.Differences.SelectMany(d => Of(measured, d, [Role.Supported, Role.Comparison])).Select((c, i) => i == 0 ? c with { PAdjusted = adjustedP } : c),
            .. Of(measured, evidence.Change, [Role.Supported]).Select((c, i) => i == 0 ? c with { PAdjusted = evidence.AdjustedChangeP } : c),
        ];
    }

    private static IEnumerable<ContrastEstimate> Of(MeasuredOutcome measured, Estimation.Estimation? estimation, IReadOnlyList<Role> groups) =>
        estimation is not Estimate estimate ? [] : estimate.Terms.Take(2).Select(term =>
            ContrastEstimate.Of(estimate, term, groups, $"{term.Term}-{measured.Study.Break ?? measured.Study.From}") with { Wave = After });
}
