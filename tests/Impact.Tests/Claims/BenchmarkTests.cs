using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Instruments;
using Impact.Core.Observations;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests.Claims;

public sealed class BenchmarkTests
{
    private static readonly AreaFigure National = new()
    {
        Indicator = "loneliness-djg6-share", Area = "NL", Year = 2024, Value = 46, Unit = "percent", Source = "CBS", Instrument = "djg6:3+4+7+8+9+10:from2:18plus",
    };

    [Fact]
    public void A_figure_with_the_same_questions_cut_off_ages_and_year_stands_beside_ours()
    {
        var benchmark = Beside(National);
        (benchmark.IsShown, benchmark.Value, benchmark.Wave).ShouldBe((true, 0.46, 0));
    }

    [Theory]
    [InlineData("djg11:3+4+7+8+9+10:from2:18plus", BenchmarkDifference.Instrument)]
    [InlineData("djg6:3+4+7:from2:18plus", BenchmarkDifference.Items)]
    [InlineData("djg6:3+4+7+8+9+10:from3:18plus", BenchmarkDifference.Cutoff)]
    [InlineData("djg6:3+4+7+8+9+10:from2:65plus", BenchmarkDifference.Age)]
    [InlineData("djg6", BenchmarkDifference.Unknown)]
    [InlineData(null, BenchmarkDifference.Unknown)]
    public void A_figure_on_other_ground_is_refused_by_name(string? ground, BenchmarkDifference why) => Beside(National with { Instrument = ground }).Differences.ShouldBe([why]);

    [Fact]
    public void Another_year_or_unit_is_refused()
    {
        Beside(National with { Year = 2019 }).Differences.ShouldBe([BenchmarkDifference.Year]);
        Beside(National with { Unit = "points" }).Differences.ShouldBe([BenchmarkDifference.Unit]);
    }

    [Theory]
    [InlineData("cohesion", "points", "coh4:1+2+3+4:mean:18plus")]
    [InlineData("cantril", "points", "cantril:1:mean:18plus")]
    [InlineData("mastery-share", "percent", "mast7:1+2+3+4+5+6+7:from20:18plus")]
    [InlineData("satisfaction-share", "percent", "satisfaction:1:from7:18plus")]
    public void Other_scales_have_the_same_strict_rule(string indicator, string unit, string ground)
    {
        var figure = National with { Indicator = indicator, Unit = unit, Instrument = ground };
        Beside(figure).IsShown.ShouldBeTrue();
        Beside(figure with { Instrument = ground.Replace("18plus", "15plus", StringComparison.Ordinal) }).Differences.ShouldBe([BenchmarkDifference.Age]);
    }

    [Fact]
    public void A_question_that_stands_alone_is_compared_by_its_own_number() =>
        new[] { "trust", "client-experience-q6-share", "neighbour-help-gave-share", "loneliness-djg6-emotional" }.Select(id => Listed.Find(id)!.Benchmark)
            .ShouldBe([new("trust", "people", "from1"), new("ceo", "6", "from4"), new("nhelp", "gave", "from1"), new("djg6", "3+9+10", "mean")]);

    [Fact]
    public void Every_score_of_a_questionnaire_has_a_rule()
    {
        var citations = Instruments.All.Where(i => i.Id is not ("ladder" or "ladder6")).Select(i => i.Source.Citation).ToHashSet();
        Listed.All.Where(i => i.Counting is null && i.Benchmark is null && citations.Contains(i.Source)).Select(i => i.Id).ShouldBeEmpty();
    }

    [Fact]
    public void A_counted_figure_of_the_same_year_stands_beside_ours()
    {
        var elsewhere = National with { Indicator = "access-days", Unit = "days", Instrument = "access-days:all:all:all", Value = 30 };
        var data = Counted.WithCases(Counted.Case with { ReportedOn = Counted.Day(2024, 0), PlanOn = Counted.Day(2024, 30) }) with { Areas = [elsewhere, elsewhere with { Year = 2030 }] };
        Counted.Result("access-days", data).Benchmarks.Select(b => b.IsShown).ShouldBe([true, false]);
    }

    private static Benchmark Beside(AreaFigure figure) => Beside(figure, figure.Indicator);

    private static Benchmark Beside(AreaFigure figure, string indicator)
    {
        var persons = new[] { "18-34", "75+" }.Select((age, i) => Some.Participant($"p{i}") with { AgeBand = age }).ToList();
        var data = Some.Dataset with
        {
            Participants = persons,
            Responses = [.. persons.Select(p => Some.Response(p.Id.Value, 0) with { Answers = Some.Answers(Instruments.Djg6, 1, 1, 1, 1, 1, 1) })],
            Areas = [figure],
        };
        return Counted.Result(indicator, data).Benchmarks.ShouldHaveSingleItem();
    }
}
