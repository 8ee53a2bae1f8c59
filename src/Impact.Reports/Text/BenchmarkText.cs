using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>Published figures beside an outcome, in words.</summary>
internal static class BenchmarkText
{
    /// <summary>What may stand beside the outcome, and why other figures may not: sentences to follow another, each after a blank; empty without published figures.</summary>
    public static string Of(OutcomeView outcome) => string.Concat(outcome.Released.Benchmarks.Select(b => " " + (b.IsShown ? Shown(outcome, b) : Refused(b))));

    private static string Shown(OutcomeView outcome, Benchmark benchmark)
    {
        var figure = benchmark.Figure;
        var value = $"{UnitText.Value(outcome.Indicator.Unit, benchmark.Value)} {UnitText.Behind(outcome.Indicator.Unit)}".TrimEnd();
        var model = figure.IsModelEstimate ? " Dat is een schatting met een model, geen telling." : "";
        return $"Ter vergelijking: in {Area(figure)} was het {value} ({Dutch.Year(figure.Year)}, bron: {figure.Source}).{model}";
    }

    private static string Refused(Benchmark benchmark) =>
        $"Een cijfer over {Area(benchmark.Figure)} ({Dutch.Year(benchmark.Figure.Year)}, bron: {benchmark.Figure.Source}) zetten wij er niet naast. {Sentence.Capital(Sentence.List([.. benchmark.Differences.Select(Why)]))}.";

    private static string Area(AreaFigure figure) => figure.Area == "NL" ? "Nederland" : MunicipalityCode.TryParse(figure.Area) is { } code ? Municipalities.Name(code, figure.Area) : figure.Area;

    private static string Why(BenchmarkDifference difference) => difference switch
    {
        BenchmarkDifference.Instrument => "de vragenlijst is anders",
        BenchmarkDifference.Items => "de vragen zijn anders",
        BenchmarkDifference.Cutoff => "de grens is anders",
        BenchmarkDifference.Age => "de leeftijd is anders of niet bekend",
        BenchmarkDifference.Year => "het jaar is anders",
        BenchmarkDifference.Unit => "de eenheid is anders",
        _ => "wij weten niet hoe het is gemeten",
    };
}
