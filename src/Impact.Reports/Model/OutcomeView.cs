using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Reports.Text;

namespace Impact.Reports.Model;

/// <summary>An outcome with the words that its claim allows.</summary>
public sealed record OutcomeView
{
    private const int FewestQuarters = 8;

    /// <summary>The released figures and the claim.</summary>
    public required ReleasedOutcome Released { get; init; }

    /// <summary>Names of its measurements or periods.</summary>
    public required WaveNames Names { get; init; }

    /// <summary>Whether it was counted in periods; else measured of persons.</summary>
    public bool IsCounted => Indicator.Counting is not null;

    /// <summary>Words of the indicator.</summary>
    public required OutcomeWords Words { get; init; }

    /// <summary>The finding in one line.</summary>
    public required string Heading { get; init; }

    /// <summary>What the claim adds to the heading.</summary>
    public required string Explanation { get; init; }

    /// <summary>The figures in people (or in the unit of the indicator), per group; empty when none may be shown.</summary>
    public required IReadOnlyList<string> InWords { get; init; }

    /// <summary>Weight of the claim; decides the colour.</summary>
    public Verdict Verdict => Verdicts.Of(Claim.Level);

    /// <summary>The claim.</summary>
    public Claim Claim => Released.Claim;

    /// <summary>The indicator.</summary>
    public Indicator Indicator => Released.Indicator;

    /// <summary>Figures to show first: in people where they exist, else in the unit of the indicator.</summary>
    public IReadOnlyList<ReleasedFigure> Plain => Released.InPeople.Count > 0 ? Released.InPeople : Released.Groups;

    /// <summary>The measurements of which there is something to tell.</summary>
    public IReadOnlyList<int> Waves(WaveNames names) =>
        [.. names.All.Where(w => Plain.Any(f => f.Wave == w && f.Figure.Match(_ => true, reason => reason == WithheldReason.Disclosure)))];

    /// <summary>Whether there is any figure to draw.</summary>
    public bool HasFigures => Plain.Any(f => f.Figure.IsPublished);

    /// <summary>Whether there is a series per quarter to draw: a few moments are none.</summary>
    public bool HasSeries => Released.Series is { } series && (series.Lines.Count > 0 || series.Points.Count(p => p.Figure.IsPublished) >= FewestQuarters);

    /// <summary>Whether a figure is kept back to protect people.</summary>
    public bool HasWithheld => Plain.Concat(Released.Groups).Any(f => f.Figure.Match(_ => false, reason => reason == WithheldReason.Disclosure));

    /// <summary>Whether <see cref="Plain"/> counts people.</summary>
    public bool PlainIsPeople => Released.InPeople.Count > 0 || Indicator.Unit == Unit.Share;

    /// <summary>The figure of a group at a wave, or null when it may not be shown.</summary>
    public static GroupFigure? Figure(IEnumerable<ReleasedFigure> figures, Role group, int wave) =>
        figures.FirstOrDefault(f => f.Group == group && f.Wave == wave)?.Figure.Match(f => f, _ => (GroupFigure?)null);

    /// <summary>The estimate with or without the baseline among the covariates, or null when there is none to show.</summary>
    public ContrastEstimate? Estimate(bool adjusted) =>
        Released.Estimates.Select(e => e.Match(x => x, _ => (ContrastEstimate?)null)).FirstOrDefault(e => e?.AdjustedForBaseline == adjusted);
}
