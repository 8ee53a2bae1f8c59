using System.Text.Json;
using Impact.Core.Instruments;
using Known = Impact.Core.Instruments.Instruments;

namespace Impact.Tests;

/// <summary>Real answers of 3,987 people to the 11 statements (NESTOR-LSN 1992), against figures that another program computed from them.</summary>
public sealed class NestorTests
{
    [SharedDataFact]
    public void The_long_form_gives_the_reference_figures()
    {
        var (ours, reference) = (Score(Known.Djg11), Reference());
        ours.GetProperty("valid").GetInt32().ShouldBe(3987);
        ours.GetProperty("mean").GetDouble().ShouldBe(reference.GetProperty("mean_total").GetDouble(), 1e-9);
        ours.GetProperty("sd").GetDouble().ShouldBe(reference.GetProperty("sd_total").GetDouble(), 1e-9);
        Part(ours, "emotional").ShouldBe((At(reference, "mean_emo"), At(reference, "sd_emo")), Close);
        Part(ours, "social").ShouldBe((At(reference, "mean_soc"), At(reference, "sd_soc")), Close);
        Counts(ours).ShouldBe([2539, 1278, 126, 44]);
    }

    [SharedDataFact]
    public void The_short_form_gives_the_reference_figures()
    {
        var (ours, reference) = (Score(Known.Djg6), Reference().GetProperty("six"));
        ours.GetProperty("mean").GetDouble().ShouldBe(At(reference, "mean"), 1e-9);
        ours.GetProperty("sd").GetDouble().ShouldBe(At(reference, "sd"), 1e-9);
        Part(ours, "emotional").Mean.ShouldBe(At(reference, "mean_emo"), 1e-9);
        Part(ours, "social").Mean.ShouldBe(At(reference, "mean_soc"), 1e-9);
        Counts(ours).ShouldBe([2608, 1167, 212]);
    }

    [SharedDataFact]
    public void Every_total_occurs_as_often_as_in_the_reference()
    {
        var totals = Score(Known.Djg11).GetProperty("rows").EnumerateArray().GroupBy(r => r.GetProperty("total").GetInt32()).ToDictionary(g => g.Key, g => g.Count());
        foreach (var expected in Reference().GetProperty("dist_total").EnumerateObject())
        {
            totals[int.Parse(expected.Name, System.Globalization.CultureInfo.InvariantCulture)].ShouldBe(expected.Value.GetInt32());
        }
    }

    private static IEqualityComparer<(double, double)> Close { get; } =
        EqualityComparer<(double A, double B)>.Create((x, y) => Math.Abs(x.A - y.A) < 1e-9 && Math.Abs(x.B - y.B) < 1e-9, _ => 0);

    private static double At(JsonElement figures, string name) => figures.GetProperty(name).GetDouble();

    private static (double Mean, double Sd) Part(JsonElement figures, string subscale) =>
        (At(figures.GetProperty("subscales").GetProperty(subscale), "mean"), At(figures.GetProperty("subscales").GetProperty(subscale), "sd"));

    private static int[] Counts(JsonElement figures) => [.. figures.GetProperty("categories").EnumerateObject().Select(c => c.Value.GetProperty("n").GetInt32())];

    private static JsonElement Reference() => JsonDocument.Parse(File.ReadAllText(PathOf("djg_nestor_1992_reference.json"))).RootElement;

    private static JsonElement Score(Instrument instrument)
    {
        var lines = File.ReadAllLines(PathOf("djg_nestor_1992_3987.csv"));
        var sheet = new AnswerSheet(lines[0].Split(','), lines.Skip(1).Select((line, k) => new AnswerRow(k + 2, line.Split(','))));
        return JsonDocument.Parse(ScoreJson.Write(ScoreTable.Of(instrument, sheet, "lone"))).RootElement;
    }

    private static string PathOf(string file) => Path.Combine(SharedDataFactAttribute.Folder!, "panel", file);
}
