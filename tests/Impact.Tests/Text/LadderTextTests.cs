using Impact.Core.Disclosure;
using Impact.Reports.Text;

namespace Impact.Tests.Text;

public class LadderTextTests
{
    private static readonly ReleasedLadder Open = new()
    {
        Bands = [new(1, 2), new(3, 6)],
        Transitions = [[Some.Shown(44), Some.Shown(48)], [Some.Shown(14), Some.Shown(67)]],
        Moves = new(Some.Shown(86), Some.Shown(66), Some.Shown(21)),
    };

    [Fact]
    public void People_are_counted_per_band_when_every_cell_is_shown() => LadderText.Bands(Open).ShouldBe(
        "Van de mensen met steun stonden er bij de start 92 op trede 1–2 en 81 op trede 3–6. Bij de eindmeting waren dat er 58 en 115.");

    [Fact]
    public void No_sum_is_printed_from_which_a_withheld_cell_could_be_computed() =>
        LadderText.Bands(Open with { Transitions = [[Some.Hidden<int>(), Some.Shown(48)], [Some.Shown(14), Some.Shown(67)]] }).ShouldBeEmpty();

    [Fact]
    public void Moves_say_up_same_and_down() =>
        LadderText.Moves(Open).ShouldBe("Er gingen 86 mensen omhoog en 21 omlaag; 66 bleven gelijk.");
}
