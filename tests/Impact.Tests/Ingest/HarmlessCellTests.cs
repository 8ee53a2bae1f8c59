using Impact.Ingest.Corrections;

namespace Impact.Tests.Ingest;

/// <summary>No cell of ours runs as a formula, and every cell comes back as it was.</summary>
public sealed class HarmlessCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31 6 12", "'+31 6 12")]
    [InlineData("-cmd|x", "'-cmd|x")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("-3", "-3")]
    [InlineData("-3,5", "-3,5")]
    [InlineData("+1.234,50", "+1.234,50")]
    [InlineData("-3\n", "'-3\n")]
    [InlineData("'s morgens", "'s morgens")]
    [InlineData("p-1", "p-1")]
    [InlineData("", "")]
    public void A_formula_gets_an_apostrophe_and_a_number_keeps_its_sign(string cell, string harmless) => HarmlessCell.Make(cell).ShouldBe(harmless);

    [Fact]
    public void Every_cell_comes_back_as_it_was()
    {
        string[] parts = ["", "'", "''", "=", "-", "+", "@", " ", "\t", "1", "a", ",5", "＝"];
        foreach (var cell in from one in parts from two in parts from three in parts select one + two + three)
            HarmlessCell.Undo(HarmlessCell.Make(cell)).ShouldBe(cell);
    }
}
