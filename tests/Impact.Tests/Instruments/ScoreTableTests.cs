using System.Text.Json;
using Impact.Core.Findings;
using Impact.Core.Instruments;
using Known = Impact.Core.Instruments.Instruments;

namespace Impact.Tests;

public sealed class ScoreTableTests
{
    private static readonly string[] Header = ["respondent", "DJG6 3", "djg6_4", "djg67", "djg6_8", "djg6_9", "djg6_10"];

    [Fact]
    public void Goals_are_scored_with_the_weights_that_the_file_has()
    {
        var weighed = ScoreTable.Of(Known.Gas, new(["gas_1", "gas_2", "gas_3", "gas_weight_1", "gas_weight_2", "gas_weight_3"], [new(2, ["1", "-1", "0", "3", "1", "2"]), new(3, ["1", "1", "", "2", "", ""])]));
        weighed.MissingColumns.ShouldBeEmpty();
        weighed.Rows[0].Score.Total!.Value.ShouldBe(54.41, 0.005);
        weighed.Rows[1].Score.Total.ShouldBeNull();

        var plain = ScoreTable.Of(Known.Gas, new(["gas_1", "gas_2", "gas_3"], [new(2, ["beter dan verwacht", "1", "1"]), new(3, ["3", "", ""])]));
        plain.Rows[0].Score.Total!.Value.ShouldBe(63.69, 0.005);
        plain.UnknownAnswers.ShouldHaveSingleItem().Line.ShouldBe(3);
        ScoreTable.Of(Known.Gas, new(["gas_2"], [])).MissingColumns.ShouldBe(["gas_1"]);
    }

    [Fact]
    public void Answers_are_found_by_the_name_of_the_column_and_not_by_its_place()
    {
        var table = Of(Header, ["r1", "ja!", "ja", "3", "Min of meer", "nee", "1.0"]);
        table.Rows.Single().Score.Subscales.ShouldBe(new Dictionary<string, double?> { ["emotional"] = 1, ["social"] = 1 }, ignoreOrder: true);
        table.UnknownAnswers.ShouldBeEmpty();
    }

    [Fact]
    public void A_column_that_is_not_there_is_named_and_nothing_is_scored()
    {
        var table = Of([.. Header.Take(6)], ["r1", "1", "1", "1", "1", "1"]);
        table.MissingColumns.ShouldBe(["djg6_10"]);
        table.Rows.ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_answer_is_listed_with_line_and_column_and_counts_as_open()
    {
        var table = Of(Header, ["r1", "4", "3", "3", "3", "1", "1"], ["r2", "-1", "3", "3", "3", "1", ""]);
        table.UnknownAnswers.ShouldBe([new Place(2, "DJG6 3")]);
        table.Rows.Select(r => r.Score.Total).ShouldBe([0, null]);
    }

    [Fact]
    public void A_row_may_end_early() => Of(Header, ["r1", "1", "3", "3", "3", "1"]).Rows.Single().Score.Total.ShouldBe(0);

    [Fact]
    public void The_JSON_has_the_summary_the_categories_and_every_row()
    {
        var json = Parse(Of(Header, ["r1", "3", "1", "1", "1", "3", "3"], ["r2", "1", "3", "3", "3", "1", "1"], ["r3", "", "", "3", "3", "1", "1"]));
        (json.GetProperty("n").GetInt32(), json.GetProperty("valid").GetInt32(), json.GetProperty("mean").GetDouble()).ShouldBe((3, 2, 3));
        json.GetProperty("sd").GetDouble().ShouldBe(Math.Sqrt(18));
        json.GetProperty("subscales").GetProperty("social").GetProperty("valid").GetInt32().ShouldBe(2);
        json.GetProperty("categories").GetProperty("ernstig eenzaam").GetProperty("share").GetDouble().ShouldBe(0.5);
        var last = json.GetProperty("rows")[2];
        last.GetProperty("line").GetInt32().ShouldBe(4);
        last.GetProperty("total").ValueKind.ShouldBe(JsonValueKind.Null);
        last.GetProperty("category").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_table_without_rows_has_no_mean() => Parse(Of(Header)).GetProperty("mean").ValueKind.ShouldBe(JsonValueKind.Null);

    [Fact]
    public void A_straight_line_is_marked_in_its_row_and_counted()
    {
        var json = Parse(Of(Header, ["r1", "2", "2", "2", "2", "2", "2"], ["r2", "1", "3", "3", "3", "1", "1"]));
        json.GetProperty("straight_lines").GetInt32().ShouldBe(1);
        json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("straight_line").GetBoolean()).ShouldBe([true, false]);
    }

    [Theory]
    [InlineData(29, JsonValueKind.Null)]
    [InlineData(30, JsonValueKind.Object)]
    public void Precision_is_approximated_from_thirty_people_on(int people, JsonValueKind kind)
    {
        var rows = Enumerable.Range(0, people).Select(k => k % 2 == 0 ? new[] { "r", "3", "1", "1", "1", "3", "3" } : ["r", "1", "3", "3", k % 3 == 0 ? "1" : "3", "1", "1"]);
        var precision = Parse(Of(Header, [.. rows])).GetProperty("precision");
        precision.ValueKind.ShouldBe(kind);
        if (kind == JsonValueKind.Object) precision.GetProperty("kind").GetString().ShouldBe("approximation");
    }

    [Fact]
    public void Thirty_equal_people_have_no_precision() =>
        Parse(Of(Header, [.. Enumerable.Repeat<string[]>(["r", "1", "3", "3", "3", "1", "1"], 30)])).GetProperty("precision").ValueKind.ShouldBe(JsonValueKind.Null);

    [Fact]
    public void A_questionnaire_without_a_total_has_the_categories_of_its_parts_and_may_be_asked_in_part()
    {
        var sheet = new AnswerSheet(["ceo_1", "ceo_5"], [new AnswerRow(2, ["2", "ja"]), new AnswerRow(3, ["geen mening", "nee"])]);
        var json = Parse(ScoreTable.Of(Known.Ceo, sheet));
        json.GetProperty("valid").GetInt32().ShouldBe(0);
        var first = json.GetProperty("subscales").GetProperty("q1");
        (first.GetProperty("valid").GetInt32(), first.GetProperty("mean").GetDouble()).ShouldBe((1, 4));
        first.GetProperty("categories").GetProperty("eens").GetProperty("share").GetDouble().ShouldBe(1);
        json.GetProperty("subscales").GetProperty("q5").GetProperty("categories").GetProperty("ja").GetProperty("n").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void A_change_is_reliable_beyond_measurement_error()
    {
        var precision = new ScorePrecision(100, 0.84, 2.5);
        precision.Sem.ShouldBe(1, 1e-12);
        precision.SmallestDetectableChange.ShouldBe(1.96 * Math.Sqrt(2), 1e-12);
        precision.ReliableChange(8, 8 - precision.SmallestDetectableChange).ShouldBe(-1.96, 1e-12);
    }

    private static JsonElement Parse(ScoreTable table) => JsonDocument.Parse(ScoreJson.Write(table)).RootElement;

    private static ScoreTable Of(string[] header, params string[][] rows) =>
        ScoreTable.Of(Known.Djg6, new AnswerSheet(header, rows.Select((cells, k) => new AnswerRow(k + 2, cells))));
}
