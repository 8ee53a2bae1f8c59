using Impact.Core.Claims;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Tests.Model;

public class ReportModelBuilderTests
{
    [Fact]
    public void The_initiative_is_named_without_its_municipality()
    {
        var model = Some.Report();
        model.Initiative.ShouldBe("Ik begin");
        model.Place.ShouldBe("Venray");
    }

    [Fact]
    public void A_municipality_that_is_not_known_is_called_as_in_the_title()
    {
        var study = Some.ReleasedStudy() with { Municipality = MunicipalityCode.TryParse("GM9999")!, Title = "Samen in de buurt in Elders" };
        var model = Some.Report(Some.Release() with { Study = study });
        model.Place.ShouldBe("Elders");
        model.Initiative.ShouldBe("Samen in de buurt");
        Some.Report(Some.Release() with { Study = study with { Title = "Samen" } }).Place.ShouldBe("GM9999");
    }

    [Fact]
    public void There_is_no_report_in_a_language_without_texts() =>
        Should.Throw<ArgumentException>(() => ReportModelBuilder.Build(Some.Release(), Some.Edition() with { Language = "fr" }));

    [Theory]
    [InlineData(ClaimLevel.None, Verdict.Unsure)]
    [InlineData(ClaimLevel.CannotTell, Verdict.Unsure)]
    [InlineData(ClaimLevel.Described, Verdict.Described)]
    [InlineData(ClaimLevel.Changed, Verdict.Described)]
    [InlineData(ClaimLevel.Differs, Verdict.Supported)]
    [InlineData(ClaimLevel.Attributable, Verdict.Supported)]
    public void Colour_follows_from_the_claim(ClaimLevel level, Verdict verdict) => Verdicts.Of(level).ShouldBe(verdict);

    [Fact]
    public void Measurements_have_names_a_reader_knows()
    {
        var waves = new WaveNames(0, [1, 2]);
        waves.All.Select(waves.Name).ShouldBe(["start", "tussenmeting", "eindmeting"]);
        waves.All.Select(waves.UnderAxis).ShouldBe(["start", "tussen", "eind"]);
        new WaveNames(0, [1]).Name(1).ShouldBe("eindmeting");
        new WaveNames(0, [1, 2, 3]).Name(2).ShouldBe("meting 2");
    }

    [Fact]
    public void A_measurement_without_any_figure_is_not_told()
    {
        var model = Some.Report();
        var outcome = model.Outcomes[1] with { Released = model.Outcomes[1].Released with { Groups = [.. model.Outcomes[1].Released.Groups.Where(g => g.Wave != 1)] } };
        outcome.Waves(model.Waves).ShouldBe([0, 2]);
    }

    [Fact]
    public void A_figure_that_is_not_shown_is_not_found() =>
        OutcomeView.Figure(Some.WithheldRelease().Outcomes[0].Groups, Role.Supported, 0).ShouldBeNull();
}
