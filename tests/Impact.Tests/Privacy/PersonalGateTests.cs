using System.Text;
using Impact.Core.Findings;
using Impact.Ingest;
using Impact.Ingest.Privacy;

namespace Impact.Tests.Privacy;

/// <summary>What leads straight to a person does not come in: by the name of its column, and by what the column holds.</summary>
public sealed class PersonalGateTests
{
    private const string Header = "participant,initiative,role,municipality";

    [Theory]
    [InlineData("naam")]
    [InlineData("Achternaam")]
    [InlineData("first name")]
    [InlineData("voorletters")]
    [InlineData("E-mail")]
    [InlineData("mail")]
    [InlineData("telefoon")]
    [InlineData("tel.")]
    [InlineData("telnr")]
    [InlineData("mobiel nummer")]
    [InlineData("IBAN")]
    [InlineData("bankrekening")]
    [InlineData("adres")]
    [InlineData("straat")]
    [InlineData("huisnr")]
    [InlineData("postcode")]
    [InlineData("PC6")]
    [InlineData("geboortedatum")]
    [InlineData("date of birth")]
    [InlineData("IP address")]
    [InlineData("ip")]
    [InlineData("gps")]
    [InlineData("lat")]
    [InlineData("coördinaten")]
    [InlineData("LocationLatitude")]
    public void A_column_of_a_person_is_refused_by_its_name_or_skipped_when_the_sender_says_so(string name)
    {
        string[] lines = [$"{Header},{name}", "p1,ik-begin,helper,GM0984,geheim"];

        var refused = Check(lines, skips: false);
        refused.Verdict.ShouldBe(Verdict.Refuse);
        refused.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.ColumnPersonal);

        var skipped = Check(lines, skips: true);
        skipped.Verdict.ShouldBe(Verdict.Accept);
        skipped.Findings.ShouldHaveSingleItem().ShouldBe(new Finding(FindingKinds.ColumnSkipped, new Place(1, skipped.Findings[0].Place.Column)));
        skipped.Accepted.ShouldBe(1);
    }

    [Theory]
    [InlineData("bsn", "bsn-column")]
    [InlineData("opmerking", "column-unknown")]
    [InlineData("extra1", "column-unknown")]
    public void A_citizen_number_and_a_column_nobody_knows_are_refused_whatever_the_sender_says(string name, string code) =>
        Check([$"{Header},{name}", "p1,ik-begin,helper,GM0984,geheim"], skips: true).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe(code);

    [Theory]
    [InlineData("email-values", "jan@voorbeeld.example")]
    [InlineData("iban-values", "NL91ABNA0417164300")]
    [InlineData("iban-values", "nl91 abna 0417 1643 00")]
    [InlineData("phone-values", "0612345678")]
    [InlineData("phone-values", "06-12345678")]
    [InlineData("phone-values", "06 12 34 56 78")]
    [InlineData("phone-values", "(077) 123 45 67")]
    [InlineData("phone-values", "+31612345678")]
    [InlineData("phone-values", "0031 6 12345678")]
    [InlineData("phone-values", "31612345678")]
    [InlineData("postcode-values", "5801AB")]
    [InlineData("postcode-values", "5801 AB")]
    [InlineData("ip-values", "192.0.2.1")]
    [InlineData("ip-values", "2001:db8::1")]
    [InlineData("location-values", "51.5230, 5.9743")]
    [InlineData("location-values", "51,52301")]
    [InlineData("location-values", "51.5230°N 5.9743°E")]
    [InlineData("birth-date-values", "12-03-1950")]
    [InlineData("birth-date-values", "1950-03-12")]
    [InlineData("birth-date-values", "19500312")]
    public void A_cell_is_recognised(string code, string cell) => Kind(cell).ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData("c-017")]
    [InlineData("000123")]
    [InlineData("0000000123")]
    [InlineData("WK098401")]
    [InlineData("BU09840102")]
    [InlineData("GM0984")]
    [InlineData("NL92ABNA0417164300")]
    [InlineData("2025-03-31")]
    [InlineData("12:30")]
    [InlineData("1234SS")]
    [InlineData("3.14159")]
    [InlineData("Oost")]
    [InlineData("Wijk 5")]
    [InlineData("a1b2c3d4-e5f6-7890-abcd-ef1234567890")]
    public void A_number_of_your_own_is_no_person(string cell) => Kind(cell).ShouldBeNull();

    [Theory]
    [InlineData("phone-values", "0612345601", "0612345602", "0612345603")]
    [InlineData("postcode-values", "5801AB", "5802CD", "5803EF")]
    [InlineData("ip-values", "192.0.2.1", "192.0.2.2", "192.0.2.3")]
    [InlineData("location-values", "51.52301/5.97431", "51.52388/5.97402", "51.52412/5.97377")]
    [InlineData("birth-date-values", "1950-03-12", "1944-11-30", "1961-07-01")]
    public void A_column_is_refused_when_half_of_it_says_so_and_not_for_one_cell(string code, params string[] cells)
    {
        var refused = Check([Header, .. cells.Append("p4").Select(Row)], skips: true);
        refused.Verdict.ShouldBe(Verdict.Refuse);
        refused.Findings.ShouldHaveSingleItem().ShouldBe(new Finding(FindingKinds.All.Single(kind => kind.Code == code), new Place(null, "participant")));

        Check([Header, Row(cells[0]), Row("p2"), Row("p3"), Row("p4")], skips: false).Verdict.ShouldBe(Verdict.Accept);
    }

    [Fact]
    public void One_account_number_is_enough() =>
        Check([Header, Row("NL91ABNA0417164300"), .. Enumerable.Range(1, 50).Select(i => Row($"p{i}"))], skips: false).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.IbanValues);

    [Fact]
    public void Names_in_a_column_of_codes_are_seen_because_they_do_not_come_back()
    {
        string[] names = [.. Enumerable.Range(0, 24).Select(i => $"Jan{(char)('a' + i)}sen")];
        Coded(names).Findings.ShouldHaveSingleItem().ShouldBe(new Finding(FindingKinds.ColumnPersonal, new Place(null, "end_reason")));
        Coded([.. names.Take(19)]).Verdict.ShouldBe(Verdict.Accept);
        Coded([.. names, .. names]).Verdict.ShouldBe(Verdict.Accept);
    }

    private static FileCheck Coded(string[] codes) =>
        Check([Header + ",end_date,end_reason", .. codes.Select((code, at) => Row($"p{at}") + $",2025-03-01,{code}")], skips: true);

    [Fact]
    public void Sequential_numbers_of_ten_digits_are_no_telephone_numbers() =>
        Check([Header, .. Enumerable.Range(1, 200).Select(i => Row($"{i:0000000000}"))], skips: false).Verdict.ShouldBe(Verdict.Accept);

    private static string Row(string participant) => $"{participant},ik-begin,helper,GM0984";

    private static FindingKind? Kind(string cell) => PersonalText.KindOf(Encoding.UTF8.GetBytes(cell));

    private static FileCheck Check(string[] lines, bool skips) => Import.Check(Some.Csv(lines) with { SkipsPersonal = skips }, "participants", strict: false);
}
