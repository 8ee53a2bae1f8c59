using System.Text;
using Impact.Core.Findings;
using Impact.Ingest;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;

namespace Impact.Tests.Datasets;

public sealed class CheckedFileTests
{
    private const string Good = "p1,ik-begin,supported,GM0984,2025-01-10,";

    [Fact]
    public void Columns_are_known_without_regard_to_case_blanks_and_underscores()
    {
        var check = Check("participants", "Deelnemer ; INITIATIVE; Rol;gemeente;start date", "p1;ik-begin;hulpvrager;GM0984;10-01-2025");
        check.Verdict.ShouldBe(Verdict.Accept);
        check.Delimiter.ShouldBe(";");
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_separator_is_found(char separator) =>
        Check("participants", Some.ParticipantsHeader.Replace(',', separator), Good.Replace(',', separator)).Accepted.ShouldBe(1);

    [Fact]
    public void A_comma_inside_a_title_does_not_win_from_the_separator()
    {
        var check = Check("participants", "deelnemer;\"initiatief\";rol;gemeente;buurt", "p1;ik-begin;helper;GM0984;\"Oost, West, Noord, Zuid, Centrum, Ven\"");
        check.Delimiter.ShouldBe(";");
        check.Verdict.ShouldBe(Verdict.Accept);
    }

    [Theory]
    [InlineData("sep=;")]
    [InlineData("SEP=;")]
    public void The_separator_line_of_Excel_is_no_row(string line)
    {
        var check = Check("participants", line, "participant;initiative;role;municipality", "p1;ik-begin;helper;GM0984");
        check.Findings.ShouldBeEmpty();
        check.Read.ShouldBe(1);
    }

    [Fact]
    public void Care_without_a_unit_price_is_an_unknown_code()
    {
        var check = Check("care_use", "participant,initiative,quarter,care,quantity", "p1,ik-begin,2025Q1,massage,1", "p1,ik-begin,2025Q1,GP_consult_avg,1", "p1,ik-begin,2025Q1,begeleiding thuis,1");
        check.Accepted.ShouldBe(2);
        var finding = check.Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.Place).ShouldBe((FindingKinds.CodeUnknown, new Place(2, "care")));
        CareUseDataset.PricedCare.Keys.ShouldAllBe(code => finding.Detail!.Contains(code));
    }

    [Fact]
    public void An_unknown_code_is_answered_with_the_codes_and_their_Dutch_words() =>
        Check("participants", "participant,initiative,role,municipality,age_band", "p1,ik-begin,held,GM0984,18-34", "p2,ik-begin,buur,GM0984,jong", "p3,ik-begin,buur,GM0984,75+")
            .Findings.Select(finding => finding.Detail).ShouldBe(["supported (ondersteund), helper (vrijwilliger), comparison (vergelijking)", "18-34, 35-49, 50-64, 65-74, 75+"]);

    [Theory]
    [InlineData("initiative,name,kind,municipality,start_date", "ik-begin,Ik begin,burenhulp,GM0984,2024-01-01", "initiatives")]
    [InlineData(Some.ParticipantsHeader, Good, "participants")]
    [InlineData(Some.SurveyHeader, "p1,ik-begin,0,2025-01-10,1,2,3,1,2,3,1", "survey")]
    [InlineData("activiteit;initiatief;datum;soort;bezoekers", "a1;ik-begin;10-1-2025;maaltijd;12", "activities")]
    [InlineData("participant,initiative,quarter,care,by,quantity", "p1,ik-begin,2025Q1,gp_consult_avg,self,1", "care_use")]
    [InlineData("initiative,quarter,kind,payer,amount_eur", "ik-begin,2025Q1,cost,own,100", "costs")]
    public void The_dataset_is_guessed_from_the_header(string header, string row, string dataset)
    {
        var check = Check(null, header, row);
        check.Dataset.ShouldBe(dataset);
        check.Accepted.ShouldBe(1);
    }

    [Fact]
    public void All_findings_are_listed_not_the_first()
    {
        var check = Check("participants", Some.ParticipantsHeader, "Jan Jansen,,toeschouwer,Venray,31-02-2025,gisteren", Good);
        check.Findings.Select(finding => finding.Kind).ShouldBe([FindingKinds.IdentifierWrong, FindingKinds.RequiredEmpty, FindingKinds.CodeUnknown,
            FindingKinds.MunicipalityWrong, FindingKinds.DateWrong, FindingKinds.DateWrong]);
        (check.Read, check.Accepted, check.Rejected).ShouldBe((2, 1, 1));
    }

    [Fact]
    public void Items_of_the_short_scale_keep_the_numbers_of_the_long_one()
    {
        foreach (var item in new[] { "3", "4", "7", "8", "9", "10" }) SurveyItems.Find($"djg6_{item}").ShouldNotBeNull();
        foreach (var item in new[] { "1", "2", "5", "6", "11" }) SurveyItems.Find($"djg6_{item}").ShouldBeNull();
    }

    [Fact]
    public void No_two_item_columns_have_the_same_key() =>
        Impact.Core.Instruments.Instruments.All.SelectMany(instrument => instrument.Items.Select(instrument.Column)).Select(ColumnName.Key).ShouldBeUnique();

    [Theory]
    [InlineData("ja")]
    [InlineData("3")]
    [InlineData("3.0")]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("NA")]
    public void An_answer_is_a_code_a_label_or_open(string answer) =>
        Check("survey", Some.SurveyHeader, $"p1,ik-begin,0,2025-01-10,{answer},2,3,1,2,3,1").Findings.ShouldBeEmpty();

    [Fact]
    public void A_wrong_answer_leaves_the_row_out_and_names_the_item()
    {
        var finding = Check("survey", Some.SurveyHeader, "p1,ik-begin,0,2025-01-10,4,2,3,1,2,3,1", "p2,ik-begin,0,2025-01-10,1,2,3,1,2,3,1").Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.Place).ShouldBe((FindingKinds.CodeUnknown, new Place(2, "djg6_3")));
        finding.Detail.ShouldBe("1 (nee), 2 (min of meer), 3 (ja)");
    }

    [Fact]
    public void A_broken_quote_is_named_also_when_the_columns_are_wrong()
    {
        var check = Check("participants", "participant,initiative,municipality", "p1,ik-begin,GM0984", "p2,\"ik-begin,GM0984");
        check.Findings.Select(finding => (finding.Kind, finding.Place.Line)).ShouldBe([(FindingKinds.ColumnMissing, 1), (FindingKinds.QuoteUnclosed, 3)]);
    }

    [Fact]
    public void A_line_inside_quotes_counts_as_in_a_spreadsheet_editor()
    {
        var check = Check("initiatives", "initiative,name,kind,municipality,start_date", "a,\"Ik\nbegin\",burenhulp,GM0984,2024-01-01", "b,Ik begin,burenhulp,GM0984,gisteren");
        check.Findings.Select(finding => (finding.Kind, finding.Place.Line)).ShouldContain((FindingKinds.DateWrong, 4));
    }

    [Fact]
    public void An_empty_column_without_a_name_is_let_through()
    {
        Check("participants", Some.ParticipantsHeader + ",", Good + ",").Verdict.ShouldBe(Verdict.Accept);
        Check("participants", Some.ParticipantsHeader + ",", Good + ",x").Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.ColumnWithoutName);
    }

    [Fact]
    public void The_shape_of_a_table_is_checked_also_when_its_columns_are_unknown() =>
        Check("participants", "id,kleur,kleur", "1,rood,blauw", "2,rood").Findings.Select(finding => finding.Kind)
            .ShouldBe([FindingKinds.ColumnTwice, FindingKinds.CellCount, FindingKinds.HeaderNotFound, FindingKinds.ColumnMissing, FindingKinds.ColumnMissing,
                FindingKinds.ColumnMissing, FindingKinds.ColumnMissing], ignoreOrder: true);

    [Theory]
    [InlineData(";", "y;x", "1,5;1", "2,5;2", "3,4;3")]
    [InlineData(",", "y,x,z", "1,2,a", "3,4,b;c", "5,6,d;e")]
    [InlineData("\t", "y\tx", "1,5\t1", "2,5\t2;3")]
    public void The_separator_of_unknown_columns_is_the_one_that_makes_a_table(string separator, params string[] lines) => Check("participants", lines).Delimiter.ShouldBe(separator);

    [Fact]
    public void A_title_above_unknown_columns_is_no_header()
    {
        var check = Check("participants", "Overzicht,,", "id,kleur,maat", "1,rood,3", "2,blauw,4");
        check.Findings.ShouldContain(finding => finding.Kind == FindingKinds.HeaderNotFound && finding.Place.Line == 2);
    }

    [Fact]
    public void A_file_without_a_single_good_row_does_not_replace_a_good_one()
    {
        var check = Check("participants", Some.ParticipantsHeader, "p1,ik-begin,toeschouwer,GM0984,,", "p2,ik-begin,toeschouwer,GM0984,,");
        check.Verdict.ShouldBe(Verdict.Refuse);
        check.Findings.Select(finding => finding.Kind).ShouldBe([FindingKinds.FileWithoutGoodRows, FindingKinds.CodeUnknown, FindingKinds.CodeUnknown]);
    }

    [Fact]
    public void Too_many_columns_are_refused()
    {
        var header = string.Join(',', Enumerable.Range(0, ColumnPlan.MostColumns + 1).Select(i => $"x{i}").Prepend("participant"));
        Check("participants", header, "p1").Findings.ShouldContain(finding => finding.Kind == FindingKinds.TooManyColumns);
    }

    [Fact]
    public void A_long_list_of_findings_ends_with_how_many_more()
    {
        var rows = Enumerable.Range(0, FindingList.Longest + 25).Select(i => $"p{i},ik-begin,toeschouwer,GM0984,,");
        var check = Check("participants", [Some.ParticipantsHeader, .. rows]);
        check.Findings.Count.ShouldBe(FindingList.Longest + 2);
        check.Findings[0].Kind.ShouldBe(FindingKinds.FileWithoutGoodRows);
        check.Findings[^1].ShouldBe(new Finding(FindingKinds.FindingsLeftOut, Place.File, "25"));
        check.Rejected.ShouldBe(FindingList.Longest + 25);
    }

    [Fact]
    public void Of_rows_that_refuse_the_file_twice_as_many_are_listed()
    {
        var check = Check("participants", [Some.ParticipantsHeader, .. Enumerable.Range(0, (2 * FindingList.Longest) + 25).Select(i => $"p{i},ik-begin")]);
        check.Verdict.ShouldBe(Verdict.Refuse);
        check.Findings.Count(finding => finding.Kind == FindingKinds.CellCount).ShouldBe(2 * FindingList.Longest);
        check.Findings[^1].ShouldBe(new Finding(FindingKinds.FindingsLeftOut, Place.File, "25"));
    }

    [Fact]
    public void A_file_read_as_Windows_1252_says_so()
    {
        var file = Some.Csv([.. Encoding.ASCII.GetBytes("participant,initiative,role,municipality,neighbourhood\np1,ik-begin,helper,GM0984,Caf"), 0xE9, (byte)'\n']);
        var check = Impact.Ingest.Import.Check(file with { IsWindows1252 = true }, "participants", strict: true);
        check.Verdict.ShouldBe(Verdict.Accept);
        check.Encoding.ShouldBe("windows-1252");
        check.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKinds.EncodingChosen);
    }

    [Fact]
    public void No_finding_repeats_what_was_sent()
    {
        var check = Check("participants", "participant,initiative,role,municipality,start_date,geheim@voorbeeld.nl,111222333", "Geheim Persoon,geheim plan,geheim,geheim,geheim,geheim,geheim");
        var rows = Check("participants", Some.ParticipantsHeader, "Geheim Persoon,geheim plan,geheim,geheim,geheim,geheim");
        var headerless = Check("participants", "Geheim,ik-begin,geheim", "Geheim,ik-begin,geheim");
        foreach (var found in new[] { check, rows, headerless })
        {
            FileCheckJson.Write(found, "nl").ShouldNotContain("geheim", Case.Insensitive);
            FileCheckJson.Write(found, "nl").ShouldNotContain("111222333");
        }
    }

    [Fact]
    public void Reading_stops_when_asked()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() => CheckedFile.Of(Some.Csv(Some.ParticipantsHeader, Good), "participants", false, stop.Token));
    }

    private static FileCheck Check(string? dataset, params string[] lines) => Impact.Ingest.Import.Check(Some.Csv(lines), dataset, strict: false);
}
