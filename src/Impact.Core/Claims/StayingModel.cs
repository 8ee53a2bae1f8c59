using System.Globalization;
using Impact.Core.Estimation;
using Impact.Core.Estimation.Missing;
using Impact.Core.Observations;
using Design = Impact.Core.Estimation.Design;

namespace Impact.Core.Claims;

/// <summary>Who stays from one measurement of an outcome to the next: by that outcome and the main outcomes at every measurement before, by group and by what the study adjusts for.</summary>
/// <remarks>
/// Robins, Rotnitzky and Zhao (1995): wave after wave among those measured at all waves before. Who misses a wave and comes back counts as having left: the weights then need only what was
/// known before each wave.
/// </remarks>
/// <param name="study">The study.</param>
/// <param name="outcome">The outcome.</param>
/// <param name="others">The main outcomes of the study that are measured of persons.</param>
internal sealed class StayingModel(Study study, StudyPanel outcome, IReadOnlyList<StudyPanel> others)
{
    /// <summary>Leavers, and stayers, per column of the model (Vittinghoff and McCulloch 2007: with five to nine the coefficients can still be trusted).</summary>
    private const int FewestPerColumn = 5;

    /// <summary>The next wave; a reason when those who leave cannot be told from those who stay.</summary>
    /// <param name="before">Who was there until now.</param>
    /// <param name="persons">Everybody with a baseline, n persons.</param>
    /// <param name="waves">Measurements of the outcome until now, baseline first.</param>
    /// <param name="next">The next measurement.</param>
    public (Staying? Staying, RefusalReason? Refusal) Next(Staying before, IReadOnlyList<Participant> persons, IReadOnlyList<int> waves, int next)
    {
        double[] observed = [.. persons.Select(p => outcome.Has(p, next) ? 1.0 : 0.0)];
        Participant[] present = [.. before.Present.Select(i => persons[i])];
        var left = present.Count(p => !outcome.Has(p, next));
        if (left == 0) return (before, null);
        var history = History(present, waves);
        Design[] models = [.. new[] { history.With(Backgrounds.Columns(present, study.Adjust)), history }.Select(m => m.Independent())];
        var fewest = Math.Min(left, present.Length - left);
        var affordable = models.Where(m => fewest >= FewestPerColumn * (m.Columns.Count - 1)).ToList();
        if (affordable.Count == 0) return (null, RefusalReason.TooFewLeavers);
        return affordable.Select(m => before.Then(observed, m)).OfType<Staying>().FirstOrDefault() is { } fitted ? (fitted, null) : (null, RefusalReason.Separation);
    }

    private Design History(Participant[] present, IReadOnlyList<int> waves)
    {
        var design = Design.Constant(present.Length);
        if (present.Select(p => p.Role).Distinct().Count() > 1) design = design.With("supported", present.Select(p => p.Role == Role.Supported ? 1.0 : 0.0));
        return waves.SelectMany(wave => others.Prepend(outcome), (wave, panel) => Known(panel, present, wave)).OfType<double[]>()
            .Aggregate(design, (columns, column) => columns.With(string.Create(CultureInfo.InvariantCulture, $"earlier-{columns.Columns.Count}"), column));
    }

    /// <summary>Values at a wave; somebody without a value (an open question in another outcome) counts as average there. Null when nobody has one.</summary>
    private static double[]? Known(StudyPanel panel, Participant[] present, int wave)
    {
        var known = present.Where(p => panel.Has(p, wave)).Select(p => panel.Value(p, wave)).ToList();
        if (known.Count == 0) return null;
        var average = known.Average();
        return [.. present.Select(p => panel.Has(p, wave) ? panel.Value(p, wave) : average)];
    }
}
