using Impact.Core.Indicators;
using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;
using Impact.Core.Scenarios;

namespace Impact.Tests;

/// <summary>Groups are founded by chance, and one follows all of its kind before it.</summary>
public sealed class SpreadCoverageTests
{
    private const int Studies = 600;
    private const int Neighbourhoods = 2;

    /// <summary>Groups a year of a kind that few like and of one that many like; each kind is as likely the one or the other.</summary>
    private static readonly double[] PerYear = [0.15, 0.9];

    [Theory]
    [InlineData(15)]
    [InlineData(30)]
    public void The_interval_holds_the_truth_as_often_as_stated_and_that_of_strangers_does_not(int kinds)
    {
        // Founded by Poisson, each in a neighbourhood as likely: a group in another neighbourhood comes within two years with this chance.
        var truth = PerYear.Sum(rate => rate * (1 - Math.Exp(-2 * rate * (Neighbourhoods - 1) / Neighbourhoods))) / PerYear.Sum();
        var studies = Enumerable.Range(1, Studies).Select(seed => Founded(new Draws((ulong)seed, 7), kinds)).ToList();

        Coverage(studies, truth, u => u).ShouldBeInRange(0.93, 0.985);
        Coverage(studies, truth, u => u with { Cluster = null }).ShouldBeLessThan(0.92);
    }

    private static double Coverage(List<AnalysisDataset> studies, double truth, Func<UnitValue, UnitValue> change)
    {
        var study = Counted.About("group-spread-24m-share") with { From = new Quarter(2018, 1), To = new Quarter(2025, 4), Break = new Quarter(2024, 1) };
        var counting = Indicators.Find("group-spread-24m-share")!.Counting!;
        return studies.Average(data =>
        {
            UnitValue[] units = [.. counting.Units(data, study).Where(u => u.Period == 0).Select(change)];
            return counting.Statistic.Of(units, 1).Bounds is { } bounds && bounds.Low <= truth && truth <= bounds.High ? 1.0 : 0;
        });
    }

    private static AnalysisDataset Founded(Draws draws, int kinds) => Some.Dataset with
    {
        Groups =
        [
            .. Enumerable.Range(0, kinds).SelectMany(kind => Enumerable.Range(0, draws.Poisson(draws.OneOf<double>(PerYear) * 8)).Select(i => new CitizensGroup
            {
                Id = $"{kind}-{i}",
                Municipality = Some.Municipality,
                Kind = $"kind {kind}",
                Neighbourhood = $"wijk {draws.Between(1, Neighbourhoods)}",
                FoundedOn = new DateOnly(2018, 1, 1).AddDays(draws.Between(0, (8 * 365) + 1)),
            })),
        ],
    };
}
