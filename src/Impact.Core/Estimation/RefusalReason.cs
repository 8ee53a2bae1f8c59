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

    /// <summary>One cluster had the treatment: no error by cluster is valid.</summary>
    public static RefusalReason OneTreatedCluster { get; } = new(
        "one-treated-cluster",
        "Maar één groep kreeg de aanpak; toeval en effect zijn dan niet te scheiden.",
        "Only one cluster had the treatment; chance and effect cannot be told apart.");

    /// <summary>The estimated variance is below zero.</summary>
    public static RefusalReason NegativeVariance { get; } = new(
        "negative-variance",
        "De berekende spreiding is kleiner dan nul; met deze groepen is er geen eerlijke onzekerheid te geven.",
        "The estimated variance is below zero; these clusters give no honest uncertainty.");

    /// <summary>A group without any event (or without any person who had none), so that a ratio or rate has no value.</summary>
    public static RefusalReason ZeroEvents { get; } = new(
        "zero-events",
        "In een van de groepen is het nooit (of altijd) voorgekomen; een verhouding is dan niet te berekenen.",
        "In one of the groups it never (or always) happened; there is no ratio.");

    /// <summary>A term tells the outcomes apart without error, so that the likelihood has no finite maximum.</summary>
    public static RefusalReason Separation { get; } = new(
        "separation",
        "Een kenmerk voorspelt de uitkomst volledig; het effect is dan niet als getal te geven.",
        "A term predicts the outcome completely; its effect has no finite estimate.");

    /// <summary>The arms hardly share any persons: a comparison would rest on one of them.</summary>
    public static RefusalReason NoOverlap { get; } = new(
        "no-overlap",
        "De groepen lijken te weinig op elkaar; de vergelijking zou op één persoon rusten.",
        "The groups have too little in common; the comparison would rest on one person.");

    /// <summary>Too few left, or stayed, to tell who leaves.</summary>
    public static RefusalReason TooFewLeavers { get; } = new(
        "too-few-leavers",
        "Er stopten (of bleven) te weinig mensen om te berekenen wie stopt.",
        "Too few people left (or stayed) to compute who leaves.");

    /// <summary>No group starts late enough, or no group is left to compare with.</summary>
    public static RefusalReason NoComparison { get; } = new(
        "no-comparison",
        "Er is geen groep over om mee te vergelijken.",
        "There is no group left to compare with.");

    /// <summary>An outcome that this method cannot have.</summary>
    public static RefusalReason ImpossibleOutcome { get; } = new(
        "impossible-outcome",
        "De uitkomst heeft waarden die bij deze methode niet kunnen.",
        "The outcome has values that are impossible for this method.");

    /// <summary>A moment occurs twice in a series.</summary>
    public static RefusalReason RepeatedTime { get; } = new(
        "repeated-time",
        "Een tijdstip komt meer dan één keer voor in de reeks.",
        "A moment occurs more than once in the series.");

    /// <summary>The estimates have no standard error to pool.</summary>
    public static RefusalReason NoStandardError { get; } = new(
        "no-standard-error",
        "De uitkomsten hebben geen standaardfout en zijn niet samen te voegen.",
        "The estimates have no standard error and cannot be pooled.");

    /// <summary>The search for the best values did not settle.</summary>
    public static RefusalReason NoConvergence { get; } = new(
        "no-convergence",
        "De berekening vindt geen vaste uitkomst.",
        "The computation does not settle on a result.");

    /// <summary>The specification is not a JSON object, or names a field twice.</summary>
    public static RefusalReason InvalidSpecification { get; } = new(
        "invalid-specification",
        "De opdracht is geen geldige JSON, of noemt een veld twee keer.",
        "The specification is not valid JSON, or names a field twice.");

    /// <summary>There is no estimator of that id.</summary>
    public static RefusalReason UnknownEstimator { get; } = new(
        "unknown-estimator",
        "Deze methode bestaat niet.",
        "There is no such estimator.");

    /// <summary>The estimator does not take that field.</summary>
    public static RefusalReason UnknownField { get; } = new(
        "unknown-field",
        "Deze methode kent dit veld niet.",
        "The estimator does not take this field.");

    /// <summary>A required field is not there.</summary>
    public static RefusalReason MissingField { get; } = new(
        "missing-field",
        "Een verplicht veld ontbreekt.",
        "A required field is missing.");

    /// <summary>A field holds something it cannot hold.</summary>
    public static RefusalReason InvalidField { get; } = new(
        "invalid-field",
        "Een veld heeft een waarde die niet kan.",
        "A field has a value that is not possible.");

    /// <summary>The data have no column of that name.</summary>
    public static RefusalReason UnknownColumn { get; } = new(
        "unknown-column",
        "De gegevens hebben deze kolom niet.",
        "The data have no such column.");

    /// <summary>A column that must hold numbers holds text.</summary>
    public static RefusalReason NotNumeric { get; } = new(
        "not-numeric",
        "Deze kolom moet getallen bevatten (of staan onder factors).",
        "This column must hold numbers (or be named under factors).");

    /// <summary>A column has missing cells that cannot be filled: a grouping.</summary>
    public static RefusalReason NotImputable { get; } = new(
        "not-imputable",
        "Deze kolom heeft lege cellen die niet zijn aan te vullen: hij deelt rijen in groepen.",
        "This column has missing cells that cannot be filled in: it sorts rows into groups.");

    /// <summary>Every reason, once.</summary>
    public static IReadOnlyList<RefusalReason> All { get; } =
    [
        TooFewObservations, TooFewClusters, SingularDesign, NoVariation, FullLeverage, OneTreatedCluster, NegativeVariance, ZeroEvents, Separation, NoOverlap, TooFewLeavers, NoComparison,
        ImpossibleOutcome, RepeatedTime, NoStandardError, NoConvergence, InvalidSpecification, UnknownEstimator, UnknownField, MissingField,
        InvalidField, UnknownColumn, NotNumeric, NotImputable,
    ];
}
