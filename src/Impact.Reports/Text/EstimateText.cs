using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>Estimates in words.</summary>
internal static class EstimateText
{
    /// <summary>The estimates that may be shown of what the main one estimates (same groups, same measurement), the main one first. The change of those who are compared with never stands in for a change that may not be shown.</summary>
    public static IReadOnlyList<ContrastEstimate> Shown(OutcomeView outcome)
    {
        var published = outcome.Released.Estimates.Select(e => e.Match(x => x, _ => (ContrastEstimate?)null)).OfType<ContrastEstimate>().Where(e => e.Groups.Contains(Role.Supported)).ToList();
        return [.. published.Where(e => e.Contrast == published[0].Contrast && e.Wave >= LastMeasured(outcome))];
    }

    /// <summary>The last measurement of which there are figures: what an earlier one found is never told in its place.</summary>
    private static int LastMeasured(OutcomeView outcome) => outcome.Released.Groups
        .Where(g => g.Figure.Match(_ => true, reason => reason == WithheldReason.Disclosure)).Select(g => g.Wave).DefaultIfEmpty(0).Max();

    /// <summary>Whether groups are compared; else one group is followed.</summary>
    public static bool IsComparison(ContrastEstimate estimate) =>
        estimate.Groups.Count > 1;

    /// <summary>Name of the calculation for the reader.</summary>
    public static string Name(ContrastEstimate estimate) => (IsComparison(estimate), estimate.AdjustedForBaseline) switch
    {
        _ when estimate.Estimator == "its" => "Sprong op het moment van de verandering",
        _ when estimate.Estimator == "staggered-did" => "Vergelijkt met wie later start",
        (true, true) => "Kijkt ook naar de start",
        (true, false) => "Vergelijkt de verandering",
        _ => estimate.Estimator == "change" ? "Start en eindmeting vergeleken" : "Eerste en laatste periode vergeleken",
    };

    /// <summary>What the number behind an estimate counts: the quarters of a series, else people or units.</summary>
    public static string WhatIsN(OutcomeView outcome) =>
        Shown(outcome) is [{ Estimator: "its" }, ..] ? "Kwartalen (n)" : outcome.IsCounted ? "Aantal (n)" : "Mensen (n)";

    /// <summary>How the sign must be read.</summary>
    public static string HowToRead(OutcomeView outcome)
    {
        var good = outcome.Indicator.Direction == Direction.LowerIsBetter ? "onder" : "boven";
        var strict = outcome.Claim.Reasons.Contains(ClaimReason.ManyOutcomes) ? " " + ReasonText.Of(ClaimReason.ManyOutcomes).Long : "";
        return Shown(outcome).Count == 0 ? strict.Trim() : $"Een getal {good} nul is gunstig{(outcome.IsCounted ? "" : " voor mensen met steun")}.{strict}";
    }

    /// <summary>The main estimate with its interval and unit, or null when there is none to show.</summary>
    public static string? Main(OutcomeView outcome) => Shown(outcome) is [var main, ..]
        ? $"{(IsComparison(main) ? "Verschil" : "Verandering")}: {Change(outcome, main)}"
        : null;

    /// <summary>The estimates in one or two sentences.</summary>
    public static string InShort(OutcomeView outcome)
    {
        var unit = outcome.Indicator.Unit;
        var difference = $"Verschil met {(outcome.IsCounted ? "andere gemeenten" : "mensen zonder steun")}";
        return Shown(outcome) switch
        {
            [var first, var second, ..] => $"{difference}: {UnitText.WithInterval(unit, first)}. Als wij ook naar de start kijken: {UnitText.WithInterval(unit, second)}.",
            [var only] => $"{(IsComparison(only) ? difference : "Verandering")}: {UnitText.WithInterval(unit, only)}.",
            _ when outcome.Claim.Reasons.Contains(ClaimReason.FullCount) => "",
            _ when outcome.Released.Estimates.Count == 0 => outcome.Claim.Reasons is [var reason, ..] ? ReasonText.Of(reason).Long : "",
            _ => outcome.Released.Groups.Any(g => g.Group == Role.Comparison) ? "Het verschil tonen wij niet." : "De verandering tonen wij niet.",
        };
    }

    private static string Change(OutcomeView outcome, ContrastEstimate estimate) =>
        $"{UnitText.Change(outcome.Indicator.Unit, estimate)} {UnitText.Behind(outcome.Indicator.Unit)} ({UnitText.ChangeInterval(outcome.Indicator.Unit, estimate)})";
}
