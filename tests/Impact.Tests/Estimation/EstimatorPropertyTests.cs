using System.Globalization;
using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Tests.Estimation;

/// <summary>What every estimator of means, time, reliability, areas and surveys has in common.</summary>
public class EstimatorPropertyTests
{
    private const int N = 96;

    private static readonly Dictionary<string, object> Specs = new()
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
        ["multi-state"] = new { estimator = "multi-state", subject = "h", time = "t", state = "g", tau = 1 },
        ["survey"] = new { estimator = "survey", outcome = "y", weights = "d", strata = "g", cluster = "h" },
    };

    public static TheoryData<string> Names => [.. Specs.Keys];

    // A bootstrap draws by place, and the times of this table repeat within a group.
    public static TheoryData<string> Answered => [.. Specs.Keys.Except(["bootstrap", "multi-state"])];

    [Theory]
    [MemberData(nameof(Answered))]
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
    [MemberData(nameof(Names))]
    public void One_row_or_none_has_no_answer(string name)
    {
        if (name is "ladder" or "survival") return;
        Spec.Run(Specs[name], Data().Take([0])).ShouldBeOfType<NotEstimable>();
        Spec.Run(Specs[name], Data().Take([])).ShouldBeOfType<NotEstimable>();
    }

    [Theory]
    [InlineData("t-test")]
    [InlineData("wilcoxon")]
    [InlineData("survey")]
    public void Ten_times_the_outcome_is_ten_times_the_estimate(string name)
    {
        var scaled = new Table([.. Data().Columns.Select(c => c.Name == "y" ? new NumberColumn("y", [.. ((NumberColumn)c).Values.Select(v => 10 * v)]) : c)]);
        Same(Spec.Estimate(Specs[name], Data()), Spec.Estimate(Specs[name], scaled), 10);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_few_rows_with_many_equal_values_give_an_answer_or_a_reason(string name)
    {
        for (var seed = 0UL; seed < 300; seed++)
            EstimationJson.Write(Spec.Run(Specs[name], Few(seed))).ShouldNotContain("NaN");
    }

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
            new TextColumn("g", Labels("a")), new TextColumn("h", Labels("h")),
        ]);
    }

    private static Table Data()
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
        ]);
    }
}
