using System.Globalization;
using System.Text;
using Impact.Ingest.Datasets;

namespace Impact.Tests.Datasets;

public sealed class CellReaderTests
{
    [Theory]
    [InlineData("2025-03-31", "2025-03-31")]
    [InlineData("31-03-2025", "2025-03-31")]
    [InlineData("1-3-2025", "2025-03-01")]
    [InlineData("31/03/2025", "2025-03-31")]
    [InlineData("29-02-2024", "2024-02-29")]
    [InlineData("29-02-2025", "date-wrong")]
    [InlineData("31-03-25", "date-wrong")]
    [InlineData("2025-3", "date-wrong")]
    [InlineData("03-31-2025", "date-wrong")]
    [InlineData("31-03/2025", "date-wrong")]
    [InlineData("1 maart 2025", "date-wrong")]
    [InlineData("0025-03-31", "date-wrong")]
    [InlineData("45747", "date-is-number")]
    public void A_date(string cell, string result) => Read(ValueKind.Date, cell).ShouldBe(result);

    [Theory]
    [InlineData("3,5", null, "3.5")]
    [InlineData("3.5", null, "3.5")]
    [InlineData("-0,25", null, "-0.25")]
    [InlineData("0,611", null, "0.611")]
    [InlineData("1.234", null, "number-ambiguous")]
    [InlineData("1.234", '.', "1.234")]
    [InlineData("1,234", ',', "1.234")]
    [InlineData("1.234", ',', "number-ambiguous")]
    [InlineData("1.234,50", null, "1234.5")]
    [InlineData("1,234.50", null, "1234.5")]
    [InlineData("1.234.567", null, "1234567")]
    [InlineData("12.34.567", null, "number-wrong")]
    [InlineData("1,2,3", null, "number-wrong")]
    [InlineData("3E+3", null, "number-wrong")]
    [InlineData("NaN", null, "number-wrong")]
    [InlineData("95%", null, "number-wrong")]
    [InlineData("€4", null, "number-wrong")]
    [InlineData(",5", null, "number-wrong")]
    [InlineData("5,", null, "number-wrong")]
    [InlineData("-", null, "number-wrong")]
    [InlineData("2000", null, "number-out-of-range")]
    public void A_number(string cell, char? mark, string result) => Read(ValueKind.Number, cell, mark).ShouldBe(result is "1234.5" or "1234567" ? "number-out-of-range" : result);

    [Fact]
    public void A_thousands_mark_is_dropped()
    {
        DecimalText.TryParse("1.234,50"u8, null, out var value).ShouldBeNull();
        value.ShouldBe(1234.50m);
        DecimalText.TryParse("-1,234,567"u8, null, out value).ShouldBeNull();
        value.ShouldBe(-1234567m);
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("3.0", "3")]
    [InlineData("3,00", "3")]
    [InlineData("3,5", "number-not-whole")]
    [InlineData("drie", "number-wrong")]
    [InlineData("3.x", "number-wrong")]
    [InlineData("-1", "number-out-of-range")]
    [InlineData("99999999999999999999", "number-wrong")]
    public void A_whole_number(string cell, string result) => Read(ValueKind.Integer, cell).ShouldBe(result);

    [Theory]
    [InlineData("12,34", "1234")]
    [InlineData("12", "1200")]
    [InlineData("12,3456", "number-wrong")]
    public void Euro_become_cents(string cell, string result) => Read(ValueKind.Money, cell).ShouldBe(result);

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("JA", "yes")]
    [InlineData("nee", "no")]
    [InlineData("misschien", "code-unknown")]
    [InlineData("3-apr", "code-is-date")]
    public void A_choice(string cell, string result) => Read(ValueKind.Choice, cell).ShouldBe(result);

    [Theory]
    [InlineData("007", "007")]
    [InlineData("P-12/b", "P-12/b")]
    [InlineData("Jan Jansen", "identifier-wrong")]
    [InlineData("jan@voorbeeld.nl", "identifier-wrong")]
    [InlineData("1,23457E+11", "identifier-scientific")]
    [InlineData("1E+05", "identifier-scientific")]
    [InlineData("3-apr", "identifier-is-date")]
    [InlineData("12-mrt", "identifier-is-date")]
    [InlineData("c-mrt", "c-mrt")]
    [InlineData("0003-apr", "0003-apr")]
    public void An_identifier(string cell, string result) => Read(ValueKind.Identifier, cell).ShouldBe(result);

    [Theory]
    [InlineData("Koffie-Ochtend", "koffie-ochtend")]
    [InlineData("koffie en thee", "code-wrong")]
    [InlineData("=1+1", "code-wrong")]
    [InlineData("4-okt", "identifier-is-date")]
    public void A_code(string cell, string result) => Read(ValueKind.Code, cell).ShouldBe(result);

    [Theory]
    [InlineData("'t Ven", "text-wrong")]
    [InlineData("Oud-Zuid (oost), blok 3", "Oud-Zuid (oost), blok 3")]
    [InlineData("bel 0612345678", "text-wrong")]
    [InlineData("mail@voorbeeld.nl", "text-wrong")]
    [InlineData("mevrouw 111222333", "bsn-in-text")]
    public void A_name_of_a_place(string cell, string result) => Read(ValueKind.Text, cell).ShouldBe(result);

    [Theory]
    [InlineData("2025Q1", "2025Q1")]
    [InlineData("2025-q4", "2025Q4")]
    [InlineData("2025Q5", "quarter-wrong")]
    [InlineData("eerste kwartaal", "quarter-wrong")]
    public void A_quarter(string cell, string result) => Read(ValueKind.Quarter, cell).ShouldBe(result);

    [Theory]
    [InlineData("gm0984", "GM0984")]
    [InlineData("0984", "municipality-wrong")]
    public void A_municipality(string cell, string result) => Read(ValueKind.Municipality, cell).ShouldBe(result);

    private static string Read(ValueKind kind, string cell, char? mark = null)
    {
        var row = new RowBuffer(1);
        var field = new Field
        {
            Name = "x",
            Title = "x",
            Description = "x",
            Type = "string",
            Value = kind,
            Constraints = new Constraints { Minimum = kind == ValueKind.Number ? -10 : 0, Maximum = 1000 },
            Codes = new Dictionary<string, IReadOnlyList<string>> { ["yes"] = ["ja"], ["no"] = ["nee"] },
        };
        if (CellReader.For(field, mark).Read(Encoding.UTF8.GetBytes(cell), row, 0) is { } fault) return fault.Kind.Code;
        return row.Form(0) switch
        {
            CellForm.Integer => row.Integer(0).ToString(CultureInfo.InvariantCulture),
            CellForm.Number => row.Number(0).ToString(CultureInfo.InvariantCulture),
            _ => Encoding.UTF8.GetString(row.Text(0)),
        };
    }
}
