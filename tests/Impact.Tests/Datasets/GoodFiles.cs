using System.Globalization;

namespace Impact.Tests.Datasets;

/// <summary>A file without faults for every dataset, to put faults into.</summary>
internal static class GoodFiles
{
    public const int Rows = 120;

    private static readonly DateOnly First = new(2025, 1, 6);

    /// <summary>Header and the cells of one row.</summary>
    private static readonly Dictionary<string, (string Header, Func<int, string> Row)> Files = new()
    {
        ["initiatives"] = ("initiative;name;kind;municipality;start_date", i => $"in{i};Buurthuis {i};burenhulp;GM0984;{Day(i)}"),
        ["participants"] = (
            "participant;initiative;role;municipality;neighbourhood;age_band;gender;lives_alone;start_date;end_date;end_reason",
            i => $"p{i};ik-begin;supported;GM0984;Oost;65-74;f;yes;{Day(i)};{Day(i, 30)};verhuisd"),
        ["survey"] = ("participant;initiative;wave;date;djg6_3;djg6_4;djg6_7;djg6_8;djg6_9;djg6_10;pov_1", i => $"p{i};ik-begin;{i % 3};{Day(i)};1;{1 + (i % 3)};3;2;1;2;{1 + (i % 4)}"),
        ["care_use"] = ("participant;initiative;quarter;care;by;quantity", i => $"p{i};ik-begin;2025Q1;homecare_household;professional;{i % 40},5"),
        ["activities"] = ("activity;initiative;date;kind;participants;volunteers;volunteer_hours;initiated_by", i => $"a{i};ik-begin;{Day(i)};maaltijd;{i};3;7,5;residents"),
        ["costs"] = ("initiative;quarter;kind;payer;amount_eur", i => $"in{i};2025Q1;cost;municipality;{i},25"),
        ["matches"] = ("match;initiative;kind;asked_on;asker;matched_on;helper;closed_on;result", i => $"m{i};ik-begin;request;{Day(i)};p{i};{Day(i, 2)};h{i};{Day(i, 9)};fulfilled"),
        ["cases"] = (
            "case;municipality;reported_on;plan_on;requested_on;decided_on;days_paused;professionals;solution",
            i => $"c{i};GM0984;{Day(i)};{Day(i, 30)};{Day(i, 33)};{Day(i, 40)};{i % 5};3;own_network"),
        ["ladder"] = ("participant;initiative;date;rung;rater", i => $"p{i};ik-begin;{Day(i)};{1 + (i % 6)};professional"),
        ["ties"] = ("date;from;from_kind;to;to_kind;kind", i => $"{Day(i)};p{i};resident;h{i};volunteer;help"),
        ["groups"] = ("group;municipality;kind;founded_on;ended_on;members;space;subsidy_eur", i => $"g{i};GM0984;energiecooperatie;{Day(i)};{Day(i, 60)};{i};yes;{i},50"),
        ["goals"] = ("participant;initiative;goal;date;weight;level;set_by", i => $"p{i};ik-begin;d{i % 3};{Day(i)};1,5;{(i % 5) - 2};resident"),
        ["areas"] = ("indicator;area;year;value;unit;source", i => $"population;bu{i:00000000};2024;{1000 + i};persons;CBS"),
    };

    public static IEnumerable<string> Datasets => Files.Keys;

    public static string[] Header(string dataset) => Files[dataset].Header.Split(';');

    /// <summary>The cells of all rows.</summary>
    public static List<string[]> Of(string dataset) => [.. Enumerable.Range(1, Rows).Select(i => Files[dataset].Row(i).Split(';'))];

    private static string Day(int i, int later = 0) => First.AddDays((i % 80) + later).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
}
