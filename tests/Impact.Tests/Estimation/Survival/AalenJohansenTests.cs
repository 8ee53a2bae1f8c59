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
