namespace Impact.Core.Estimation.Weighting;

/// <summary>For whom an effect is averaged, as weights that depend on the propensity score e.</summary>
/// <param name="Id">Value of <c>estimand</c>.</param>
/// <param name="Treated">Weight of a treated unit.</param>
/// <param name="Untreated">Weight of an untreated unit.</param>
/// <remarks>Li, Morgan and Zaslavsky (2018), table 1. The slopes are derivatives to the linear predictor, dw/de · e(1 - e).</remarks>
internal sealed record Estimand(string Id, Func<double, double> Treated, Func<double, double> Untreated)
{
    /// <summary>Slope of <see cref="Treated"/>.</summary>
    public required Func<double, double> TreatedSlope { get; init; }

    /// <summary>Slope of <see cref="Untreated"/>.</summary>
    public required Func<double, double> UntreatedSlope { get; init; }

    /// <summary>Everybody.</summary>
    public static Estimand Ate { get; } = new("ATE", e => 1 / e, e => 1 / (1 - e))
    {
        TreatedSlope = e => -(1 - e) / e,
        UntreatedSlope = e => e / (1 - e),
    };

    /// <summary>The treated.</summary>
    public static Estimand Att { get; } = new("ATT", _ => 1, e => e / (1 - e)) { TreatedSlope = _ => 0, UntreatedSlope = e => e / (1 - e) };

    /// <summary>The untreated.</summary>
    public static Estimand Atc { get; } = new("ATC", e => (1 - e) / e, _ => 1) { TreatedSlope = e => -(1 - e) / e, UntreatedSlope = _ => 0 };

    /// <summary>Those who could have been in either group (overlap weights).</summary>
    public static Estimand Ato { get; } = new("ATO", e => 1 - e, e => e) { TreatedSlope = e => -e * (1 - e), UntreatedSlope = e => e * (1 - e) };

    /// <summary>Those a one-to-one match would keep (matching weights, Li and Greene 2013).</summary>
    public static Estimand Atm { get; } = new("ATM", e => Math.Min(e, 1 - e) / e, e => Math.Min(e, 1 - e) / (1 - e))
    {
        TreatedSlope = e => e < 0.5 ? 0 : -(1 - e) / e,
        UntreatedSlope = e => e < 0.5 ? e / (1 - e) : 0,
    };

    /// <summary>Every estimand, once.</summary>
    public static IReadOnlyList<Estimand> All { get; } = [Ate, Att, Atc, Ato, Atm];

    /// <summary>The estimand of an id.</summary>
    public static Estimand Of(string id) => All.First(e => e.Id == id);
}
