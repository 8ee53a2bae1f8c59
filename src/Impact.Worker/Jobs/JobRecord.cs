namespace Impact.Worker.Jobs;

/// <summary>Where a job stands.</summary>
internal enum JobState
{
    /// <summary>To be started, for the first time or again.</summary>
    Queued,

    Running,

    Done,

    /// <summary>The question or the file was refused; trying again gives the same answer.</summary>
    Refused,

    /// <summary>Every attempt failed.</summary>
    Failed,

    Cancelled,
}

/// <summary>A job as the ledger holds it.</summary>
internal sealed class JobRecord
{
    public string Id { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Input { get; set; } = "";

    public string? After { get; set; }

    public string? NotBefore { get; set; }

    public JobState State { get; set; }

    /// <summary>Number of times it was started.</summary>
    public int Attempts { get; set; }

    /// <summary>0 to 100.</summary>
    public int Percent { get; set; }

    /// <summary>What a done job gives, as JSON.</summary>
    public string? Result { get; set; }

    /// <summary>Why it was refused or failed.</summary>
    public string? Reason { get; set; }

    public string CreatedAt { get; set; } = "";

    public string? EndedAt { get; set; }

    public bool HasEnded => State is not (JobState.Queued or JobState.Running);
}
