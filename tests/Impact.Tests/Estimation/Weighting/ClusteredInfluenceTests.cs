using Impact.Core.Estimation;

namespace Impact.Tests.Estimation.Weighting;

/// <summary>Estimators whose errors are influences, summed by cluster.</summary>
public class ClusteredInfluenceTests
{
    private const int Persons = 60;

    private static readonly Table People = new(
    [
        Numbers("y", i => Wave(i, 1.3) + (i % 2)), Numbers("before", i => Wave(i, 2.1)), Numbers("x", i => Wave(i, 0.7)), Numbers("treated", i => i % 2),
        Numbers("post", i => i / 2 % 2), Numbers("odd", i => i / 2 % 3), Numbers("same", _ => 4),
        Words("one", _ => "k"), Words("village", i => i % 2 == 1 ? "north" : "south" + (i % 10)), Words("street", i => "s" + (i % 13)),
    ]);

    [Theory]
    [InlineData("ipw")]
    [InlineData("aipw")]
    [InlineData("entropy-balancing")]
    public void One_cluster_gives_no_error_and_neither_does_one_that_has_all_the_treated(string estimator)
    {
        object Of(string cluster) => new { estimator, outcome = "y", treatment = "treated", covariates = "x", cluster };
        Spec.Refusal(Of("one"), People).ShouldBe(RefusalReason.TooFewClusters);
        Spec.Refusal(Of("village"), People).ShouldBe(RefusalReason.OneTreatedCluster);
        Spec.Estimate(Of("street"), People).Terms[0].Se.ShouldNotBeNull();
    }

    [Fact]
    public void A_change_of_one_treated_cluster_is_refused_and_few_clusters_are_warned_of()
    {
        object Of(string cluster) => new { estimator = "dr-did", outcome_pre = "before", outcome_post = "y", treatment = "treated", covariates = "x", cluster };
        Spec.Refusal(Of("village"), People).ShouldBe(RefusalReason.OneTreatedCluster);
        Spec.Estimate(Of("street"), People).At("warnings").ShouldBe(Array.Empty<string>());
        Spec.Estimate(Of("odd"), People).At("warnings").ShouldBe(new[] { "few-clusters" });
    }

    [Fact]
    public void A_comparison_that_rests_on_one_person_is_refused()
    {
        var leaning = People.With(new NumberColumn("far", [.. Enumerable.Range(0, Persons).Select(i => i == 0 ? 3 : i % 2 == 1 ? 3 + Wave(i, 0.3) : Wave(i, 1.7))]));
        object Of(string method) => new { estimator = "dr-did", outcome_pre = "before", outcome_post = "y", treatment = "treated", covariates = "far", method };
        Spec.Refusal(Of("improved"), leaning).ShouldBe(RefusalReason.NoOverlap);
        Spec.Refusal(Of("ipw"), leaning).ShouldBe(RefusalReason.NoOverlap);
        Spec.Estimate(Of("reg"), leaning).N.ShouldBe(Persons);
    }

    [Fact]
    public void A_moment_is_before_or_after()
    {
        object Of(string post) => new { estimator = "dr-did", outcome = "y", post, treatment = "treated" };
        Spec.Refusal(Of("odd"), People).ShouldBe(RefusalReason.InvalidField);
        Spec.Estimate(Of("post"), People).N.ShouldBe(Persons);
    }

    [Theory]
    [InlineData("""{"estimator":"dr-did","outcome_pre":"y","outcome_post":"y","treatment":"treated"}""")]
    [InlineData("""{"estimator":"dr-did","outcome":"same","post":"post","treatment":"treated"}""")]
    [InlineData("""{"estimator":"ipw","outcome":"same","treatment":"treated","covariates":"x"}""")]
    [InlineData("""{"estimator":"matching","outcome":"treated","treatment":"treated","covariates":"x"}""")]
    public void An_outcome_that_arms_and_covariates_explain_to_the_last_digit_has_no_error(string spec) =>
        Estimators.Run(spec, People).ShouldBeOfType<NotEstimable>().Reason.ShouldBe(RefusalReason.NoVariation);

    [Fact]
    public void Covariates_without_variation_leave_the_plain_difference()
    {
        var estimate = Spec.Estimate(new { estimator = "entropy-balancing", outcome = "y", treatment = "treated", covariates = "same" }, People);
        double Mean(int arm) => Enumerable.Range(0, Persons).Where(i => i % 2 == arm).Average(i => Wave(i, 1.3) + arm);
        estimate["ATT"].Value.ShouldBe(Mean(1) - Mean(0), 1e-12);
    }

    [Theory]
    [InlineData("""{"estimator":"ipw","outcome":"y","treatment":"treated","covariates":"x","cluster":["street","village"]}""", "invalid-field", "cluster")]
    [InlineData("""{"estimator":"t-test","outcome":"y","group":["treated","post"]}""", "invalid-field", "group")]
    [InlineData("""{"estimator":"t-test","outcome":"y","group":[]}""", "invalid-field", "group")]
    [InlineData("""{"estimator":"matching","outcome":"y","treatment":"treated","covariates":"x","cluster":"street"}""", "unknown-field", "cluster")]
    public void A_grouping_that_would_not_be_used_is_refused(string spec, string reason, string field)
    {
        var refused = Estimators.Run(spec, People).ShouldBeOfType<NotEstimable>();
        (refused.Reason.Id, refused.Subject).ShouldBe((reason, field));
    }

    [Fact]
    public void Imputing_takes_an_estimator_with_a_method_of_its_own()
    {
        var estimate = Spec.Estimate(
            new { estimator = "mi", imputations = 3, inner = new { estimator = "dr-did", outcome_pre = "before", outcome_post = "y", treatment = "treated" } }, People);
        (estimate.Estimator, estimate.At("method")).ShouldBe(("mi", "pmm"));
    }

    private static double Wave(int i, double speed) => Math.Sin((i * speed) + 1) + (0.1 * (i % 5));

    private static NumberColumn Numbers(string name, Func<int, double> cell) => new(name, [.. Enumerable.Range(0, Persons).Select(cell)]);

    private static TextColumn Words(string name, Func<int, string> cell) => new(name, [.. Enumerable.Range(0, Persons).Select(cell)]);
}
