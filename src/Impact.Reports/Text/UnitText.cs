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
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    /// <summary>The value of a group.</summary>
    public static string Value(Unit unit, double value) => unit switch
    {
        Unit.Share => Dutch.OfHundred(value),
        Unit.Euro => Dutch.Euro(value),
        _ => Dutch.Number(value, 1),
    };

    /// <summary>The value of a group where the unit stands beside it.</summary>
    public static string Bare(Unit unit, double value) => unit == Unit.Euro ? Dutch.Number(value, 0) : Value(unit, value);

    /// <summary>The interval of a group.</summary>
    public static string Interval(Unit unit, double? low, double? high) =>
        low is { } l && high is { } h ? Dutch.Range(Bare(unit, l), Bare(unit, h)) : Dutch.NoFigureMark;

    /// <summary>The value of a group with its interval, where the unit stands above it.</summary>
    public static string WithInterval(Unit unit, GroupFigure figure) => figure.Value is { } value
        ? $"{Bare(unit, value)} ({Interval(unit, figure.Low, figure.High)})"
        : Dutch.NoFigureMark;

    /// <summary>An estimated change or difference.</summary>
    public static string Change(Unit unit, ContrastEstimate estimate) =>
        Dutch.Signed(estimate.Value * Factor(unit), Decimals(unit, estimate));

    /// <summary>The interval of an estimated change or difference.</summary>
    public static string ChangeInterval(Unit unit, ContrastEstimate estimate) =>
        estimate is { Low: { } low, High: { } high }
            ? Dutch.Range(
                Dutch.Signed(low * Factor(unit), Decimals(unit, estimate)),
                Dutch.Signed(high * Factor(unit), Decimals(unit, estimate)))
            : Dutch.NoFigureMark;

    private static double Factor(Unit unit) => unit == Unit.Share ? 100 : 1;

    /// <summary>As few decimals as show on which side of zero a bound lies: an interval never looks wider than its claim.</summary>
    private static int Decimals(Unit unit, ContrastEstimate estimate)
    {
        var decimals = unit switch { Unit.Points => 2, Unit.Share => 1, Unit.Euro => 0, _ => 1 };
        double[] bounds = [estimate.Low ?? 0, estimate.High ?? 0];
        while (decimals < 4 && bounds.Any(b => b != 0 && Math.Abs(b * Factor(unit)) < 0.5 * Math.Pow(10, -decimals))) decimals++;
        return decimals;
    }
}
