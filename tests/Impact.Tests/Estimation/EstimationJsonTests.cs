using System.Text.Json;
using Impact.Core.Estimation;

namespace Impact.Tests.Estimation;

public class EstimationJsonTests
{
    [Fact]
    public void Numbers_read_back_to_the_same_double()
    {
        var estimate = new Estimate { Estimator = "ols", N = 3, Terms = [new TermEstimate("x", 1 / 3.0) { Se = 0.1 + 0.2 }] };
        var term = JsonDocument.Parse(EstimationJson.Write(estimate)).RootElement.GetProperty("estimates")[0];
        term.GetProperty("value").GetDouble().ShouldBe(1 / 3.0);
        term.GetProperty("se").GetDouble().ShouldBe(0.1 + 0.2);
        term.GetProperty("df").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_refusal_is_an_id_with_a_sentence()
    {
        var json = JsonDocument.Parse(EstimationJson.Write(new NotEstimable(RefusalReason.NoVariation))).RootElement;
        json.GetProperty("not_estimable").GetString().ShouldBe("no-variation");
        json.GetProperty("message").GetString().ShouldBe(RefusalReason.NoVariation.Dutch);
    }

    [Fact]
    public void A_refusal_names_the_field_and_what_there_is_to_choose()
    {
        var json = JsonDocument.Parse(EstimationJson.Write(new NotEstimable(RefusalReason.InvalidField) { Subject = "vcov", Choices = ["HC0", "HC1"] })).RootElement;
        json.GetProperty("message").GetString().ShouldBe("Een veld heeft een waarde die niet kan: vcov. Kies een van: HC0, HC1.");
        json.GetProperty("choices").EnumerateArray().Select(c => c.GetString()).ShouldBe(["HC0", "HC1"]);
    }

    [Fact]
    public void Diagnostics_can_be_nested_and_hold_no_number_that_JSON_lacks()
    {
        var estimate = new Estimate
        {
            Estimator = "ols", N = 3, Terms = [],
            Diagnostics = new Dictionary<string, object?> { ["list"] = new double[] { 1, double.NaN }, ["map"] = new Dictionary<string, object?> { ["flag"] = true } },
        };
        var diagnostics = JsonDocument.Parse(EstimationJson.Write(estimate)).RootElement.GetProperty("diagnostics");
        diagnostics.GetProperty("list")[1].ValueKind.ShouldBe(JsonValueKind.Null);
        diagnostics.GetProperty("map").GetProperty("flag").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void The_sentence_of_a_refusal_is_in_the_language_asked_for() =>
        EstimationJson.Write(new NotEstimable(RefusalReason.NoVariation), "en").ShouldContain(RefusalReason.NoVariation.English);
}
