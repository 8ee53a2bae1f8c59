using Impact.Core.Claims;
using Impact.Core.Indicators;

namespace Impact.Reports.Text;

/// <summary>Values, changes and names of units, in words.</summary>
internal static class UnitText
{
    /// <summary>The unit as a column heading or a subtitle of a chart.</summary>
    public static string Name(Indicator indicator, OutcomeWords words) => indicator.Unit switch
    {
        Unit.Points when indicator is { Minimum: { } low, Maximum: { } high } =>
            $"punten op een schaal van {Dutch.Number(low, 0)} tot {Dutch.Number(high, 0)}",
        Unit.Points => "punten",
        Unit.Share => $"van de 100 {words.Hundred}",
        Unit.Euro => "euro per persoon per kwartaal",
        Unit.Hours => "uur per persoon per kwartaal",
        Unit.Days => "dagen",
        Unit.Number => "gemiddeld aantal",
        Unit.PerThousand => "per 1.000 inwoners",
        Unit.PerTenThousand => "per 10.000 inwoners per jaar",
        Unit.Ratio => "op een schaal van 0 tot 1",
        Unit.EuroPerResident => "euro per inwoner per jaar",
        Unit.EuroPerPerson => "euro per persoon",
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    /// <summary>The unit behind a change.</summary>
    public static string Behind(Unit unit) => unit switch
    {
        Unit.Share => "van de 100",
        Unit.Euro => "euro",
        Unit.Hours => "uur",
        Unit.Days => "dagen",
        Unit.Number => "",
        Unit.PerThousand => "per 1.000 inwoners",
        Unit.PerTenThousand => "per 10.000 inwoners",
        Unit.Ratio => "",
        Unit.EuroPerResident => "euro per inwoner",
        Unit.EuroPerPerson => "euro per persoon",
        _ => "punt",
    };

    /// <summary>The value of a group.</summary>
    public static string Value(Unit unit, double value) => unit switch
    {
        Unit.Share => Dutch.OfHundred(value),
        Unit.Euro or Unit.EuroPerResident or Unit.EuroPerPerson => Dutch.Euro(value),
        Unit.Days => Dutch.Number(value, 0),
        Unit.Ratio => Dutch.Number(value, 2),
        _ => Dutch.Number(value, 1),
    };

    /// <summary>The value of a group where the unit stands beside it.</summary>
    public static string Bare(Unit unit, double value) => unit is Unit.Euro or Unit.EuroPerResident or Unit.EuroPerPerson ? Dutch.Number(value, 0) : Value(unit, value);

    /// <summary>A value beside an axis.</summary>
    public static string Tick(Unit unit, double tick, double step) => unit switch
    {
        Unit.Share => Dutch.OfHundred(tick),
        Unit.Ratio when step < 0.1 => Dutch.Number(tick, 2),
        not (Unit.Euro or Unit.EuroPerResident or Unit.EuroPerPerson or Unit.Days) when step < 1 => Dutch.Number(tick, 1),
        _ => Dutch.Number(tick, 0),
    };

    /// <summary>The interval of a group.</summary>
    public static string Interval(Unit unit, double? low, double? high) =>
        low is { } l && high is { } h ? Dutch.Range(Bare(unit, l), Bare(unit, h)) : Dutch.NoFigureMark;

    /// <summary>The value of a group with its interval, where the unit stands above it.</summary>
    public static string WithInterval(Unit unit, GroupFigure figure) => figure.Value is not { } value ? Dutch.NoFigureMark
        : figure.Low is null || figure.High is null ? Bare(unit, value)
        : $"{Bare(unit, value)} ({Interval(unit, figure.Low, figure.High)})";

    /// <summary>An estimated change or difference.</summary>
    public static string Change(Unit unit, ContrastEstimate estimate) => Signed(unit, estimate.Value);

    /// <summary>The interval of an estimated change or difference.</summary>
    public static string ChangeInterval(Unit unit, ContrastEstimate estimate) =>
        estimate is { Low: { } low, High: { } high } ? Dutch.Range(Signed(unit, low), Signed(unit, high)) : Dutch.NoFigureMark;

    /// <summary>An estimated change or difference with its interval.</summary>
    public static string WithInterval(Unit unit, ContrastEstimate estimate) => $"{Change(unit, estimate)} ({ChangeInterval(unit, estimate)})";

    /// <summary>As few decimals as show on which side of zero a number lies: an interval never looks wider than its claim.</summary>
    private static string Signed(Unit unit, double value)
    {
        var shown = unit == Unit.Share ? value * 100 : value;
        var decimals = unit switch
        {
            Unit.Share or Unit.Euro or Unit.Days or Unit.EuroPerResident or Unit.EuroPerPerson => 0,
            Unit.Ratio => 2,
            _ => 1,
        };
        while (decimals < 4 && shown != 0 && Math.Abs(shown) < 0.5 * Math.Pow(10, -decimals)) decimals++;
        return Dutch.Signed(shown, decimals);
    }
}
