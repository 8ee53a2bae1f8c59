using System.Globalization;
using Impact.Core.Indicators;
using Impact.Core.Instruments;
using Impact.Core.Observations;
using KnownInstruments = Impact.Core.Instruments.Instruments;
using KnownIndicators = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

/// <summary>The methods page says what the code does.</summary>
public sealed class MethodsPageTests
{
    private static readonly GeneratedPage Page = new("docs/METHODS.md");

    [Fact]
    public void The_table_of_instruments_is_that_of_the_files() =>
        Page.Holds("instruments", GeneratedPage.Table(
            "| id | version | title | items | total | open items | categories from | source | licence |",
            KnownInstruments.All.Select(InstrumentRow)));

    [Fact]
    public void The_table_of_indicators_is_that_of_the_code() =>
        Page.Holds("indicators", GeneratedPage.Table(
            "| id | name in reports | unit | better | numerator | denominator | interval | smallest n | source |",
            KnownIndicators.All.Select(IndicatorRow)));

    [Fact]
    public void The_table_of_unit_prices_is_that_of_the_file() =>
        Page.Holds("prices", GeneratedPage.Table(
            $"| code | name | unit | payer | {UnitPrices.PriceYear} € | {UnitPrices.StudyYear} € |",
            UnitPrices.All.Select(p => PriceRow(p, p.Payer ?? "")).Concat(UnitPrices.NoCare.Select(p => PriceRow(p, "(no care: in no indicator)")))));

    private static string[] PriceRow(UnitPrice price, string payer) =>
        [$"`{price.Code}`", price.Name, price.Unit, payer, price.Price.ToString("F2", CultureInfo.InvariantCulture), price.InYear(UnitPrices.StudyYear)!.Value.ToString("F2", CultureInfo.InvariantCulture)];

    private static string[] InstrumentRow(Instrument i) =>
    [
        $"`{i.Id}`",
        i.Version,
        i.Title,
        Text(i.Items.Count),
        i.Scoring.HasTotal ? $"{Text(i.Scoring.Range[0])}–{Text(i.Scoring.Range[1])} {i.Scoring.Unit}" : "none: every part alone",
        OpenItems(i.Scoring),
        string.Join(", ", i.Scoring.Cutoffs.Select(c => $"{Text(c.From)} {c.Label}")),
        i.Source.Citation + (i.Source.Doi is { } doi ? $" doi:{doi}" : ""),
        i.Source.Licence,
    ];

    private static string OpenItems(ScoringKey key) =>
        string.Join(", ", [.. key.HasTotal ? [$"total {Text(key.Missing.Total)}"] : Array.Empty<string>(), .. key.Subscales.Count > 0 ? [$"subscale {Text(key.Missing.Subscale)}"] : Array.Empty<string>()]);

    private static string[] IndicatorRow(Indicator i) =>
    [
        $"`{i.Id}`",
        i.Name,
        UnitText(i.Unit),
        i.Direction == Direction.LowerIsBetter ? "lower" : "higher",
        i.Numerator,
        i.Denominator,
        i.Counting?.Statistic.Interval ?? Summary(i, 5).Interval,
        Text(i.Counting?.SmallestN ?? Enumerable.Range(1, 5).First(n => Summary(i, n).Low is not null)),
        i.Source,
    ];

    /// <summary>A share is of persons (each 0 or 1), but for the hours: there every person has a share.</summary>
    private static GroupFigure Summary(Indicator indicator, int n)
    {
        double[] values = indicator.Unit == Unit.Share && !indicator.IsPartOfPerson ? [0, 1, 0, 1, 1] : [0.2, 0.5, 0.9, 0.4, 0.3];
        var weights = indicator.IsRatioOfSums ? values.Reverse().Take(n).ToArray() : null;
        return GroupSummary.Of(new GroupValues(Role.Supported, 0, values[..n], 0) { Weights = weights }, indicator.Unit, 1);
    }

    private static string UnitText(Unit unit) => unit switch
    {
        Unit.Points => "points",
        Unit.Share => "share",
        Unit.Euro => "euro per quarter",
        Unit.Hours => "hours per quarter",
        Unit.Days => "days",
        Unit.Number => "number",
        Unit.PerThousand => "per 1,000 residents",
        Unit.PerTenThousand => "per 10,000 residents a year",
        Unit.Ratio => "ratio",
        Unit.EuroPerPerson => "euro per person in a period",
        _ => "euro per resident a year",
    };

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
