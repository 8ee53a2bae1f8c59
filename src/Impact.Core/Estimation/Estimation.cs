namespace Impact.Core.Estimation;

/// <summary>The outcome of an estimator: an <see cref="Estimate"/>, or the reason why there is no honest one.</summary>
public abstract record Estimation
{
    private protected Estimation()
    {
    }

    /// <summary>Uses the estimate, or the reason why there is none.</summary>
    public abstract T Match<T>(Func<Estimate, T> estimated, Func<NotEstimable, T> refused);
}

/// <summary>What an estimator found.</summary>
public sealed record Estimate : Estimation
{
    /// <summary>Id of the estimator, for example <c>did</c>.</summary>
    public required string Estimator { get; init; }

    /// <summary>Rows used.</summary>
    public required int N { get; init; }

    /// <summary>Rows left out because a used value was missing.</summary>
    public int Dropped { get; init; }

    /// <summary>Number of clusters; null without clustering.</summary>
    public int? Clusters { get; init; }

    /// <summary>The estimates, the main one first where there is a main one.</summary>
    public required IReadOnlyList<TermEstimate> Terms { get; init; }

    /// <summary>Further results by name: number, text, list or nested dictionary.</summary>
    public IReadOnlyDictionary<string, object?> Diagnostics { get; init; } = new Dictionary<string, object?>();

    /// <summary>What a reader has to know of the estimate.</summary>
    public IEnumerable<EstimateWarning> Warnings =>
        Diagnostics.TryGetValue("warnings", out var ids) && ids is IEnumerable<string> named ? EstimateWarning.All.Where(warning => named.Contains(warning.Id)) : [];

    /// <summary>The estimate of a term.</summary>
    /// <exception cref="ArgumentException">There is no such term.</exception>
    public TermEstimate this[string term] =>
        Terms.FirstOrDefault(t => t.Term == term) ?? throw new ArgumentException("No term of that name.", nameof(term));

    /// <inheritdoc/>
    public override T Match<T>(Func<Estimate, T> estimated, Func<NotEstimable, T> refused) => estimated(this);
}

/// <summary>One estimated quantity; a part that does not exist for it is null.</summary>
/// <param name="Term">Name.</param>
/// <param name="Value">Point estimate, in the unit of the outcome unless the term says otherwise.</param>
public sealed record TermEstimate(string Term, double Value)
{
    /// <summary>Standard error.</summary>
    public double? Se { get; init; }

    /// <summary>Test statistic.</summary>
    public double? Statistic { get; init; }

    /// <summary>Degrees of freedom; null for a normal reference.</summary>
    public double? Df { get; init; }

    /// <summary>Two-sided p-value.</summary>
    public double? P { get; init; }

    /// <summary>Lower bound of the interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper bound of the interval.</summary>
    public double? High { get; init; }
}

/// <summary>There is no honest estimate.</summary>
/// <param name="Reason">Why.</param>
public sealed record NotEstimable(RefusalReason Reason) : Estimation
{
    /// <summary>The field, column or term it is about; null when it is about the whole question.</summary>
    public string? Subject { get; init; }

    /// <summary>What the subject could have been: estimators, fields (with a star when required) or words; empty when there is no such list.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The reason as a sentence, with what it is about and what there is to choose.</summary>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    public string Sentence(string language)
    {
        var isEnglish = language == "en";
        var reason = isEnglish ? Reason.English : Reason.Dutch;
        var sentence = Subject is { Length: > 0 } ? $"{reason.TrimEnd('.')}: {Subject}." : reason;
        return Choices.Count == 0 ? sentence : $"{sentence} {(isEnglish ? "Choose one of" : "Kies een van")}: {string.Join(", ", Choices)}.";
    }

    /// <inheritdoc/>
    public override T Match<T>(Func<Estimate, T> estimated, Func<NotEstimable, T> refused) => refused(this);
}
