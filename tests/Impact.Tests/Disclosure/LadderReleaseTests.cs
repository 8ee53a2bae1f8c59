using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests.Disclosure;

public class LadderReleaseTests
{
    [Fact]
    public void Moves_next_to_a_table_that_shows_all_of_them_are_shown()
    {
        var moves = Released((1, 1, 40), (1, 3, 30), (3, 1, 20), (3, 3, 25)).Moves;

        new[] { moves.Up, moves.Same, moves.Down }.Select(Count).ShouldBe([30, 65, 20]);
    }

    [Fact]
    public void Few_who_moved_within_a_band_cannot_be_found_by_subtraction()
    {
        var ladder = Released((1, 1, 20), (1, 2, 12), (2, 1, 7), (1, 3, 48), (3, 1, 14), (3, 3, 40), (4, 3, 1), (3, 4, 5), (5, 5, 4));

        ladder.Bands.Count.ShouldBe(2);
        ladder.Transitions.SelectMany(row => row).ShouldAllBe(cell => cell.IsPublished);
        ladder.Moves.Down.IsPublished.ShouldBeFalse();
        new[] { ladder.Moves.Up, ladder.Moves.Same }.ShouldContain(m => !m.IsPublished);
    }

    [Fact]
    public void Moves_do_not_tell_the_sum_of_withheld_cells()
    {
        var ladder = Released((1, 1, 40), (1, 3, 4), (3, 1, 20), (3, 3, 25));

        ladder.Transitions.SelectMany(row => row).ShouldContain(cell => !cell.IsPublished);
        new[] { ladder.Moves.Up, ladder.Moves.Same, ladder.Moves.Down }.ShouldAllBe(m => !m.IsPublished);
    }

    private static ReleasedLadder Released(params (int Before, int After, int Persons)[] cells) => LadderRelease.Of(
        new RungTransitions
        {
            Group = Role.Supported,
            From = 0,
            To = 2,
            Missing = 0,
            Persons = [.. Enumerable.Range(1, 6).Select(before => (IReadOnlyList<int>)
                [.. Enumerable.Range(1, 6).Select(after => cells.Where(c => c.Before == before && c.After == after).Sum(c => c.Persons))])],
        },
        DisclosurePolicy.Public)!;

    private static int Count(Released<int> released) => released.Match(n => n, _ => -1);
}
