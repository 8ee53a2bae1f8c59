namespace Impact.Worker.Options;

/// <summary>How often a job that failed is tried again, and after which pause.</summary>
internal sealed record JobOptions
{
    /// <summary>Number of times a job is started before it has failed for good.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>Pause before the second attempt.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What a pause is multiplied by for the next one.</summary>
    public double PauseFactor { get; init; } = 3;

    /// <summary>Jobs that run side by side. One, because the embedded store takes one writer.</summary>
    public int Concurrency { get; init; } = 1;
}
