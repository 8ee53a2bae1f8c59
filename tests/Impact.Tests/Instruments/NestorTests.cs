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
        Totals(Known.Djg11).ShouldBe(Distribution(Reference().GetProperty("dist_total")), ignoreOrder: true);
        Totals(Known.Djg6).ShouldBe(Distribution(Reference().GetProperty("six").GetProperty("dist")), ignoreOrder: true);
    }

    [SharedDataFact]
    public void The_reliability_is_that_of_the_reference_and_gives_the_approximations()
    {
        var (ours, reference) = (Score(Known.Djg11), Reference());
        Alpha(ours).ShouldBe(At(reference, "alpha_total_dich"), 1e-10);
        Alpha(ours.GetProperty("subscales").GetProperty("emotional")).ShouldBe(At(reference, "alpha_emo_dich"), 1e-10);
        Alpha(ours.GetProperty("subscales").GetProperty("social")).ShouldBe(At(reference, "alpha_soc_dich"), 1e-10);
        Alpha(Score(Known.Djg6)).ShouldBe(At(reference.GetProperty("six"), "alpha"), 1e-10);
        var sem = At(reference, "sd_total") * Math.Sqrt(1 - At(reference, "alpha_total_dich"));
        At(ours.GetProperty("precision"), "sem").ShouldBe(sem, 1e-9);
        At(ours.GetProperty("precision"), "sdc95").ShouldBe(1.96 * Math.Sqrt(2) * sem, 1e-9);
        At(ours.GetProperty("precision"), "half_sd").ShouldBe(At(reference, "sd_total") / 2, 1e-9);
    }

    [SharedDataFact]
    public void Every_item_counts_as_often_as_in_the_reference()
    {
        var rows = Table(Known.Djg11).Rows;
        for (var k = 0; k < 11; k++)
        {
            rows.Sum(row => row.Points[k]).ShouldBe(At(Reference().GetProperty("item_sum_dichotomised"), $"lone{Known.Djg11.Items[k].Id}"));
        }
    }

    [SharedDataFact]
    public void The_shares_of_lonely_people_and_the_correlations_are_those_of_the_reference()
    {
        var (eleven, six, reference) = (Table(Known.Djg11).Rows, Table(Known.Djg6).Rows, Reference());
        Percent(eleven, s => s.Total >= 3).ShouldBe(At(reference, "pct_lonely_3plus"), 1e-9);
        Percent(eleven, s => s.Total >= 9).ShouldBe(At(reference, "pct_9plus"), 1e-9);
        Percent(eleven, s => s.Subscales["emotional"] >= 2).ShouldBe(At(reference, "pct_emo_2plus"), 1e-9);
        Percent(eleven, s => s.Subscales["social"] >= 2).ShouldBe(At(reference, "pct_soc_2plus"), 1e-9);
        Percent(six, s => s.Total >= 2).ShouldBe(At(reference.GetProperty("six"), "pct_2plus"), 1e-9);
        Percent(six, s => s.Total >= 5).ShouldBe(At(reference.GetProperty("six"), "pct_5plus"), 1e-9);
        Percent(six, s => s.Subscales["emotional"] >= 1).ShouldBe(At(reference.GetProperty("six"), "emo_1plus"), 1e-9);
        Percent(six, s => s.Subscales["social"] >= 1).ShouldBe(At(reference.GetProperty("six"), "soc_1plus"), 1e-9);
        Correlation(eleven.Select(r => r.Score.Total), six.Select(r => r.Score.Total)).ShouldBe(At(reference, "cor_11_6"), 1e-10);
        Correlation(eleven.Select(r => r.Score.Subscales["emotional"]), eleven.Select(r => r.Score.Subscales["social"])).ShouldBe(At(reference, "cor_emo_soc"), 1e-10);
    }

    private static double Percent(IReadOnlyList<ScoredRow> rows, Func<Score, bool> counts) => 100.0 * rows.Count(r => counts(r.Score)) / rows.Count;

    private static double Correlation(IEnumerable<double?> x, IEnumerable<double?> y) =>
        MathNet.Numerics.Statistics.Correlation.Pearson(x.OfType<double>(), y.OfType<double>());

    private static double Alpha(JsonElement figures) => At(figures.GetProperty("precision"), "alpha");

    private static Dictionary<int, int> Totals(Instrument instrument) =>
        Table(instrument).Rows.GroupBy(r => (int)r.Score.Total!.Value).ToDictionary(g => g.Key, g => g.Count());

    private static Dictionary<int, int> Distribution(JsonElement counts) =>
        counts.EnumerateObject().ToDictionary(c => int.Parse(c.Name, System.Globalization.CultureInfo.InvariantCulture), c => c.Value.GetInt32());

    private static IEqualityComparer<(double, double)> Close { get; } =
        EqualityComparer<(double A, double B)>.Create((x, y) => Math.Abs(x.A - y.A) < 1e-9 && Math.Abs(x.B - y.B) < 1e-9, _ => 0);

    private static double At(JsonElement figures, string name) => figures.GetProperty(name).GetDouble();

    private static (double Mean, double Sd) Part(JsonElement figures, string subscale) =>
        (At(figures.GetProperty("subscales").GetProperty(subscale), "mean"), At(figures.GetProperty("subscales").GetProperty(subscale), "sd"));

    private static int[] Counts(JsonElement figures) => [.. figures.GetProperty("categories").EnumerateObject().Select(c => c.Value.GetProperty("n").GetInt32())];

    private static JsonElement Reference() => JsonDocument.Parse(File.ReadAllText(PathOf("djg_nestor_1992_reference.json"))).RootElement;

    private static JsonElement Score(Instrument instrument) => JsonDocument.Parse(ScoreJson.Write(Table(instrument))).RootElement;

    private static ScoreTable Table(Instrument instrument)
    {
        var lines = File.ReadAllLines(PathOf("djg_nestor_1992_3987.csv"));
        var sheet = new AnswerSheet(lines[0].Split(','), lines.Skip(1).Select((line, k) => new AnswerRow(k + 2, line.Split(','))));
        return ScoreTable.Of(instrument, sheet, "lone");
    }

    private static string PathOf(string file) => Path.Combine(SharedDataFactAttribute.Folder!, "panel", file);
}
