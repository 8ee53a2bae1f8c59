namespace Impact.Ingest;

/// <summary>Something about the machine that its operator can mend: a key, a database, a drive. Its words are ours, so they may be shown and kept.</summary>
/// <param name="dutch">What is wrong and what to do.</param>
/// <param name="english">The same in English.</param>
internal sealed class OperatorException(string dutch, string english) : Exception(english)
{
    /// <summary>What is wrong and what to do, in Dutch.</summary>
    public string Dutch { get; } = dutch;
}
