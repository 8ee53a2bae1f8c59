using System.Globalization;
using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Tests.Estimation;

/// <summary>What every estimator of means, time, reliability, areas and surveys has in common.</summary>
public class EstimatorPropertyTests
{
    private const int N = 96;

    internal static readonly Dictionary<string, object> Specs = new()
    {
        ["t-test"] = new { estimator = "t-test", outcome = "y", group = "g" },
        ["t-test, pairs"] = new { estimator = "t-test", outcome = "y", outcome_2 = "x" },
        ["wilcoxon"] = new { estimator = "wilcoxon", outcome = "y", group = "g" },
        ["wilcoxon, pairs"] = new { estimator = "wilcoxon", outcome = "y", outcome_2 = "x" },
        ["effect-size"] = new { estimator = "effect-size", outcome = "y", group = "g" },
        ["anova"] = new { estimator = "anova", outcome = "y", group = "h" },
        ["ladder"] = new { estimator = "ladder", rung_before = "r0", rung_after = "r1" },
        ["survival"] = new { estimator = "survival", time = "t", @event = "e", group = "g" },
        ["cox"] = new { estimator = "cox", time = "t", @event = "e", terms = new[] { "x", "z" }, cluster = "h" },
        ["reliability"] = new { estimator = "reliability", items = new[] { "x", "y", "z" } },
        ["icc"] = new { estimator = "icc", outcome = "y", cluster = "h" },
        ["small-area"] = new { estimator = "small-area", outcome = "y", variance = "d", terms = "x" },
        ["survey, regression"] = new { estimator = "survey", outcome = "e", weights = "d", cluster = "h", terms = "x", model = "logit" },
        ["bootstrap"] = new { estimator = "bootstrap", outcome = "y", group = "g", cluster = "h", replicates = 99 },
        ["multi-state"] = new { estimator = "multi-state", subject = "s", time = "m", state = "k", tau = 2 },
        ["survey"] = new { estimator = "survey", outcome = "y", weights = "d", strata = "g", cluster = "h" },
    };

    public static TheoryData<string> Names => [.. Specs.Keys];

    // A bootstrap draws by place.
    public static TheoryData<string> Ordered => [.. Specs.Keys.Except(["bootstrap"])];

    // One person on the ladder is a share of one, with an interval from almost nobody to everybody; one person followed has a median.
    public static TheoryData<string> NotOfOne => [.. Specs.Keys.Except(["ladder", "survival"])];

    [Theory]
    [MemberData(nameof(Ordered))]
    public void The_order_of_the_rows_does_not_matter(string name)
    {
        var shuffled = Data().Take([.. Enumerable.Range(0, N).Select(i => i * 35 % N)]);
        Same(Spec.Estimate(Specs[name], Data()), Spec.Estimate(Specs[name], shuffled), 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_language_of_the_machine_does_not_matter(string name)
    {
        string Run(string culture)
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return EstimationJson.Write(Spec.Run(Specs[name], Data()));
        }

        Run("nl-NL").ShouldBe(Run("en-US"));
        Run("tr-TR").ShouldBe(Run("en-US"));
    }

    [Theory]
    [MemberData(nameof(NotOfOne))]
    public void One_row_or_none_has_no_answer(string name)
    {
        Spec.Run(Specs[name], Data().Take([0])).ShouldBeOfType<NotEstimable>();
        Spec.Run(Specs[name], Data().Take([])).ShouldBeOfType<NotEstimable>();
    }

    /// <summary>Of rungs and of a 0/1 outcome there is no other unit.</summary>
    [Theory]
    [InlineData("t-test", "y", 10)]
    [InlineData("t-test, pairs", "yx", 10)]
    [InlineData("wilcoxon", "y", 10)]
    [InlineData("wilcoxon, pairs", "yx", 10)]
    [InlineData("bootstrap", "y", 10)]
    [InlineData("survey", "y", 10)]
    [InlineData("effect-size", "y", 1)]
    [InlineData("anova", "y", 1)]
    [InlineData("icc", "y", 1)]
    [InlineData("reliability", "xyz", 1)]
    [InlineData("cox", "t", 1)]
    [InlineData("survey, regression", "d", 1)]
    public void Ten_times_the_outcome_is_ten_times_the_estimate_or_the_same_where_it_has_no_unit(string name, string columns, double factor) =>
        Same(Spec.Estimate(Specs[name], Data()), Spec.Estimate(Specs[name], Scaled(columns, 10)), factor);

    [Fact]
    public void Ten_times_the_days_is_ten_times_the_median()
    {
        var (days, tens) = (Spec.Estimate(Specs["survival"], Data()), Spec.Estimate(Specs["survival"], Scaled("t", 10)));
        foreach (var term in days.Terms) Near(tens[term.Term].Value, term.Term == "log-rank" ? term.Value : 10 * term.Value);
    }

    [Fact]
    public void Chances_do_not_know_months_from_quarters()
    {
        var quarters = Spec.Estimate(new { estimator = "multi-state", subject = "s", time = "m", state = "k", tau = 6 }, Scaled("m", 3));
        Same(Spec.Estimate(Specs["multi-state"], Data()), quarters, 1);
    }

    [Fact]
    public void Figures_of_areas_go_with_their_unit_when_their_variances_do()
    {
        var scaled = new Table([.. Scaled("y", 10).Columns.Select(c => c is NumberColumn { Name: "d" } d ? new NumberColumn("d", [.. d.Values.Select(v => 100 * v)]) : c)]);
        Same(Spec.Estimate(Specs["small-area"], Data()), Spec.Estimate(Specs["small-area"], scaled), 10);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_few_rows_with_many_equal_values_give_an_answer_or_a_reason(string name)
    {
        for (var seed = 0UL; seed < 300; seed++)
            EstimationJson.Write(Spec.Run(Specs[name], Few(seed))).ShouldNotContain("NaN");
    }

    private static Table Scaled(string columns, double factor) =>
        new([.. Data().Columns.Select(c => c is NumberColumn numbers && columns.Contains(c.Name, StringComparison.Ordinal) ? new NumberColumn(c.Name, [.. numbers.Values.Select(v => factor * v)]) : c)]);

    private static void Same(Estimate one, Estimate other, double factor)
    {
        other.Terms.Select(t => t.Term).ShouldBe(one.Terms.Select(t => t.Term));
        foreach (var term in one.Terms)
        {
            Near(other[term.Term].Value, factor * term.Value);
            Near(other[term.Term].Low, factor * term.Low);
            Near(other[term.Term].P, term.P);
        }
    }

    private static void Near(double? actual, double? expected)
    {
        actual.HasValue.ShouldBe(expected.HasValue);
        if (actual is { } a && expected is { } e) a.ShouldBe(e, 1e-10 * Math.Max(1, Math.Abs(e)));
    }

    // One to nine rows; each column has one to three different whole numbers.
    private static Table Few(ulong seed)
    {
        var random = new CounterRandom(seed, 1);
        var rows = 1 + random.NextInt(9);
        double[] Column(int lowest, int most) => [.. Enumerable.Repeat(1 + random.NextInt(most), rows).Select(kinds => (double)(lowest + random.NextInt(kinds)))];
        string[] Labels(string prefix) => [.. Column(0, 3).Select(v => $"{prefix}{v}")];
        return new(
        [
            new NumberColumn("x", Column(-1, 3)), new NumberColumn("y", Column(-1, 3)), new NumberColumn("z", Column(0, 2)), new NumberColumn("d", Column(1, 3)),
            new NumberColumn("t", Column(0, 3)), new NumberColumn("e", Column(0, 2)), new NumberColumn("r0", Column(1, 3)), new NumberColumn("r1", Column(1, 3)),
            new TextColumn("g", Labels("a")), new TextColumn("h", Labels("h")), new TextColumn("s", Labels("s")), new NumberColumn("m", Column(0, 3)), new TextColumn("k", Labels("k")),
        ]);
    }

    internal static Table Data()
    {
        var random = new CounterRandom(12, 0);
        double[] Column(Func<int, double> f) => [.. Enumerable.Range(0, N).Select(f)];
        var (factor, x) = (Column(_ => random.NextNormal()), Column(_ => random.NextNormal()));
        return new(
        [
            new NumberColumn("x", [.. x.Zip(factor, (a, b) => a + b)]), new NumberColumn("y", Column(i => factor[i] + 0.3 * (i % 2) + random.NextNormal())),
            new NumberColumn("z", Column(i => factor[i] + random.NextNormal())), new NumberColumn("d", Column(_ => 0.5 + random.NextDouble())),
            new NumberColumn("t", Column(_ => Math.Ceiling(20 * random.NextDouble()))), new NumberColumn("e", Column(_ => random.NextInt(3) > 0 ? 1 : 0)),
            new NumberColumn("r0", Column(_ => 1 + random.NextInt(5))), new NumberColumn("r1", Column(_ => 1 + random.NextInt(6))),
            new TextColumn("g", [.. Enumerable.Range(0, N).Select(i => i % 2 == 0 ? "a" : "b")]),
            new TextColumn("h", [.. Enumerable.Range(0, N).Select(i => $"h{i / 8}")]),
            new TextColumn("s", [.. Enumerable.Range(0, N).Select(i => $"s{i / 4}")]), new NumberColumn("m", Column(i => i % 4)), new TextColumn("k", [.. Enumerable.Range(0, N).Select(i => $"k{i * 7 % 5 % 3}")]),
        ]);
    }
}
