using System.Text.Json;
using Impact.Core.Estimation;
using Impact.Core.Estimation.Planning;

namespace Impact.Tests.Estimation.Planning;

public class PowerSpecificationTests
{
    private static readonly string[] Designs = ["two-group", "change", "ancova", "proportions"];

    private static readonly string[] Fields = ["n", "sd", "r", "icc", "cluster_size", "drop_out", "p", "alpha", "power", "difference"];

    private static readonly string[] Values =
    [
        "null", "true", "\"3\"", "0", "-1", "1", "0.5", "1e-300", "1e300", "1e400", "-1e400", "[]", "[1]", "[1e300]", "[1e-9,1e-9]", "[0.5,0.5]", "[0.3,null]", "[1,2,3]", "[[1]]", "{}", "\"\\ud800\"",
    ];

    public static TheoryData<string> OfDesign => [.. Designs];

    [Theory]
    [MemberData(nameof(OfDesign))]
    public void Any_value_in_any_field_gives_an_answer_of_finite_numbers_or_a_reason(string design)
    {
        foreach (var field in Fields)
        {
            foreach (var value in Values)
            {
                var spec = $$"""{"design":"{{design}}",{{string.Concat(Others(field).Select(f => f + ","))}}"{{field}}":{{value}}}""";
                var json = JsonDocument.Parse(PowerSpecification.Run(spec, PowerSpecification.Write, refused => EstimationJson.Write(refused))).RootElement;
                if (!json.TryGetProperty("not_estimable", out _)) json.TryGetProperty("design_effect", out _).ShouldBeTrue(spec);
            }
        }
    }

    [Theory]
    [InlineData("{}", "missing-field", "design", "two-group, change, ancova, proportions")]
    [InlineData("""{"design":"rct"}""", "invalid-field", "design", "two-group, change, ancova, proportions")]
    [InlineData("""{"design":null}""", "missing-field", "design", "two-group, change, ancova, proportions")]
    [InlineData("""{"design":"two-group","N":[3,4]}""", "unknown-field", "N", "n, sd, r, icc, cluster_size")]
    [InlineData("""{"design":"two-group","n":"100"}""", "invalid-field", "n", "")]
    [InlineData("""{"design":"two-group","n":100}""", "missing-field", "sd", "")]
    [InlineData("""{"design":"change","n":100,"sd":1,"r":null}""", "missing-field", "r", "")]
    [InlineData("""{"design":"two-group","sd":1e400}""", "invalid-field", "sd", "")]
    public void A_refusal_names_the_field_and_what_there_is_to_choose(string spec, string reason, string subject, string choices) =>
        PowerSpecification.Run(spec, PowerSpecification.Write, refused =>
        {
            (refused.Reason.Id, refused.Subject).ShouldBe((reason, subject));
            refused.Sentence("nl").ShouldContain($": {subject}.");
            refused.Sentence("nl").ShouldContain(choices);
            return "";
        }).ShouldBeEmpty();

    [Fact]
    public void A_field_that_is_null_is_as_good_as_absent() =>
        PowerSpecification.Run("""{"design":"two-group","n":[50,50],"sd":1,"r":null,"alpha":null}""", PowerSpecification.Write, refused => refused.Reason.Id)
            .ShouldBe(PowerSpecification.Run("""{"design":"two-group","n":[50,50],"sd":1}""", PowerSpecification.Write, refused => refused.Reason.Id));

    private static IEnumerable<string> Others(string field) =>
        new[] { ("n", "[40,50]"), ("sd", "2"), ("r", "0.5"), ("p", "[0.4,0.3]"), ("difference", "0.4") }.Where(f => f.Item1 != field).Select(f => $"\"{f.Item1}\":{f.Item2}");
}
