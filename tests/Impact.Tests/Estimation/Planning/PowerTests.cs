using Impact.Core.Estimation.Planning;
using Impact.Core.Numerics;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Planning;

public class PowerTests
{
    private static readonly PowerQuestion First = new() { Design = PowerDesign.TwoGroup, N = [100, 100], Sd = 1, Difference = 0.3 };
    private static readonly PowerQuestion Second = new() { Design = PowerDesign.TwoGroup, N = [240, 240], Sd = 4.5, Difference = 1.2 };

    [SharedFact]
    public void Means_of_two_groups_agree()
    {
        foreach (var (id, question) in new[] { ("power", First), ("power2", Second) })
        {
            var (reference, answer) = (ReferenceCase.Load("power", id), Power.Answer(question));
            reference.Holds(answer.Power!.Value, "power_t_test_n");
            reference.Holds(answer.NExact!.Value, "n_per_group_for_power80");
        }
    }

    // R 4.2.2: power.t.test(n = 100, sd = 1, power = .8, tol = 1e-13). With its default tolerance it stops at 0.39814004, where the power is 0.800004.
    [Fact]
    public void The_smallest_difference_of_two_means_agrees_with_a_search_that_is_not_stopped_early()
    {
        Smallest(First).ShouldBe(0.398138624874291, 1e-12);
        Smallest(Second).ShouldBe(1.1531872349688, 1e-12);
    }

    [SharedFact]
    public void Clusters_agree()
    {
        foreach (var (id, question) in new[] { ("power", First with { Icc = 0.05, ClusterSize = 20 }), ("power2", Second with { Icc = 0.02, ClusterSize = 30 }) })
        {
            var (reference, answer) = (ReferenceCase.Load("power", id), Power.Answer(question));
            reference.Holds(answer.DesignEffect, "design_effect");
            reference.Holds(answer.SmallestDifference!.Value, "mde_t_clustered_df_clusters");
        }
    }

    [SharedFact]
    public void Shares_of_two_groups_agree()
    {
        var answer = Power.Answer(new() { Design = PowerDesign.Proportions, N = [200, 200], P = [0.4, 0.3] });
        var reference = ReferenceCase.Load("power", "proportions");
        reference.Holds(answer.Power!.Value, "power");
        reference.Holds(answer.NExact!.Value, "n_for_80");
        answer.NNeeded.ShouldBe(356);
    }

    [Fact]
    public void A_change_score_and_an_adjustment_shrink_the_smallest_difference_as_they_should()
    {
        var plain = Power.Answer(First).SmallestDifference!.Value;
        Smallest(First with { Design = PowerDesign.Change, R = 0.6 }).ShouldBe(plain * Math.Sqrt(0.8), 1e-9);
        Smallest(First with { Design = PowerDesign.Ancova, R = 0.6 }).ShouldBe(plain * 0.8, 1e-9);
    }

    [Fact]
    public void The_smallest_difference_is_seen_with_the_wanted_chance()
    {
        PowerQuestion[] questions =
        [
            First with { N = [40, 90], Power = 0.9, DropOut = 0.3 }, First with { Icc = 0.1, ClusterSize = 10 },
            First with { Design = PowerDesign.Change, N = [60], R = 0.5 },
            new() { Design = PowerDesign.Proportions, N = [120, 150], P = [0.4, 0.3] },
        ];
        foreach (var question in questions)
        {
            var smallest = Smallest(question);
            var again = question.Design == PowerDesign.Proportions ? question with { P = [0.4, 0.4 - smallest] } : question with { Difference = smallest };
            Power.Answer(again).Power!.Value.ShouldBe(question.Power, 1e-9);
        }
    }

    /// <summary>Bloom (1995): the standard error with the design effect 1 + (m - 1) ρ, times the sum of two critical values.</summary>
    [Fact]
    public void Persons_in_clusters_see_only_a_larger_difference()
    {
        var se = 2 * Math.Sqrt((1 + (9 * 0.1)) * (1 / 200.0 + 1 / 200.0));
        Smallest(new() { Design = PowerDesign.TwoGroup, N = [200, 200], Sd = 2, Icc = 0.1, ClusterSize = 10 }).ShouldBe(se * (StudentT.Quantile(0.975, 38) + StudentT.Quantile(0.8, 38)), 1e-9);
    }

    [Fact]
    public void One_cluster_in_each_group_shows_nothing()
    {
        var answer = Power.Answer(First with { Icc = 0.05, ClusterSize = 100 });
        answer.SmallestDifference.ShouldBeNull();
        answer.Power.ShouldBeNull();
    }

    [Theory]
    [InlineData("{\"design\":\"two-group\",\"n\":[120,150]}", "missing-field", "sd")]
    [InlineData("{\"design\":\"ancova\",\"n\":[120,150],\"sd\":1,\"r\":1.2}", "invalid-field", "r")]
    [InlineData("{\"design\":\"survey\"}", "invalid-field", "design")]
    [InlineData("{\"design\":\"change\",\"sd\":\"one\"}", "invalid-field", "sd")]
    [InlineData("{\"design\":\"change\",\"effect\":1}", "unknown-field", "effect")]
    [InlineData("not json", "invalid-specification", null)]
    public void A_question_that_is_not_complete_is_refused(string spec, string reason, string? subject) =>
        PowerSpecification.Run(spec, _ => ("answered", null), r => (r.Reason.Id, r.Subject)).ShouldBe((reason, subject));

    [Fact]
    public void An_answer_has_the_parts_that_follow_from_what_was_given() =>
        PowerSpecification.Run("{\"design\":\"two-group\",\"n\":100,\"sd\":1,\"icc\":0.05,\"cluster_size\":20}", PowerSpecification.Write, r => r.Reason.Id)
            .ShouldStartWith("{\"smallest_difference\":0.63094");

    private static double Smallest(PowerQuestion question) => Power.Answer(question).SmallestDifference!.Value;
}
