using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Impact.Core.Indicators;

namespace Impact.Core.Claims;

/// <summary>What some outcomes have beside their figures: an estimate for everyone who began, control charts, a model, published figures, a booked saving. Each only where there is one.</summary>
internal static class FurtherJson
{
    /// <summary>Adds what there is.</summary>
    public static JsonObject With(this JsonObject written, OutcomeResult outcome, Func<ContrastEstimate, JsonObject> estimate)
    {
        if (outcome.Everyone is { } everyone) AddEveryone(written, everyone, estimate);
        if (outcome.Quarters.Count > 0) written["quarters"] = new JsonArray([.. outcome.Quarters.Select(Quarterly)]);
        if (outcome.Charts.Count > 0) written["series"] = new JsonArray([.. outcome.Charts.Select(Chart)]);
        if (outcome.Model.Count > 0) written["model"] = new JsonArray([.. outcome.Model.Select(estimate)]);
        if (outcome.Balance.Count > 0) written["balance"] = new JsonArray([.. outcome.Balance.Select(Background)]);
        if (outcome.Model.Count > 0 && outcome.Indicator.Counting?.ModelCaution is { } caution) written["model_caution"] = caution;
        if (outcome.Benchmarks.Count > 0) written["benchmark"] = new JsonArray([.. outcome.Benchmarks.Select(Published)]);
        if (outcome.BookedSaving is { } booked) written["booked_saving"] = Booked(booked);
        return written;
    }

    private static void AddEveryone(JsonObject written, EveryoneOutcome everyone, Func<ContrastEstimate, JsonObject> estimate)
    {
        written["everyone"] = new JsonArray([.. everyone.Figures.Select(Figure)]);
        written["everyone_changes"] = new JsonArray([.. everyone.Changes.Select(estimate)]);
        if (everyone.TippingPoint is not { } tip) return;
        written["tipping_point"] = new JsonObject { ["share_left"] = tip.ShareLeft, ["worse_by"] = tip.WorseBy, ["possible"] = tip.IsPossible };
    }

    private static JsonObject Figure(EveryoneFigure figure) => new()
    {
        ["group"] = JsonNamingPolicy.KebabCaseLower.ConvertName(figure.Group.ToString()),
        ["wave"] = figure.Wave,
        ["n"] = figure.N,
        ["observed"] = figure.Observed,
        ["effective"] = figure.Effective,
        ["value"] = figure.Value,
        ["se"] = figure.Se,
        ["low"] = figure.Low,
        ["high"] = figure.High,
        ["lowest"] = figure.Lowest,
        ["highest"] = figure.Highest,
        ["not_estimable"] = figure.Refusal?.Id,
    };

    private static JsonObject Quarterly(QuarterFigure point) => new()
    {
        ["group"] = JsonNamingPolicy.KebabCaseLower.ConvertName(point.Figure.Group.ToString()),
        ["quarter"] = point.Quarter.ToString(),
        ["n"] = point.Figure.N,
        ["value"] = point.Figure.Value,
        ["low"] = point.Figure.Low,
        ["high"] = point.Figure.High,
        ["interval"] = point.Figure.Interval,
    };

    private static JsonObject Chart(ControlChart chart) => new()
    {
        ["team"] = chart.Team,
        ["centre"] = chart.Centre,
        ["limits"] = "three-sigma",
        ["points"] = new JsonArray([.. chart.Points.Select(Point)]),
    };

    private static JsonObject Point(ControlPoint point) => new()
    {
        ["month"] = point.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ["n"] = point.N,
        ["share"] = point.Share,
        ["low"] = point.Low,
        ["high"] = point.High,
        ["signal"] = point.Signal is { } signal ? JsonNamingPolicy.KebabCaseLower.ConvertName(signal.ToString()) : null,
    };

    private static JsonObject Background(Estimation.Weighting.CovariateBalance balance) => new()
    {
        ["covariate"] = balance.Covariate,
        ["standardised_difference_before"] = balance.Before,
        ["standardised_difference_after"] = balance.After,
    };

    private static JsonObject Published(Benchmark benchmark) => new()
    {
        ["area"] = benchmark.Figure.Area,
        ["year"] = benchmark.Figure.Year,
        ["value"] = benchmark.Value,
        ["source"] = benchmark.Figure.Source,
        ["model_estimate"] = benchmark.Figure.IsModelEstimate,
        ["wave"] = benchmark.Wave,
        ["shown"] = benchmark.IsShown,
        ["differs_in"] = new JsonArray([.. benchmark.Differences.Select(d => JsonValue.Create(JsonNamingPolicy.KebabCaseLower.ConvertName(d.ToString())))]),
    };

    private static JsonObject Booked(BookedSaving booked) => new()
    {
        ["booked"] = booked.Booked,
        ["quarters"] = booked.Quarters,
        ["persons"] = booked.Persons,
        ["measured_value"] = booked.Measured,
        ["low"] = booked.Low,
        ["high"] = booked.High,
        ["probability_covered"] = booked.ProbabilityCovered,
        ["kind"] = "less valued use of care, not saved money",
    };
}
