using Impact.Core.Indicators;
using Impact.Core.Numerics;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>A saving that was booked in a budget beside the measured drop in valued use of care. Less use is not cash: this is an upper bound of what could be saved.</summary>
/// <param name="Booked">Booked, euro over all quarters booked.</param>
/// <param name="Quarters">Quarters with a booking.</param>
/// <param name="Persons">Supported persons over whom the effect is added up.</param>
/// <param name="Measured">Drop in valued use over these persons and quarters, euro.</param>
/// <param name="Low">Lower bound of the 95 % interval of the drop.</param>
/// <param name="High">Upper bound.</param>
/// <param name="ProbabilityCovered">Probability, 0 to 1, that the drop is at least the booking: the estimate read with its standard error (t where it has degrees of freedom).</param>
public sealed record BookedSaving(double Booked, int Quarters, int Persons, double Measured, double Low, double High, double ProbabilityCovered)
{
    /// <summary>The booking of the payer of a care-cost outcome; null for another outcome, without a booking or without an estimate that has an error.</summary>
    internal static BookedSaving? Of(AnalysisDataset dataset, string indicator, ContrastEstimate? estimate)
    {
        if (estimate is not { Se: > 0 and var se, Low: { } low, High: { } high } || !indicator.StartsWith(CareCost.Total.Id, StringComparison.Ordinal)) return null;
        var rows = dataset.Costs.Where(c => c.Kind == "booked_saving" && (indicator == CareCost.Total.Id || indicator == $"{CareCost.Total.Id}-{c.Payer}")).ToList();
        if (rows.Count == 0) return null;
        var (booked, quarters) = ((double)rows.Sum(r => r.Amount), rows.Select(r => r.Quarter).Distinct().Count());
        var persons = dataset.Participants.Count(p => p.Role == Role.Supported);
        double scale = persons * quarters;
        var distance = (booked + (estimate.Value * scale)) / (se * scale);
        return new(booked, quarters, persons, -estimate.Value * scale, -high * scale, -low * scale, StudentT.UpperTail(distance, estimate.Df ?? double.PositiveInfinity));
    }
}
