using System.Text;
using Impact.Ingest.Datasets;

namespace Impact.Tests.Datasets;

public sealed class RowHashTests
{
    private readonly RowHash hash = new();

    [Theory]
    [InlineData("a", "bc", "ab", "c")]
    [InlineData("", "a", "a", "")]
    [InlineData("a\0", "b", "a", "b")]
    [InlineData("12345678", "x", "12345679", "x")]
    [InlineData("zevenen", "x", "zevenen\0\0\0\0\0\0\0", "x")]
    public void Other_cells_have_another_hash(string one, string two, string three, string four) => Of(one, two).ShouldNotBe(Of(three, four));

    [Fact]
    public void The_same_cells_have_the_same_hash_and_another_under_another_key()
    {
        Of("deelnemer-0001", "ik-begin").ShouldBe(Of("deelnemer-0001", "ik-begin"));
        new RowHash().Of(Row("deelnemer-0001", "ik-begin"), [0, 1]).ShouldNotBe(Of("deelnemer-0001", "ik-begin"));
    }

    [Fact]
    public void A_number_is_not_a_text_of_its_bytes()
    {
        var number = new RowBuffer(1);
        number.Set(0, 0L);
        hash.Of(number, [0]).ShouldNotBe(hash.Of(Row("\0\0\0\0\0\0\0\0"), [0]));
    }

    [Fact]
    public void A_hundred_thousand_keys_that_look_alike_all_differ() =>
        Enumerable.Range(0, 100_000).Select(i => Of($"p{i / 2:0000000}", $"{i % 2}")).Distinct().Count().ShouldBe(100_000);

    private (ulong, ulong) Of(params string[] cells) => hash.Of(Row(cells), [.. Enumerable.Range(0, cells.Length)]);

    private static RowBuffer Row(params string[] cells)
    {
        var row = new RowBuffer(cells.Length);
        for (var at = 0; at < cells.Length; at++) row.Set(at, Encoding.UTF8.GetBytes(cells[at]));
        return row;
    }
}
