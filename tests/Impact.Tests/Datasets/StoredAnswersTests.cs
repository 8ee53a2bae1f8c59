using System.Text;
using Impact.Core.Instruments;
using Impact.Ingest.Datasets;
using Known = Impact.Core.Instruments.Instruments;

namespace Impact.Tests.Datasets;

public sealed class StoredAnswersTests
{
    [Theory]
    [InlineData("""{"djg6":[2,null,3],"pov":[1]}""", "djg6_3=2 djg6_7=3 pov_1=1")]
    [InlineData("""{"cantril":[10]}""", "cantril_1=10")]
    [InlineData("""{"djg6_3":2,"pov_1":1}""", "djg6_3=2 pov_1=1")]
    [InlineData("{}", "")]
    public void What_is_stored_is_read_by_column(string json, string answers) =>
        string.Join(' ', StoredAnswers.Read(json).OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}={answer.Value}")).ShouldBe(answers);

    [Fact]
    public void Every_answer_to_every_item_comes_back()
    {
        var items = Known.All.SelectMany(instrument => instrument.Items.Select(instrument.Column)).ToList();
        var columns = items.Select(name => new BoundColumn(name, -1, null, SurveyItems.Find(name))).Reverse().ToList();
        var codes = columns.Select((_, at) => at % 7 == 0 ? SurveyItem.None : at % 3 == 0 ? -at : at).ToArray();
        var row = new RowBuffer(1);
        new AnswersWriter(columns).Write(codes, row, 0);
        StoredAnswers.Read(Encoding.UTF8.GetString(row.Text(0))).ShouldBe(
            columns.Zip(codes).Where(pair => pair.Second != SurveyItem.None).ToDictionary(pair => pair.First.Item!.Column, pair => pair.Second), ignoreOrder: true);
    }

    [Fact]
    public void The_order_of_the_columns_makes_no_difference()
    {
        string[] names = ["djg6_3", "djg6_4", "pov_1", "cantril_1"];
        Written(names, [1, 2, 3, 4]).ShouldBe("""{"cantril":[4],"djg6":[1,2],"pov":[3]}""");
        Written([.. names.Reverse()], [4, 3, 2, 1]).ShouldBe(Written(names, [1, 2, 3, 4]));
    }

    // A response is stored by the places of its items. An item may be added after the last one of its instrument; nothing else may move.
    [Fact]
    public void Every_item_keeps_its_place() =>
        Approve.Text("items-by-place.txt", string.Join('\n', Known.All.OrderBy(instrument => instrument.Id, StringComparer.Ordinal).Select(Places)));

    private static string Places(Instrument instrument) => $"{instrument.Id}: {string.Join(' ', instrument.Items.Select(item => item.Id))}";

    private static string Written(string[] names, int[] codes)
    {
        var row = new RowBuffer(1);
        new AnswersWriter([.. names.Select(name => new BoundColumn(name, -1, null, SurveyItems.Find(name)))]).Write(codes, row, 0);
        return Encoding.UTF8.GetString(row.Text(0));
    }
}
