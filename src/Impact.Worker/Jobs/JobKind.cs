using System.Text.Json;

namespace Impact.Worker.Jobs;

/// <summary>How an attempt ended when nothing was wrong with program or machine.</summary>
internal abstract record JobOutcome
{
    private JobOutcome()
    {
    }

    /// <summary>The work is done.</summary>
    /// <param name="Result">What it gives, as JSON.</param>
    internal sealed record Done(string Result) : JobOutcome;

    /// <summary>There is an answer, and it is no.</summary>
    /// <param name="Reason">Why, in words for the user.</param>
    internal sealed record Refused(string Reason) : JobOutcome;

    public T Match<T>(Func<Done, T> done, Func<Refused, T> refused) => this switch
    {
        Done outcome => done(outcome),
        Refused outcome => refused(outcome),
        _ => throw new InvalidOperationException(),
    };
}

/// <summary>One attempt of a job.</summary>
/// <param name="Progress">Takes the share that is done, 0 to 1.</param>
/// <param name="Stop">Asks to stop.</param>
internal sealed record JobRun(Action<double> Progress, CancellationToken Stop);

/// <summary>A kind of job: its name and its work.</summary>
/// <param name="Name">For example <c>ingest</c>.</param>
/// <param name="Work">Input as JSON → outcome. It may be run twice for one order and must then give the same.</param>
internal sealed record JobKind(string Name, Func<string, JobRun, Task<JobOutcome>> Work)
{
    public static JobKind Of<TInput>(string name, Func<TInput, JobRun, Task<JobOutcome>> work) =>
        new(name, (input, run) => work(JsonSerializer.Deserialize<TInput>(input)!, run));
}
