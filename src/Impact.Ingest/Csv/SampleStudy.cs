using System.Globalization;
using System.Text;
using Impact.Core.Observations;

namespace Impact.Ingest.Csv;

/// <summary>Writes a study as a study file; the reader of study files reads it back as the same study.</summary>
internal static class SampleStudy
{
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

    private static string Plan(Study study) => string.Create(CultureInfo.InvariantCulture, $"""
        design: {study.Design.ToString().ToLowerInvariant()}
        assigned_by: {study.AssignedBy.ToString().ToLowerInvariant()}
        baseline: {study.Baseline}
        follow_up: [{string.Join(", ", study.FollowUp.Select(w => w.ToString(CultureInfo.InvariantCulture)))}]
        adjust: [{string.Join(", ", study.Adjust)}]
        cluster: {study.Cluster}
        evidence: {"{"} described: {study.Evidence.Described}, theory: {study.Evidence.Theory} {"}"}

        """).ReplaceLineEndings("\n");

    private static string Outcomes(Study study) =>
        "outcomes:\n" + string.Concat(study.Outcomes.Select(o => $"  - {{ indicator: {o.Indicator}, role: {o.Role.ToString().ToLowerInvariant()}{Minimum(o)} }}\n"));

    private static string Minimum(Outcome outcome) =>
        outcome.Minimum is { } minimum ? string.Create(CultureInfo.InvariantCulture, $", minimum: {minimum}") : "";

    private static string Planned(Study study) => study.Planned is not { } size ? "" : string.Create(
        CultureInfo.InvariantCulture, $"planned: {{ supported: {size.Supported}, comparison: {size.Comparison}, drop_out: {size.DropOut} }}\n");

    private static string YesNo(bool value) => value ? "true" : "false";
}
