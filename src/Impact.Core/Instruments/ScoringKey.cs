using System.Text.Json.Serialization;
using Impact.Core.Indicators;

namespace Impact.Core.Instruments;

/// <summary>How the answers of one person become a score.</summary>
public sealed record ScoringKey
{
    /// <summary>The rule.</summary>
    public required ScoringRule Rule { get; init; }

    /// <summary>Whether the answers become one number.</summary>
    [JsonIgnore]
    public bool HasTotal => Rule is not SeparateRule;

    /// <summary>Parts with a score of their own.</summary>
    public IReadOnlyList<Subscale> Subscales { get; init; } = [];

    /// <summary>Lowest and highest total; of the parts together when there is no total.</summary>
    public required IReadOnlyList<double> Range { get; init; }

    /// <summary>Unit of the total: <c>points</c>, <c>rung</c> or <c>code</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Which way is better.</summary>
    public required Direction Direction { get; init; }

    /// <summary>How many items may be open.</summary>
    public required MissingRule Missing { get; init; }

    /// <summary>Categories of the total, lowest first; each reaches up to the next.</summary>
    public IReadOnlyList<Cutoff> Cutoffs { get; init; } = [];
}

/// <summary>A part of the items with a score of its own.</summary>
/// <param name="Id">Id, for example <c>emotional</c>.</param>
/// <param name="Title">Title for a reader.</param>
/// <param name="Range">Lowest and highest score.</param>
public sealed record Subscale(string Id, string Title, IReadOnlyList<double> Range)
{
    /// <summary>Categories of this part, lowest first; none when there are none.</summary>
    public IReadOnlyList<Cutoff> Cutoffs { get; init; } = [];

    /// <summary>Label of the category in which a score of this part falls; null when it has no categories.</summary>
    public string? CategoryOf(double score) => Cutoffs.LastOrDefault(c => c.From <= score)?.Label;
}

/// <summary>How many items may be left open before there is no score. An open item counts as 0 points (by the mean rule: the mean of the others); nothing is imputed.</summary>
/// <param name="Total">Open items allowed over all items.</param>
/// <param name="Subscale">Open items allowed within a subscale.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record MissingRule(int Total, int Subscale = 0, string? Note = null);

/// <summary>The start of a category.</summary>
/// <param name="From">Lowest total that belongs to it.</param>
/// <param name="Label">Name of the category.</param>
/// <param name="Source">Who drew the line.</param>
public sealed record Cutoff(double From, string Label, string Source);
