namespace Impact.Core.Observations;

/// <summary>Code of a Dutch municipality as CBS writes it, for example <c>GM0984</c> for Venray.</summary>
public sealed record MunicipalityCode
{
    private MunicipalityCode(string value) => Value = value;

    /// <summary>The letters GM and four digits.</summary>
    public string Value { get; }

    /// <summary>Reads a code; null when the text is not GM and four digits.</summary>
    public static MunicipalityCode? TryParse(string? text)
    {
        var upper = text?.Trim().ToUpperInvariant();
        return upper is { Length: 6 } && upper.StartsWith("GM", StringComparison.Ordinal) && upper.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
            ? new MunicipalityCode(upper)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
