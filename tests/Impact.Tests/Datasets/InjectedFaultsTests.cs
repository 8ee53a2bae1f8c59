using Impact.Ingest;
using KnownDatasets = Impact.Ingest.Datasets.Datasets;

namespace Impact.Tests.Datasets;

/// <summary>Faults of many kinds put into good files at places drawn at random: the check names exactly those rows, columns and kinds, and nothing else.</summary>
public sealed class InjectedFaultsTests
{
    private const int Draws = 25;

    /// <summary>A cell that becomes wrong: dataset, column, new text, kind of finding, and the column that is named when it is another.</summary>
    private static readonly (string Dataset, string Column, string Text, string Code)[] Cells =
    [
        ("initiatives", "name", "Ik begin 111222333", "bsn-in-text"),
        ("initiatives", "start_date", "", "required-empty"),
        ("initiatives", "municipality", "0984", "municipality-wrong"),
        ("participants", "participant", "", "required-empty"),
        ("participants", "participant", "jan.jansen@voorbeeld.nl", "identifier-wrong"),
        ("participants", "participant", "Jan de Vries", "identifier-wrong"),
        ("participants", "participant", "1,23457E+11", "identifier-scientific"),
        ("participants", "role", "buurman", "code-unknown"),
        ("participants", "municipality", "Venray", "municipality-wrong"),
        ("participants", "neighbourhood", "=1+1", "text-wrong"),
        ("participants", "neighbourhood", "bel 0612345678", "text-wrong"),
        ("participants", "age_band", "18-mrt", "code-is-date"),
        ("participants", "age_band", "17-19", "code-unknown"),
        ("participants", "gender", "9", "code-unknown"),
        ("participants", "lives_alone", "misschien", "code-unknown"),
        ("participants", "start_date", "31-02-2025", "date-wrong"),
        ("participants", "start_date", "45747", "date-is-number"),
        ("participants", "end_date", "01-01-2024", "date-order"),
        ("participants", "end_reason", "naar een andere stad", "code-wrong"),
        ("survey", "wave", "-1", "number-out-of-range"),
        ("survey", "wave", "1,5", "number-not-whole"),
        ("survey", "wave", "nulmeting", "number-wrong"),
        ("survey", "date", "", "required-empty"),
        ("survey", "date", "2025-13-01", "date-wrong"),
        ("survey", "djg6_3", "7", "code-unknown"),
        ("survey", "djg6_10", "soms", "code-unknown"),
        ("survey", "pov_1", "5", "code-unknown"),
        ("care_use", "quarter", "voorjaar", "quarter-wrong"),
        ("care_use", "care", "knuffels", "code-unknown"),
        ("care_use", "by", "robot", "code-unknown"),
        ("care_use", "quantity", "-1", "number-out-of-range"),
        ("care_use", "quantity", "12 uur", "number-wrong"),
        ("care_use", "quantity", "2300", "hours-impossible"),
        ("care_use", "quantity", "1500", "hours-many"),
        ("activities", "participants", "-3", "number-out-of-range"),
        ("activities", "kind", "maaltijd met muziek", "code-wrong"),
        ("activities", "volunteer_hours", "99", "hours-per-volunteer"),
        ("activities", "volunteers", "0", "hours-of-nobody"),
        ("activities", "initiated_by", "niemand", "code-unknown"),
        ("costs", "amount_eur", "tien", "number-wrong"),
        ("costs", "payer", "bank", "code-unknown"),
        ("matches", "closed_on", "01-01-2020", "date-order"),
        ("matches", "closed_on", "", "result-without-day"),
        ("matches", "matched_on", "", "match-without-day"),
        ("matches", "result", "open", "result-open-closed"),
        ("matches", "result", "misschien", "code-unknown"),
        ("cases", "plan_on", "01-01-2020", "date-order"),
        ("cases", "requested_on", "", "decision-without-request"),
        ("cases", "professionals", "99", "number-out-of-range"),
        ("cases", "solution", "tovenarij", "code-unknown"),
        ("ladder", "rung", "7", "number-out-of-range"),
        ("ladder", "rung", "vier", "number-wrong"),
        ("ladder", "rater", "de buurvrouw", "code-unknown"),
        ("ties", "kind", "ruzie", "code-unknown"),
        ("ties", "to", "mevrouw Jansen", "identifier-wrong"),
        ("groups", "ended_on", "01-01-2020", "date-order"),
        ("groups", "subsidy_eur", "12,3456", "number-wrong"),
        ("goals", "level", "3", "number-out-of-range"),
        ("goals", "goal", "weer buiten komen", "code-wrong"),
        ("areas", "unit", "bananen", "code-unknown"),
        ("areas", "year", "1492", "number-out-of-range"),
    ];

    // Named at the cell that disagrees, which is not the one that was changed.
    private static readonly Dictionary<string, string> NamedElsewhere = new()
    {
        ["hours-of-nobody"] = "volunteer_hours",
        ["decision-without-request"] = "decided_on",
    };

    /// <summary>A right cell that makes a row differ from the row it repeats.</summary>
    private static readonly Dictionary<string, (string Column, string Text)> Changes = new()
    {
        ["initiatives"] = ("name", "Een ander huis"),
        ["participants"] = ("lives_alone", "no"),
        ["survey"] = ("pov_1", ""),
        ["care_use"] = ("quantity", "77"),
        ["activities"] = ("kind", "wandeling"),
        ["costs"] = ("amount_eur", "9999"),
        ["matches"] = ("asker", "p9999"),
        ["cases"] = ("solution", "general"),
        ["ladder"] = ("rater", "self"),
        ["ties"] = ("to_kind", "professional"),
        ["groups"] = ("kind", "broodfonds"),
        ["goals"] = ("set_by", "professional"),
        ["areas"] = ("value", "7"),
    };

    public static TheoryData<string> Names => [.. GoodFiles.Datasets];

    [Fact]
    public void Every_dataset_has_a_good_file() => GoodFiles.Datasets.ShouldBe(KnownDatasets.All.Select(dataset => dataset.Name), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_good_file_has_no_findings(string dataset)
    {
        var check = Check(dataset, GoodFiles.Of(dataset));
        check.Findings.ShouldBeEmpty();
        check.Accepted.ShouldBe(GoodFiles.Rows);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Exactly_the_faults_that_were_put_in_are_found(string dataset)
    {
        for (var seed = 0; seed < Draws; seed++)
        {
            var rows = GoodFiles.Of(dataset);
            var expected = PutIn(dataset, rows, new Random(seed));
            var check = Check(dataset, rows);
            check.Findings.Select(finding => $"{finding.Place.Line} {finding.Place.Column} {finding.Kind.Code}").ShouldBe(expected, ignoreOrder: true, $"seed {seed}");
            check.Read.ShouldBe(check.Accepted + check.Rejected + check.Duplicate);
            check.Duplicate.ShouldBe(2);
            check.Rejected.ShouldBe(check.Findings.Count(finding => finding.Kind.Severity == Impact.Core.Findings.Severity.Error) - 1);
        }
    }

    [Fact]
    public void There_are_more_than_forty_kinds_of_fault() => Cells.Select(cell => (cell.Dataset, cell.Column, cell.Code)).Distinct().Count().ShouldBeGreaterThan(40);

    /// <summary>Puts every fault of the dataset in a row of its own, repeats one row whole and the key of another.</summary>
    private static List<string> PutIn(string dataset, List<string[]> rows, Random random)
    {
        var header = GoodFiles.Header(dataset);
        var faults = Cells.Where(cell => cell.Dataset == dataset).ToList();
        var places = Enumerable.Range(0, rows.Count).ToArray();
        random.Shuffle(places);
        var expected = new List<string>();
        foreach (var (cell, at) in faults.Zip(places))
        {
            rows[at][Array.IndexOf(header, cell.Column)] = cell.Text;
            expected.Add($"{at + 2} {NamedElsewhere.GetValueOrDefault(cell.Code, cell.Column)} {cell.Code}");
        }

        rows.Add([.. rows[places[faults.Count]]]);
        expected.Add($"{rows.Count + 1}  row-twice");
        rows.Add(OtherRowOfSameKey(dataset, rows[places[faults.Count + 1]]));
        expected.Add($"{rows.Count + 1}  key-twice");
        return expected;
    }

    private static string[] OtherRowOfSameKey(string dataset, string[] row)
    {
        var (column, text) = Changes[dataset];
        var other = (string[])row.Clone();
        other[Array.IndexOf(GoodFiles.Header(dataset), column)] = text;
        return other;
    }

    private static FileCheck Check(string dataset, List<string[]> rows) =>
        Impact.Ingest.Import.Check(Some.Csv([string.Join(';', GoodFiles.Header(dataset)), .. rows.Select(row => string.Join(';', row))]), dataset, strict: false);
}
