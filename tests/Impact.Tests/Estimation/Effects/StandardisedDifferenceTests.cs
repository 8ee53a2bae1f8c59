using Impact.Core.Estimation;
using Impact.Core.Estimation.Effects;
using Impact.Tests.Estimation.Means;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Effects;

public class StandardisedDifferenceTests
{
    [SharedFact]
    public void Effects_between_two_groups_agree()
    {
        var (tooth, lalonde) = (ReferenceCase.Data("toothgrowth.csv"), ReferenceCase.Data("lalonde.csv"));
        var anorexia = ReferenceCase.Data("anorexia.csv");
        Holds("anorexia_ft_cont_post", anorexia.Where("Treat", "FT").Numbers("Postwt"), anorexia.Where("Treat", "Cont").Numbers("Postwt"));
        Holds("lalonde_re78", lalonde.Where("treat", "1").Numbers("re78"), lalonde.Where("treat", "0").Numbers("re78"));
        Holds("toothgrowth_supp", tooth.Where("supp", "OJ").Numbers("len"), tooth.Where("supp", "VC").Numbers("len"));
    }

    [SharedFact]
    public void Effects_within_the_same_persons_agree()
    {
        var ids = new[] { "sleep_paired", "anorexia_ft_paired" };
        foreach (var (id, (_, before, after)) in ids.Zip(TwoGroups.Paired))
        {
            var reference = ReferenceCase.Load("effect_sizes", id);
            var effect = StandardisedDifference.Paired(before, after, 0.95).Estimated();
            reference.Holds(effect["d_z"].Value, "d_z");
            reference.Holds(Bounds(effect["d_z"]), "d_z_ci95_noncentral_t");
            reference.Holds(effect["d_av"].Value, "d_av");
            reference.Holds(Bounds(effect["d_av"]), "d_av_ci95_from_mean_ci");
            reference.Holds(effect["g_z"].Value, "g_z");
            reference.Holds(effect["g_av"].Value, "g_av");
            reference.Holds((double)effect.Diagnostics["r"]!, "r");
        }
    }

    /// <summary>Bounds by root finding on R's <c>pt(t, df, ncp)</c>, the factor by <c>lgamma</c>.</summary>
    [Fact]
    public void The_interval_is_that_of_the_noncentral_t_distribution()
    {
        var effect = StandardisedDifference.Groups([3.1, 4.7, 5.2, 6.8, 4.4, 7.1, 5.9, 6.3], [2.2, 3.9, 4.1, 5.0, 2.8, 4.6, 3.3], 0.95).Estimated();
        effect["d"].Value.ShouldBe(1.451069112520575, 1e-12);
        effect["d"].Low!.Value.ShouldBe(0.274844503447276, 1e-8);
        effect["d"].High!.Value.ShouldBe(2.584635706637696, 1e-8);
        effect["g"].Value.ShouldBe(1.365430593970780, 1e-12);
    }

    [Theory]
    [InlineData(2, 0.5641895835477563)]
    [InlineData(10, 0.9227456)]
    public void The_bias_factor_is_the_exact_one(double df, double expected) =>
        StandardisedDifference.BiasFactor(df).ShouldBe(expected, 1e-7);

    [Fact]
    public void Groups_without_variation_have_no_effect_size() =>
        StandardisedDifference.Groups([1, 1], [2, 2], 0.95).Refusal().ShouldBe(RefusalReason.NoVariation);

    private static void Holds(string id, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var reference = ReferenceCase.Load("effect_sizes", id);
        var effect = StandardisedDifference.Groups(x, y, 0.95).Estimated();
        reference.Holds(effect["d"].Value, "cohens_d");
        reference.Holds(Bounds(effect["d"]), "d_ci95_noncentral_t");
        reference.Holds(effect["g"].Value, "hedges_g");
        reference.Holds(Bounds(effect["g"]), "g_ci95");
    }

    private static double[] Bounds(TermEstimate term) => [term.Low!.Value, term.High!.Value];
}
