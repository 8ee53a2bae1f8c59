using System.Globalization;
using System.Text.Json;
using Impact.Core.Estimation;
using Impact.Core.Estimation.Glm;
using Impact.Core.Estimation.Missing;
using Impact.Core.Estimation.Mixed;
using Impact.Core.Estimation.Panels;
using Impact.Core.Estimation.Staggered;
using Impact.Core.Estimation.Weighting;

namespace Impact.Tests.Estimation;

/// <summary>What holds for every regression and weighting: the order of rows, the unit of the outcome and of a term, half weights, small samples, the culture of the machine.</summary>
public class RegressionPropertyTests
{
    private const int Rows = 96;

    /// <summary>A specification per estimator, on the columns of <see cref="Data"/>.</summary>
    internal static readonly Dictionary<string, string> Specs = new()
    {
        ["ols"] = """{"estimator":"ols","outcome":"y","terms":["x","treat"]}""",
        ["ols-cluster"] = """{"estimator":"ols","outcome":"y","terms":["x","treat"],"cluster":"g"}""",
        ["ols-two-way"] = """{"estimator":"ols","outcome":"y","terms":["x","treat"],"cluster":["g","unit"]}""",
        ["ols-wild"] = """{"estimator":"ols","outcome":"y","terms":["x","treat"],"cluster":"g","vcov":"wild","test":"x"}""",
        ["did"] = """{"estimator":"did","outcome":"y","terms":["d","x"],"absorb":["unit","t"]}""",
        ["event-study"] = """{"estimator":"event-study","outcome":"y","absorb":["unit","t"],"relative":"t","treated":"treat","reference":1}""",
        ["ancova"] = """{"estimator":"ancova","outcome":"y","baseline":"x","treatment":"treat"}""",
        ["change"] = """{"estimator":"change","outcome":"y","baseline":"x","treatment":"treat"}""",
        ["lin"] = """{"estimator":"lin","outcome":"y","baseline":"x","treatment":"treat"}""",
        ["logit-cluster"] = """{"estimator":"logit","outcome":"b","terms":["x","treat"],"cluster":"g"}""",
        ["poisson-cluster"] = """{"estimator":"poisson","outcome":"count","terms":["x","treat"],"cluster":"g","vcov":"CR1"}""",
        ["gamma-cluster"] = """{"estimator":"gamma","outcome":"positive","terms":["x","treat"],"cluster":"g"}""",
        ["negative-binomial-cluster"] = """{"estimator":"negative-binomial","outcome":"count","terms":["x","treat"],"cluster":"g","vcov":"CR0"}""",
        ["mixed-kenward-roger"] = """{"estimator":"mixed","outcome":"y","terms":["x","treat"],"group":"unit","df":"kenward-roger"}""",
        ["mixed-slopes"] = """{"estimator":"mixed","outcome":"y","terms":["t","treat"],"group":"unit","slopes":["t"],"df":"kenward-roger"}""",
        ["logit"] = """{"estimator":"logit","outcome":"b","terms":["x"]}""",
        ["poisson"] = """{"estimator":"poisson","outcome":"count","terms":["x","treat"],"vcov":"HC0"}""",
        ["negative-binomial"] = """{"estimator":"negative-binomial","outcome":"count","terms":["x"]}""",
        ["gamma"] = """{"estimator":"gamma","outcome":"positive","terms":["x","treat"]}""",
        ["mixed"] = """{"estimator":"mixed","outcome":"y","terms":["x"],"group":"unit"}""",
        ["its"] = """{"estimator":"its","outcome":"y","time":"row","start":60}""",
        ["ipw"] = """{"estimator":"ipw","outcome":"y","treatment":"treat","covariates":["x","z"]}""",
        ["ipcw"] = """{"estimator":"ipcw","outcome":"stayed","treatment":"treat","covariates":["x","z"]}""",
        ["aipw"] = """{"estimator":"aipw","outcome":"y","treatment":"treat","covariates":["x","z"]}""",
        ["entropy-balancing"] = """{"estimator":"entropy-balancing","outcome":"y","treatment":"treat","covariates":["x","z"]}""",
        ["matching"] = """{"estimator":"matching","outcome":"y","treatment":"treat","covariates":["x","z"]}""",
        ["dr-did"] = """{"estimator":"dr-did","outcome_pre":"x","outcome_post":"y","treatment":"treat","covariates":["z"]}""",
        ["staggered-did"] = """{"estimator":"staggered-did","outcome":"y","unit":"unit","time":"t","first_treated":"first"}""",
        ["mi"] = """{"estimator":"mi","imputation":"set","inner":{"estimator":"ols","outcome":"y","terms":["x"]}}""",
    };

    public static TheoryData<string> Names => [.. Specs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_of_the_rows_does_not_matter(string name)
    {
        var shuffled = Data().Take([.. Enumerable.Range(0, Rows).Select(i => ((i * 59) + 11) % Rows)]);
        Same(Run(name, Data()), Run(name, shuffled), (value, _) => value);
    }

    [Theory]
    [InlineData("ols", "y")]
    [InlineData("ols-cluster", "y")]
    [InlineData("ols-two-way", "y")]
    [InlineData("did", "y")]
    [InlineData("event-study", "y")]
    [InlineData("ancova", "y")]
    [InlineData("lin", "y")]
    [InlineData("mixed", "y")]
    [InlineData("mixed-kenward-roger", "y")]
    [InlineData("mixed-slopes", "y")]
    [InlineData("ols-wild", "y")]
    [InlineData("change", "y,x")]
    [InlineData("dr-did", "y,x")]
    [InlineData("its", "y")]
    [InlineData("mi", "y")]
    [InlineData("ipw", "y")]
    [InlineData("ipcw", "stayed")]
    [InlineData("aipw", "y")]
    [InlineData("entropy-balancing", "y")]
    [InlineData("matching", "y")]
    [InlineData("staggered-did", "y")]
    public void A_thousandfold_outcome_is_a_thousandfold_effect(string name, string outcome) =>
        Same(Run(name, Data()), Run(name, Rescaled(outcome, 1000)), (value, _) => value * 1000);

    [Theory]
    [InlineData("ols")]
    [InlineData("ols-cluster")]
    [InlineData("did")]
    [InlineData("logit")]
    [InlineData("poisson")]
    [InlineData("negative-binomial")]
    [InlineData("gamma")]
    [InlineData("logit-cluster")]
    [InlineData("poisson-cluster")]
    [InlineData("gamma-cluster")]
    [InlineData("negative-binomial-cluster")]
    [InlineData("mixed")]
    [InlineData("mixed-kenward-roger")]
    public void A_term_in_cents_has_a_hundredth_of_the_effect_in_euros(string name) =>
        Same(Run(name, Data()), Run(name, Rescaled("x", 100)), (value, term) => term == "x" ? value / 100 : value);

    [Theory]
    [InlineData("CR0")]
    [InlineData("CR2")]
    public void Every_row_twice_with_half_the_weight_is_the_same(string vcov)
    {
        var spec = $$"""{"estimator":"ols","outcome":"y","terms":["x","treat"],"weights":"w","cluster":"g","vcov":"{{vcov}}"}""";
        var half = Rescaled("w", 0.5);
        var twice = half.Take([.. Enumerable.Range(0, 2 * Rows).Select(i => i % Rows)]);
        Same((Estimate)Estimators.Run(spec, Data()), (Estimate)Estimators.Run(spec, twice), (value, _) => value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_row_is_refused(string name) =>
        Estimators.Run(Specs[name], Data().Take([5])).ShouldBeOfType<NotEstimable>();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_culture_of_the_machine_changes_no_digit(string name)
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            string[] texts = [.. new[] { "en-US", "nl-NL", "tr-TR" }.Select(culture =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                return EstimationJson.Write(Estimators.Run(Specs[name], AsText(Data())));
            })];
            texts.Distinct().Count().ShouldBe(1);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    private static Estimate Run(string name, Table table) => Estimators.Run(Specs[name], table).Match(e => e, r => throw new ShouldAssertException(name + ": " + r));

    private static void Same(Estimate one, Estimate other, Func<double, string, double> scale)
    {
        foreach (var term in one.Terms)
        {
            var twin = other[term.Term];
            Close(twin.Value, scale(term.Value, term.Term));
            if (term.Se is { } se) Close(twin.Se!.Value, scale(se, term.Term));
            if (term.P is { } p) Close(twin.P!.Value, p);
            if (term.Low is { } low && one.Estimator != "ols") Close(twin.Low!.Value, scale(low, term.Term));
        }
    }

    private static void Close(double actual, double expected) => actual.ShouldBe(expected, 2e-7 * Math.Max(Math.Abs(expected), 1e-3));

    private static Table Rescaled(string column, double factor) =>
        new([.. Data().Columns.Select(c => column.Split(',').Contains(c.Name) ? new NumberColumn(c.Name, Array.ConvertAll(((NumberColumn)c).Values, v => v * factor)) : c)]);

    private static Table AsText(Table table) =>
        new([.. table.Columns.Select(c => new TextColumn(c.Name, [.. Enumerable.Range(0, table.Rows).Select(i => c.Text(i) ?? "")]))]);

    internal static Table Data()
    {
        static NumberColumn Of(string name, Func<int, double> value) => new(name, [.. Enumerable.Range(0, Rows).Select(value)]);
        static double Noise(int i, int salt) => Math.Sin(12.9898 * (i + (78.233 * salt)) * (1 + (salt % 3))) * 2;
        return new(
        [
            Of("row", i => i), Of("unit", i => i / 4), Of("t", i => i % 4), Of("g", i => i / 4 % 12), Of("set", i => 1 + (i % 3)), Of("w", i => 1 + (i % 3)),
            Of("treat", i => i / 4 % 2), Of("d", i => i / 4 % 2 == 0 && i % 4 >= 2 ? 1 : 0), Of("x", i => 3 + Noise(i, 1)),
            Of("y", i => 2 + Noise(i, 2) + Noise(i / 4, 3) + (0.4 * Noise(i, 1)) + (i / 4 % 2)), Of("b", i => Noise(i, 4) + (0.3 * Noise(i, 1)) > 0 ? 1 : 0),
            Of("stayed", i => Noise(i, 8) + (0.3 * Noise(i, 1)) < 1 ? 5 + Noise(i, 2) + (i / 4 % 2) : double.NaN),
            Of("z", i => Noise(i, 7) + (0.2 * Noise(i, 1))), Of("first", i => i / 4 % 2 == 0 ? 0 : 2 + (i / 8 % 2)),
            Of("count", i => Math.Floor(Math.Exp(1 + (0.3 * Noise(i, 1)) + (0.8 * Noise(i, 5))))), Of("positive", i => Math.Exp(1 + (0.2 * Noise(i, 1)) + (0.5 * Noise(i, 6)))),
        ]);
    }
}
