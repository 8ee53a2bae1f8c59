using System.Text.Json;
using System.Text.Json.Nodes;
using Impact.Core.Claims;
using Impact.Ingest.Store;
using Impact.Worker.Studies;

namespace Impact.Worker.Commands.Submissions;

/// <summary>The comparison of two versions as one JSON document: lines and names of columns, never what a cell says.</summary>
internal static class DiffJson
{
    public static JsonObject Of((Submission Before, Submission After) versions, VersionDiff diff, IReadOnlyList<CorrectionStudy> effects) => new()
    {
        ["before"] = SubmissionJson.Of(versions.Before),
        ["after"] = SubmissionJson.Of(versions.After),
        ["added"] = Lines(diff.Added),
        ["removed"] = Lines(diff.Removed),
        ["changed"] = new JsonArray([.. diff.Changed.Select(row => (JsonNode)Row(row))]),
        ["same"] = diff.Same,
        ["effects"] = new JsonArray([.. effects.Select(effect => (JsonNode)Effect(effect))]),
    };

    private static JsonArray Lines(IEnumerable<int> lines) => new([.. lines.Select(line => (JsonNode)line)]);

    private static JsonObject Row(ChangedRow row) => new()
    {
        ["line_before"] = row.LineBefore,
        ["line_after"] = row.LineAfter,
        ["columns"] = new JsonArray([.. row.Columns.Select(column => (JsonNode)column)]),
    };

    private static JsonObject Effect(CorrectionStudy effect) => new()
    {
        ["study"] = effect.Study,
        ["figures"] = new JsonArray([.. effect.Figures.Select(figure => (JsonNode)Figure(figure))]),
        ["claims"] = new JsonArray([.. effect.Claims.Select(claim => (JsonNode)Claim(claim))]),
    };

    private static JsonObject Figure(FigureChange figure) => new()
    {
        ["indicator"] = figure.Indicator.Id,
        ["group"] = Name(figure.Group.ToString()),
        ["wave"] = figure.Wave,
        ["period"] = figure.Period,
        ["before"] = Shown(figure.Before),
        ["after"] = Shown(figure.After),
        ["withheld"] = figure.IsWithheld,
        ["changed"] = figure.IsWithheld ? null : figure.IsChanged,
    };

    private static JsonObject Shown(ShownFigure figure) => new() { ["n"] = figure.N, ["value"] = figure.Value };

    private static JsonObject Claim(ClaimChange claim) => new()
    {
        ["indicator"] = claim.Indicator.Id,
        ["before"] = Estimated(claim.Before),
        ["after"] = Estimated(claim.After),
    };

    private static JsonObject Estimated(EstimatedClaim claim) => new() { ["claim"] = Name(claim.Level.ToString()), ["estimate"] = claim.Estimate, ["n"] = claim.N };

    private static string Name(string value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value);
}
