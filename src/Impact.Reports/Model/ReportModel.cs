using Impact.Core.Disclosure;
using Impact.Core.Observations;
using Impact.Reports.Text;

namespace Impact.Reports.Model;

/// <summary>A report before it is drawn: released figures and the words that belong to them.</summary>
public sealed record ReportModel
{
    /// <summary>The figures.</summary>
    public required StudyRelease Release { get; init; }

    /// <summary>Language, date and version.</summary>
    public required ReportEdition Edition { get; init; }

    /// <summary>Name of the initiative, without the municipality.</summary>
    public required string Initiative { get; init; }

    /// <summary>Name of the municipality.</summary>
    public required string Place { get; init; }

    /// <summary>Outcomes with their words, in the order of the study.</summary>
    public required IReadOnlyList<OutcomeView> Outcomes { get; init; }

    /// <summary>Names of the measurements.</summary>
    public required WaveNames Waves { get; init; }

    /// <summary>The study (no figures).</summary>
    public Study Study => Release.Study;

    /// <summary>Whether the study has a comparison group.</summary>
    public bool HasComparison => Release.Attrition.Any(a => a.Group == Role.Comparison);

    /// <summary>Title of the document.</summary>
    public string DocumentTitle => $"{Initiative} in {Place}: wat verandert er voor mensen?";

    /// <summary>The first main outcome, by which those who left are compared with those who stayed; null without outcomes.</summary>
    public OutcomeView? Main => Outcomes.FirstOrDefault(o => o.Released.Outcome.Role == OutcomeRole.Primary) ?? Outcomes.FirstOrDefault();

    /// <summary>Outcomes about one subject.</summary>
    public IReadOnlyList<OutcomeView> About(Topic topic) => [.. Outcomes.Where(o => o.Words.Topic == topic)];
}
