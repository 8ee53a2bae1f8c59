using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>The contract JSON of <c>impact analyse</c>: exact numbers, for the analyst only.</summary>
public static class StudyResultJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="engine">Version of the program.</param>
    /// <returns>One JSON object; numbers round-trip.</returns>
    public static string Write(StudyResult result, string engine) => new JsonObject
    {
        ["study"] = result.Study.Id,
        ["release"] = "internal",
        ["engine"] = engine,
        ["seed"] = result.Seed,
        ["inputs"] = Array(result.Inputs, Input),
        ["outcomes"] = Array(result.Outcomes, Outcome),
        ["attrition"] = new JsonObject(result.Attrition.Select(a => KeyValuePair.Create<string, JsonNode?>(Name(a.Group), Attrition(a)))),
    }.ToJsonString(Layout);

    private static JsonObject Input(InputFile input) => new()
    {
        ["dataset"] = input.Dataset,
        ["quarter"] = input.Quarter.ToString(),
        ["sha256"] = input.Sha256,
        ["rows"] = input.Rows,
    };

    private static JsonObject Outcome(OutcomeResult outcome) => new JsonObject
    {
        ["indicator"] = outcome.Indicator.Id,
        ["role"] = Name(outcome.Outcome.Role),
        ["groups"] = Array(outcome.Groups, figure => Figure(figure, outcome.Indicator.Unit)),
        ["all_measured"] = Array(outcome.AllMeasured, figure => Figure(figure, outcome.Indicator.Unit)),
        ["in_people"] = Array(outcome.InPeople, figure => Figure(figure, Unit.Share)),
        ["estimates"] = Array(outcome.Estimates, Contrast),
        ["claim"] = Name(outcome.Claim.Level),
        ["movement"] = Name(outcome.Claim.Movement),
        ["evidence_level"] = outcome.EvidenceLevel,
        ["maryland"] = outcome.Maryland,
        ["agreed"] = outcome.AgreedBeforehand ? "beforehand" : "afterwards",
        ["reasons"] = Array(outcome.Claim.Reasons, reason => JsonValue.Create(Name(reason))),
    }.With(outcome, Contrast);

    private static JsonObject Figure(GroupFigure figure, Unit unit)
    {
        var written = new JsonObject
        {
            ["group"] = Name(figure.Group),
            ["wave"] = figure.Wave,
            ["n"] = figure.N,
            ["missing"] = figure.Missing,
            ["value"] = figure.Value,
            ["low"] = figure.Low,
            ["high"] = figure.High,
            ["interval"] = figure.Interval,
        };
        if (figure.Period is { } period) written["period"] = period;
        if (unit is Unit.Euro or Unit.Hours) AddMedian(written, figure);
        if (unit is Unit.Euro) written["per_year"] = PerYear(figure);
        return written;
    }

    private static void AddMedian(JsonObject written, GroupFigure figure)
    {
        written["median"] = figure.Median;
        written["median_low"] = figure.MedianBounds?.Low;
        written["median_high"] = figure.MedianBounds?.High;
    }

    /// <summary>Valued use of a quarter times four. Not a year that was measured, and not saved money: the words go with the numbers.</summary>
    private static JsonObject PerYear(GroupFigure figure) => new()
    {
        ["kind"] = "valued use, annualised: quarter × 4",
        ["value"] = UnitPrices.QuartersInYear * figure.Value,
        ["low"] = UnitPrices.QuartersInYear * figure.Low,
        ["high"] = UnitPrices.QuartersInYear * figure.High,
        ["median"] = UnitPrices.QuartersInYear * figure.Median,
    };

    private static JsonObject Contrast(ContrastEstimate estimate) => new()
    {
        ["estimator"] = estimate.Estimator,
        ["adjusted_for_baseline"] = estimate.AdjustedForBaseline,
        ["contrast"] = estimate.Contrast,
        ["value"] = estimate.Value,
        ["se"] = estimate.Se,
        ["df"] = estimate.Df,
        ["low"] = estimate.Low,
        ["high"] = estimate.High,
        ["p"] = estimate.P,
        ["p_adjusted"] = estimate.PAdjusted,
        ["n"] = estimate.N,
        ["clusters"] = estimate.Clusters,
    };

    private static JsonObject Attrition(GroupAttrition attrition) => new()
    {
        ["enrolled"] = attrition.Enrolled,
        ["measured"] = Array(attrition.Measured, count => new JsonObject { ["wave"] = count.Wave, ["n"] = count.N }),
        ["stayers"] = attrition.Stayers,
        ["leavers"] = attrition.Leavers,
        ["stayers_at_baseline"] = attrition.StayersAtBaseline,
        ["leavers_at_baseline"] = attrition.LeaversAtBaseline,
    };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => [.. items.Select(write)];

    /// <summary>Name of an enum value as the contract writes it: lower case, words joined by a hyphen.</summary>
    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
