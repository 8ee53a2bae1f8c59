using Impact.Core.Findings;
using Impact.Ingest;
using Impact.Ingest.Datasets;

namespace Impact.Tests.Datasets;

/// <summary>Rows that repeat a key are found alike in memory and through the disk, and as a dictionary of all rows finds them.</summary>
public sealed class KeySetTests
{
    private const string Initiative = "ik-begin";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    public void A_file_ends_the_same_when_its_keys_go_through_the_disk(int inMemory)
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var checkedFile = Check(RandomRows(new Random(seed), 120));
            var spilled = new RowCheck(checkedFile.Reading! with { KeysInMemory = inMemory }, checkedFile.Scan, strict: false).Run(CancellationToken.None);
            spilled.Check.Findings.ShouldBe(checkedFile.Check.Findings, $"seed {seed}");
            (spilled.Check with { Findings = [] }).ShouldBe(checkedFile.Check with { Findings = [] });
            spilled.Rows!.LeftOut.ShouldBe(checkedFile.Rows!.LeftOut);
            spilled.Rows.Duplicates.ShouldBe(checkedFile.Rows.Duplicates);
        }
    }

    [Fact]
    public void The_repetitions_are_those_that_a_dictionary_of_all_good_rows_finds()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var rows = RandomRows(new Random(seed), 120);
            var (first, expected) = (new Dictionary<string, int>(), new List<Finding>());
            foreach (var (row, line) in rows.Select((row, at) => (row, at + 2)).Where(row => row.row.Contains("GM0984", StringComparison.Ordinal)))
            {
                var participant = row.Split(',')[0];
                if (!first.TryAdd(participant, line)) expected.Add(Repeat(rows, first[participant], line));
            }

            var check = Check(rows);
            check.Check.Findings.Where(finding => finding.Kind == FindingKinds.RowTwice || finding.Kind == FindingKinds.KeyTwice).ShouldBe(expected, $"seed {seed}");
            check.Rows!.Duplicates.ShouldBe(expected.Select(finding => finding.Place.Line!.Value));
        }
    }

    [Fact]
    public void Found_later_they_take_the_place_in_the_list_that_they_had_in_the_file()
    {
        var random = new Random(5);
        var all = Enumerable.Range(2, 60_000).Select(line => new Finding(random.Next(2) == 0 ? FindingKinds.CodeUnknown : FindingKinds.RowTwice, new Place(line, null))).ToList();
        var (atOnce, later) = (new FindingList(), new FindingList());
        atOnce.AddRange(all);
        later.AddRange(all.Where(finding => finding.Kind == FindingKinds.CodeUnknown));
        later.AddBetween(all.Where(finding => finding.Kind == FindingKinds.RowTwice).OrderBy(_ => random.Next()));
        later.ToList().ShouldBe(atOnce.ToList());
        later.Count.ShouldBe(atOnce.Count);
    }

    private static Finding Repeat(string[] rows, int first, int line) =>
        new(rows[first - 2] == rows[line - 2] ? FindingKinds.RowTwice : FindingKinds.KeyTwice, new Place(line, null), first.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Rows of few participants, so that many repeat another, some of them whole; one in five has a fault.</summary>
    private static string[] RandomRows(Random random, int most) =>
    [
        .. Enumerable.Range(0, random.Next(1, most)).Select(_ =>
            $"p{random.Next(40)},{Initiative},{(random.Next(3) == 0 ? "helper" : "supported")},{(random.Next(5) == 0 ? "Venray" : "GM0984")},,"),
        $"p999,{Initiative},supported,GM0984,,",
    ];

    private static CheckedFile Check(string[] rows) => CheckedFile.Of(Some.Csv([Some.ParticipantsHeader, .. rows]), "participants", strict: false, CancellationToken.None);
}
