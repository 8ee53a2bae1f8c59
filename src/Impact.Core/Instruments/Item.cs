using System.Globalization;
using System.Text.RegularExpressions;

namespace Impact.Core.Instruments;

/// <summary>One question or statement.</summary>
public sealed partial record Item
{
    /// <summary>Id within the instrument, the last part of a survey column: <c>3</c> of <c>djg6_3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked; null where the licence does not let us print it.</summary>
    public string? Text { get; init; }

    /// <summary>The answers one can give.</summary>
    public IReadOnlyList<AnswerOption> Options { get; init; } = [];

    /// <summary>Lowest and highest whole number, when the answer is a number; then every number between them is an answer.</summary>
    public IReadOnlyList<int>? Span { get; init; }

    /// <summary>Texts that mean that the question was not answered.</summary>
    public IReadOnlyList<string> NoAnswer { get; init; } = [];

    /// <summary>Whether the item counts the other way round.</summary>
    public bool Reverse { get; init; }

    /// <summary>Whether a file may leave out the column: not everybody has so many goals.</summary>
    public bool Optional { get; init; }

    /// <summary>Id of the subscale it belongs to; null when there are none.</summary>
    public string? Subscale { get; init; }

    /// <summary>The code of an answer given as its code, label or alias, without regard to case and outer spaces; null when it is none of these.</summary>
    public int? CodeOf(string text)
    {
        var answer = text.Trim();
        var number = WholeNumber(answer);
        return Options.FirstOrDefault(o => o.Value == number || o.IsCalled(answer))?.Value;
    }

    /// <summary>Whether a text says that the question was left open: blank, or one of <see cref="NoAnswer"/>.</summary>
    public bool IsNoAnswer(string text) => string.IsNullOrWhiteSpace(text) || NoAnswer.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Statistics programs write the code 3 also as 3.0 or 3,00.</summary>
    private static int? WholeNumber(string answer) =>
        int.TryParse(TrailingZeros().Replace(answer, ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("[.,]0+$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingZeros();
}

/// <summary>One answer to an item.</summary>
/// <param name="Value">The instrument's own code.</param>
/// <param name="Label">Words as asked.</param>
/// <param name="Aliases">Other words that mean the same.</param>
public sealed record AnswerOption(int Value, string Label, IReadOnlyList<string>? Aliases = null)
{
    internal bool IsCalled(string text) =>
        Label.Equals(text, StringComparison.OrdinalIgnoreCase) || (Aliases?.Contains(text, StringComparer.OrdinalIgnoreCase) ?? false);
}
