using System.Text;
using CsvHelper;
using Impact.Core.Findings;
using Impact.Ingest.Csv;

namespace Impact.Tests.CsvFiles;

public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("a,b\r\n1,2\n3,4")]
    public void Every_kind_of_line_end_gives_the_same_rows(string text) => Read(text).ShouldBe(["1: a|b", "2: 1|2", "3: 3|4"]);

    [Fact]
    public void A_line_break_inside_quotes_belongs_to_the_cell() => Read("a,b\n\"1\n2\",\"3 \"\"4\"\"\"\n5,6\n").ShouldBe(["1: a|b", "2: 1\n2|3 \"4\"", "4: 5|6"]);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_cell() => Read("\uFEFF\"a\",b\n").ShouldBe(["1: a|b"]);

    [Fact]
    public void A_quote_that_never_closes_is_found_where_it_opens() => Fault("a,b,c\n1,\"2\n3\",\"4\n5,6,7\n").ShouldBe(new QuoteFault(FindingKinds.QuoteUnclosed, 3, 2));

    [Fact]
    public void A_quote_that_closes_too_late_is_found_where_it_opens() => Fault("a,b\n1,\"2\n3,\"4\"\n5,6\n").ShouldBe(new QuoteFault(FindingKinds.QuoteUnclosed, 2, 1));

    [Theory]
    [InlineData("a,b\n1,twee\"\n")]
    [InlineData("a,b\n1, \"twee\"\n")]
    public void A_quote_that_lost_its_pair_is_found(string text) => Fault(text).ShouldBe(new QuoteFault(FindingKinds.QuoteStray, 2, 1));

    [Fact]
    public void A_quote_in_the_middle_of_a_cell_is_text() => Read("a,b\n1,5\" pijp\n").ShouldBe(["1: a|b", "2: 1|5\" pijp"]);

    [Fact]
    public void A_quote_that_would_swallow_a_large_file_is_found_where_it_opens()
    {
        var text = new StringBuilder("a,b\n1,2\n3,\"4\n");
        for (var i = 0; i < 400_000; i++) text.Append("5,6\n");
        Fault(text.ToString()).ShouldBe(new QuoteFault(FindingKinds.QuoteUnclosed, 3, 1));
    }

    [Fact]
    public void A_cell_without_end_is_refused() => Fault("a,b\n1," + new string('x', CsvRows.LongestRecord * 2) + "\n3,4\n").Kind.ShouldBe(FindingKinds.RecordTooLong);

    [Fact]
    public void The_reader_below_keeps_values_out_of_its_exceptions()
    {
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes("geheim\n"), CsvRows.Options(','));
        reader.Read();
        Should.Throw<FormatException>(() => reader.Parse<int>(0)).ToString().ShouldNotContain("geheim");
    }

    [Fact]
    public void No_broken_file_throws()
    {
        foreach (var text in new[] { "\"geheim", "\"geheim\"x\n", "geheim\"\n", "\"" + new string('g', CsvRows.LongestRecord + 10) })
            Should.NotThrow(() => Fault(text));
    }

    private static List<string> Read(string text)
    {
        using var rows = new CsvRows(Some.Csv(Encoding.UTF8.GetBytes(text)), TextEncoding.Utf8, ',');
        var read = new List<string>();
        while (rows.Read()) read.Add($"{rows.Line}: {string.Join('|', Enumerable.Range(0, rows.Count).Select(cell => Encoding.UTF8.GetString(rows[cell])))}");
        return read;
    }

    private static QuoteFault Fault(string text)
    {
        using var rows = new CsvRows(Some.Csv(Encoding.UTF8.GetBytes(text)), TextEncoding.Utf8, ',');
        while (rows.Read()) { }
        return rows.Faults.ShouldHaveSingleItem();
    }
}
