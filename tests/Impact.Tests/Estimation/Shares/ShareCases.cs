using Impact.Core.Estimation;
using Impact.Core.Estimation.Shares;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Shares;

/// <summary>Rows of the proportion cases: counts with what another implementation found.</summary>
internal static class ShareCases
{
    public static IEnumerable<(Count Count, Row Row)> Single =>
        Rows("single").Select(row => (new Count(row.Whole("x"), row.Whole("n")), row));

    public static IEnumerable<(Count X, Count Y, Row Row)> Difference =>
        Rows("difference").Select(row => (new Count(row.Whole("a"), row.Whole("n1")), new Count(row.Whole("b"), row.Whole("n2")), row));

    public static IEnumerable<(PairedCounts Pairs, Row Row)> Paired =>
        Rows("mcnemar").Select(row => (new PairedCounts(row.Whole("a"), row.Whole("b"), row.Whole("c"), row.Whole("d")), row));

    private static IEnumerable<Row> Rows(string id)
    {
        var reference = ReferenceCase.Load("proportions", id);
        return Enumerable.Range(0, reference.At("rows").GetArrayLength()).Select(i => new Row(reference, i));
    }

    /// <summary>One row; an expected null or infinity is held as such.</summary>
    internal sealed record Row(ReferenceCase Case, int Index)
    {
        public int Whole(string name) => Case.At("rows", Index, name).GetInt32();

        public void Holds(double? actual, params object[] path)
        {
            var expected = Case.At(["rows", Index, .. path]);
            if (expected.ValueKind == System.Text.Json.JsonValueKind.Null)
                actual.ShouldBeNull();
            else if (expected.ValueKind == System.Text.Json.JsonValueKind.String)
                actual.ShouldBe(double.PositiveInfinity);
            else
                Case.Holds(actual!.Value, ["rows", Index, .. path]);
        }

        public void Holds(Interval? actual, string name)
        {
            if (actual is null)
            {
                Case.At("rows", Index, name).ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
                return;
            }

            Holds(actual.Value.Low, name, 0);
            Holds(actual.Value.High, name, 1);
        }
    }
}
