namespace Impact.Core.Estimation;

/// <summary>Why there is no honest estimate: a stable id with a sentence for the reader.</summary>
/// <param name="Id">Stable id, as printed in JSON.</param>
/// <param name="Dutch">Sentence for the user.</param>
/// <param name="English">The same in English.</param>
public sealed record RefusalReason(string Id, string Dutch, string English)
{
    /// <summary>Fewer observations than the method needs.</summary>
    public static RefusalReason TooFewObservations { get; } = new(
        "too-few-observations",
        "Er zijn te weinig metingen om dit te berekenen.",
        "There are too few observations to compute this.");

    /// <summary>Fewer clusters in an arm than any method needs.</summary>
    public static RefusalReason TooFewClusters { get; } = new(
        "too-few-clusters",
        "Er zijn te weinig groepen (huishoudens of buurten) om de onzekerheid te berekenen.",
        "There are too few clusters to compute the uncertainty.");

    /// <summary>The columns of the model cannot be told apart.</summary>
    public static RefusalReason SingularDesign { get; } = new(
        "singular-design",
        "De kenmerken in het model zijn niet van elkaar te onderscheiden.",
        "The columns of the model cannot be told apart.");

    /// <summary>The outcome does not vary.</summary>
    public static RefusalReason NoVariation { get; } = new(
        "no-variation",
        "Iedereen heeft dezelfde waarde; een interval is dan niet te berekenen.",
        "Everybody has the same value; there is no interval.");

    /// <summary>One row or one cluster decides a coefficient by itself, so that nothing is left to judge its error by.</summary>
    public static RefusalReason FullLeverage { get; } = new(
        "full-leverage",
        "Eén persoon of groep bepaalt een uitkomst in zijn eentje; de onzekerheid is dan niet te berekenen.",
        "One person or cluster decides a result by itself; its uncertainty cannot be computed.");

    /// <summary>Every reason, once.</summary>
    public static IReadOnlyList<RefusalReason> All { get; } =
        [TooFewObservations, TooFewClusters, SingularDesign, NoVariation, FullLeverage];
}
