using Impact.Core.Numerics;

namespace Impact.EndToEnd;

/// <summary>A study of groups that start one after the other, from files on disk to what may be said. One answer in forty is missing.</summary>
public sealed class StaggeredTests : IDisposable
{
    private const int Effect = 2;
    private static readonly DateOnly[] Waves = [.. Enumerable.Range(0, 5).Select(wave => new DateOnly(2024, 2, 20).AddMonths(6 * wave))];
    private static readonly DateOnly[] Starts = [new(2025, 2, 10), new(2025, 8, 10), new(2026, 8, 10)];

    private const string StudyFile = """
        study: start
        title: Groepen die na elkaar beginnen
        question: Geven mensen hun leven een hoger cijfer als zij steun krijgen?
        synthetic: true
        data: .
        municipality: GM0984
        initiative: start
        period: { from: 2024Q1, to: 2026Q4 }
        design: staggered
        assigned_by: person
        baseline: 0
        follow_up: [1, 2, 3, 4]
        outcomes:
          - { indicator: cantril, role: primary, minimum: 1 }
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Analyse_finds_the_effect_and_keeps_who_misses_a_wave()
    {
        WriteStudy();

        var outcome = (await ImpactProgram.RunAsync(folder, "analyse", folder.PathOf("study.yaml"), "--json", "--seed", "1")).ShouldEndIn(0).Json.GetProperty("outcomes")[0];

        var first = outcome.GetProperty("estimates")[0];
        (first.GetProperty("estimator").GetString(), first.GetProperty("contrast").GetString()).ShouldBe(("staggered-did", "supported:simple"));
        first.GetProperty("n").GetInt32().ShouldBe(180);
        first.GetProperty("low").GetDouble().ShouldBeLessThan(Effect);
        first.GetProperty("high").GetDouble().ShouldBeGreaterThan(Effect);
        outcome.GetProperty("claim").GetString().ShouldBe("attributable", outcome.GetProperty("reasons").ToString());
        outcome.GetProperty("all_measured").EnumerateArray().ShouldAllBe(wave => wave.GetProperty("missing").GetInt32() > 0);
    }

    public void Dispose() => folder.Dispose();

    private void WriteStudy()
    {
        folder.Write("study.yaml", StudyFile);
        Write(Waves[0], "initiatives", ["initiative,name,kind,municipality,start_date", "start,Start,burenhulp,GM0984,2024-01-01"]);
        var random = new CounterRandom(5, 1);
        var persons = (from start in Starts from i in Enumerable.Range(0, 60) select (Id: $"s{start:yyMM}-{i:00}", Start: start, Level: 5 + random.NextNormal())).ToList();
        foreach (var group in persons.GroupBy(p => p.Start))
            Write(group.Key, "participants", ["participant,initiative,role,municipality,asked_on,consented,start_date", .. group.Select(p => $"{p.Id},start,supported,GM0984,2024-01-15,yes,{p.Start:yyyy-MM-dd}")]);
        foreach (var (wave, date) in Waves.Index())
            Write(date, "survey", ["participant,initiative,wave,date,mode,cantril_1",
                .. from person in persons
                   let score = Math.Clamp((int)Math.Round(person.Level + (0.7 * random.NextNormal())) + (date >= person.Start ? Effect : 0), 0, 10)
                   where random.NextInt(40) > 0
                   select FormattableString.Invariant($"{person.Id},start,{wave},{date:yyyy-MM-dd},web,{score}")]);
    }

    private void Write(DateOnly date, string dataset, IEnumerable<string> lines)
    {
        var quarter = FormattableString.Invariant($"{date.Year}Q{((date.Month - 1) / 3) + 1}");
        Directory.CreateDirectory(folder.PathOf(quarter));
        File.WriteAllLines(folder.PathOf(quarter, dataset + ".csv"), lines);
    }
}
