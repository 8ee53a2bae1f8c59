namespace Impact.Core.Observations;

/// <summary>A keyed pseudonym of a person. Never the identifier that the sender used.</summary>
/// <param name="Value">32 hexadecimal digits (128 bits), or a test value.</param>
public readonly record struct ParticipantId(string Value)
{
    /// <summary>Says only that there is a pseudonym, so that it does not reach a log by accident.</summary>
    public override string ToString() => "(pseudonym)";
}
