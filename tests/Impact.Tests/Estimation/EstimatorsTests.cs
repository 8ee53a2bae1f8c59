using Impact.Core.Estimation;

namespace Impact.Tests.Estimation;

public class EstimatorsTests
{
    private static readonly Table Small = new(
    [
        new TextColumn("y", ["1", "3", "2", "5", "NA", "6"]),
        new TextColumn("x", ["1", "2", "3", "4", "5", ""]),
        new TextColumn("street", ["b", "a", "b", "c", "a", "c"]),
        new NumberColumn("wave", [0, 1, 0, 1, 0, 1]),
    ]);

    [Fact]
    public void Rows_with_a_missing_used_cell_are_left_out_and_counted()
    {
        var estimate = Spec.Estimate(new { estimator = "ols", outcome = "y", terms = "x" }, Small);
        (estimate.N, estimate.Dropped).ShouldBe((4, 2));
    }

    [Fact]
    public void A_factor_becomes_a_column_per_level_with_the_first_in_ordinal_order_as_reference()
    {
        var estimate = Spec.Estimate(new { estimator = "ols", outcome = "y", terms = "street", factors = "street", vcov = "classical" }, Small);
        estimate.Terms.Select(t => t.Term).ShouldBe(["(Intercept)", "street=b", "street=c"]);
        estimate["(Intercept)"].Value.ShouldBe(3, 1e-14);
    }

    [Fact]
    public void Where_keeps_the_rows_with_the_values_named()
    {
        var estimate = Spec.Estimate(new { estimator = "ols", outcome = "y", vcov = "HC1", where = new { wave = 1 } }, Small);
        estimate.N.ShouldBe(3);
        estimate["(Intercept)"].Value.ShouldBe(14 / 3.0, 1e-14);
    }

    [Fact]
    public void A_row_of_weight_zero_is_not_there_and_a_negative_weight_is_refused()
    {
        Table Weighted(double first) => Small.With(new NumberColumn("w", [first, 1, 1, 2, 1, 1]));
        var spec = new { estimator = "ols", outcome = "y", terms = "x", weights = "w" };
        var estimate = Spec.Estimate(spec, Weighted(0));
        (estimate.N, estimate.Dropped).ShouldBe((3, 3));
        Spec.Refusal(spec, Weighted(-1)).ShouldBe(RefusalReason.InvalidField);
    }

    [Theory]
    [InlineData("{", "invalid-specification", null)]
    [InlineData("[]", "invalid-specification", null)]
    [InlineData("""{"estimator":"ols","outcome":"y","terms":"x","vcov":"HAC","lag":1e12}""", "invalid-field", "lag")]
    [InlineData("""{"estimator":"ols","outcome":"wave","where":{"wave":1}}""", "no-variation", null)]
    [InlineData("""{"estimator":"lin","outcome":"y","baseline":"x","treatment":"street","factors":"street","where":{"street":"b"}}""", "no-variation", "treatment")]
    [InlineData("""{"estimator":"ancova","outcome":"y","baseline":"x","treatment":[]}""", "no-variation", "treatment")]
    [InlineData("""{"estimator":"did","outcome":"y","terms":[],"absorb":["street"]}""", "singular-design", null)]
    [InlineData("""{"estimator":"ols","outcome":"y","outcome":"x"}""", "invalid-specification", null)]
    [InlineData("""{"outcome":"y"}""", "missing-field", "estimator")]
    [InlineData("""{"estimator":"magic"}""", "unknown-estimator", "magic")]
    [InlineData("""{"estimator":"ols"}""", "missing-field", "outcome")]
    [InlineData("""{"estimator":"ols","outcome":"y","colour":"red"}""", "unknown-field", "colour")]
    [InlineData("""{"estimator":"ols","outcome":"z"}""", "unknown-column", "z")]
    [InlineData("""{"estimator":"ols","outcome":"street"}""", "not-numeric", "street")]
    [InlineData("""{"estimator":"ols","outcome":"y","terms":["x","street"]}""", "not-numeric", "street")]
    [InlineData("""{"estimator":"ols","outcome":"y","vcov":"HC9"}""", "invalid-field", "vcov")]
    [InlineData("""{"estimator":"ols","outcome":"y","vcov":"CR2"}""", "missing-field", "cluster")]
    [InlineData("""{"estimator":"ols","outcome":"y","level":95}""", "invalid-field", "level")]
    [InlineData("""{"estimator":"ols","outcome":"y","where":{"nowhere":1}}""", "unknown-column", "nowhere")]
    [InlineData("""{"estimator":"ols","outcome":"y","where":{"wave":{"from":1}}}""", "invalid-field", "where")]
    [InlineData("""{"estimator":"ols","outcome":"y","where":{"wave":1e400}}""", "invalid-field", "where")]
    [InlineData("""{"estimator":"ols","outcome":"\ud800"}""", "invalid-specification", null)]
    [InlineData("""{"estimator":"ols","outcome":"y","\ud800":1}""", "invalid-specification", null)]
    [InlineData("""{"estimator":null,"outcome":"y"}""", "missing-field", "estimator")]
    [InlineData("""{"estimator":3,"outcome":"y"}""", "invalid-field", "estimator")]
    [InlineData("""{"estimator":"ols","outcome":"y","terms":["x","x"]}""", "invalid-field", "terms")]
    [InlineData("""{"estimator":"t-test","outcome":"y","group":["street","x"]}""", "invalid-field", "group")]
    [InlineData("""{"estimator":"t-test","outcome":"y","group":[]}""", "invalid-field", "group")]
    [InlineData("""{"estimator":"aipw","outcome":"y","treatment":"wave","covariates":"x","cluster":["street","x"]}""", "invalid-field", "cluster")]
    [InlineData("""{"estimator":"matching","outcome":"y","treatment":"wave","covariates":"x","cluster":"street"}""", "unknown-field", "cluster")]
    [InlineData("""{"estimator":"ols","outcome":"y","where":{"wave":7}}""", "too-few-observations", null)]
    public void A_fault_in_the_specification_is_named(string spec, string reason, string? subject)
    {
        var refusal = Estimators.Run(spec, Small).ShouldBeOfType<NotEstimable>();
        (refusal.Reason.Id, refusal.Subject).ShouldBe((reason, subject));
    }

    [Fact]
    public void A_column_called_as_the_constant_or_as_a_level_of_a_factor_is_refused_by_its_field()
    {
        var table = Small.With(new NumberColumn("(Intercept)", [1, 2, 3, 4, 5, 6])).With(new NumberColumn("street=b", [1, 2, 3, 1, 2, 3]));
        Spec.Run(new { estimator = "ols", outcome = "y", terms = new[] { "(Intercept)" } }, table).ShouldBeOfType<NotEstimable>().Subject.ShouldBe("terms");
        Spec.Run(new { estimator = "ols", outcome = "y", terms = new[] { "street", "street=b" }, factors = "street" }, table).ShouldBeOfType<NotEstimable>().Subject.ShouldBe("terms");
    }

    [Fact]
    public void A_field_that_is_null_is_as_good_as_absent()
    {
        var estimate = (Estimate)Estimators.Run("""{"estimator":"ols","outcome":"y","level":null,"seed":null,"terms":null,"where":null}""", Small);
        estimate.N.ShouldBe(5);
    }

    [Fact]
    public void Every_estimator_and_every_refusal_has_an_id_of_its_own()
    {
        Estimators.All.Select(e => e.Id).ShouldBeUnique();
        RefusalReason.All.Select(r => r.Id).ShouldBeUnique();
    }
}
