using System.Globalization;
using System.Text;
using System.Text.Json;
using Impact.Core.Observations;

namespace Impact.Ingest.Csv;

/// <summary>Writes a study as a study file; the reader of study files reads it back as the same study.</summary>
internal static class SampleStudy
{
    /// <summary>Rung that is meant when a study names none.</summary>
    private const int DefaultTarget = 4;

    public static string Yaml(Study study) => new StringBuilder()
        .Append(Head(study)).Append(Plan(study)).Append(Outcomes(study)).Append(Planned(study)).ToString();

    private static string Head(Study study) => string.Create(CultureInfo.InvariantCulture, $"""
        study: {study.Id}
        title: {study.Title}
        question: {study.Question}
        synthetic: {YesNo(study.IsSynthetic)}
        data: .                       # folder with <quarter>/<dataset>.csv, relative to this file
        municipality: {study.Municipality}
        initiative: {study.Initiative}
        period: {"{"} from: {study.From}, to: {study.To} {"}"}

        """).ReplaceLineEndings("\n");

    private static string Plan(Study study) => string.Concat(PlanLines(study).Select(line => line + "\n"));

    private static IEnumerable<string> PlanLines(Study study)
    {
        yield return $"design: {Code(study.Design)}";
        yield return $"assigned_by: {Code(study.AssignedBy)}";
        if (study.Break is { } quarter) yield return $"break: {quarter}";
        yield return $"baseline: {Text(study.Baseline)}";
        yield return $"follow_up: [{string.Join(", ", study.FollowUp.Select(Text))}]";
        if (study.TargetRung != DefaultTarget) yield return $"target_rung: {Text(study.TargetRung)}";
        if (study.Rater is { } rater) yield return $"rater: {Code(rater)}";
        if (study.Adjust.Count > 0) yield return $"adjust: [{string.Join(", ", study.Adjust)}]";
        if (study.Cluster is { } cluster) yield return $"cluster: {cluster}";
        if (Documents(study.Evidence) is { Length: > 0 } documents) yield return $"evidence: {{ {documents} }}";
    }

    private static string Documents(EvidenceDocuments evidence) => string.Join(
        ", ", new[] { ("described", evidence.Described), ("theory", evidence.Theory) }.Where(d => d.Item2 is not null).Select(d => $"{d.Item1}: {d.Item2}"));

    private static string Outcomes(Study study) =>
        "outcomes:\n" + string.Concat(study.Outcomes.Select(o => $"  - {{ indicator: {o.Indicator}, role: {o.Role.ToString().ToLowerInvariant()}{Minimum(o)} }}\n"));

    private static string Minimum(Outcome outcome) =>
        outcome.Minimum is { } minimum ? string.Create(CultureInfo.InvariantCulture, $", minimum: {minimum}") : "";

    private static string Planned(Study study) => study.Planned is not { } size ? "" : string.Create(
        CultureInfo.InvariantCulture, $"planned: {{ supported: {size.Supported}, comparison: {size.Comparison}, drop_out: {size.DropOut} }}\n");

    private static string Code(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string YesNo(bool value) => value ? "true" : "false";
}
