using Impact.Core.Estimation;
using Impact.Core.Estimation.Survival;

namespace Impact.Tests.Estimation.Survival;

public class AalenJohansenTests
{
    [Fact]
    public void With_two_states_the_chance_to_stay_is_the_survival_curve()
    {
        FollowUp[] people = [.. Enumerable.Range(0, 30).Select(i => new FollowUp(1 + i * 7 % 13, i % 3 != 0))];
        Stay[] stays = [.. people.Select(p => new Stay(0, 0, p.Time, p.Event ? 1 : null))];
        var chances = AalenJohansen.Probabilities(stays, 2, 9);
        chances[0, 0].ShouldBe(new KaplanMeier(people, 0.95).At(9)!.Survival, 1e-12);
        chances[1, 1].ShouldBe(1);
    }

    [Fact]
    public void With_two_states_both_errors_are_those_of_the_survival_curve()
    {
        FollowUp[] people = [.. Enumerable.Range(0, 30).Select(i => new FollowUp(1 + i * 7 % 13, i % 3 != 0))];
        Stay[] stays = [.. people.Select(p => new Stay(0, 0, p.Time, p.Event ? 1 : null))];
        var (chances, se) = (new TransitionChances(stays, 2, 9), new KaplanMeier(people, 0.95).At(9)!.Se!.Value);
        Math.Sqrt(chances.Greenwood()[0, 1]).ShouldBe(se, 1e-12);
        Math.Sqrt(chances.Robust(stays, Clusters.Of(Enumerable.Range(0, 30)))[0, 0]).ShouldBe(se, 1e-12);
    }

    [Fact]
    public void Bounds_stay_between_nothing_and_everything_and_those_of_staying_and_leaving_are_each_other()
    {
        var table = Walks(6);
        var estimate = Spec.Estimate(new { estimator = "multi-state", subject = "person", time = "month", state = "rung", tau = 6, level = 0.999 }, table);
        var (stayed, left) = (estimate["1->1"], estimate["1->2"]);
        left.Low!.Value.ShouldBeInRange(0, left.Value);
        left.High!.Value.ShouldBeInRange(left.Value, 1);
        stayed.High!.Value.ShouldBe(1 - left.Low!.Value, 1e-12);
    }

    [Fact]
    public void Persons_counted_twice_do_not_make_a_chance_surer_when_they_are_one_cluster()
    {
        var (once, twice) = (Walks(12), Walks(12, copies: 2));
        object Of(string? cluster, string? vcov = null) => new { estimator = "multi-state", subject = "person", time = "month", state = "rung", tau = 6, cluster, vcov };
        var (apart, together, doubled) = (Spec.Estimate(Of("pair"), once)["1->2"], Spec.Estimate(Of("pair"), twice)["1->2"], Spec.Estimate(Of(null), twice)["1->2"]);
        together.Se!.Value.ShouldBe(apart.Se!.Value, 1e-12);
        (together.Df, together.Value).ShouldBe((11, apart.Value));
        doubled.Se!.Value.ShouldBe(apart.Se!.Value * Math.Sqrt(11 / 12.0 / 2), 1e-12);
        Spec.Refusal(Of("rung"), once).ShouldBe(RefusalReason.InvalidField);
        Spec.Refusal(Of("pair", "greenwood"), once).ShouldBe(RefusalReason.InvalidField);
    }

    [Fact]
    public void Of_a_state_in_which_nobody_started_no_error_is_given()
    {
        var estimate = Spec.Estimate(new { estimator = "multi-state", subject = "person", time = "month", state = "rung", tau = 6 }, Walks(6));
        estimate.At("nobody_at_start").ShouldBe(new[] { "2" });
        estimate.At("warnings").ShouldBe(new[] { "nobody-at-start" });
        estimate["2->2"].Se.ShouldBeNull();
    }

    // Persons on rung 1 of whom every third goes to rung 2 in its own month; followed for eight months. A copy of a person is a person in the same pair.
    private static Table Walks(int persons, int copies = 1)
    {
        var rows = from copy in Enumerable.Range(0, copies) from person in Enumerable.Range(0, persons) from step in Steps(person) select (Id: $"{copy}-{person}", Pair: (double)person, step.Month, step.Rung);
        var all = rows.ToArray();
        return new([new TextColumn("person", [.. all.Select(r => r.Id)]), new NumberColumn("pair", [.. all.Select(r => r.Pair)]), new NumberColumn("month", [.. all.Select(r => r.Month)]), new NumberColumn("rung", [.. all.Select(r => r.Rung)])]);
    }

    private static (double Month, double Rung)[] Steps(int person) => person % 3 == 0 ? [(0, 1), (1 + (person % 4), 2), (8, 2)] : [(0, 1), (8, 1)];

    [Fact]
    public void Without_anybody_leaving_the_chances_are_the_shares()
    {
        // Two of four went from 0 to 1 and one of them on to 2; the others stayed.
        Stay[] stays = [new(0, 0, 2, 1), new(1, 2, 5, 2), new(2, 5, 9, null), new(0, 0, 3, 1), new(1, 3, 9, null), new(0, 0, 9, null), new(0, 0, 9, null)];
        var chances = AalenJohansen.Probabilities(stays, 3, 9);
        Enumerable.Range(0, 3).Select(j => chances[0, j]).ShouldBe([0.5, 0.25, 0.25], 1e-12);
    }

    [Fact]
    public void Rows_of_persons_become_stays()
    {
        var table = new Table(
        [
            new TextColumn("person", ["p", "p", "p", "q", "q", "r", "r", "r"]), new NumberColumn("month", [0, 6, 12, 0, 12, 0, 6, 12]),
            new TextColumn("rung", ["2", "3", "3", "2", "2", "2", "2", "3"]),
        ]);
        var estimate = Spec.Estimate(new { estimator = "multi-state", subject = "person", time = "month", state = "rung", tau = 12 }, table);
        estimate.N.ShouldBe(3);
        estimate["2->3"].Value.ShouldBe(1 - 2 / 3.0 / 2, 1e-12);
        estimate["3->3"].Value.ShouldBe(1);
    }
}
