namespace Impact.Worker.Options;

/// <summary>The folder with everything an installation keeps: database, keys, jobs, reports, faults.</summary>
/// <param name="Root">Full path.</param>
internal sealed record DataFolder(string Root)
{
    /// <summary>Name of the folder when none is given, in the current directory.</summary>
    public const string DefaultName = "impact-data";

    public string Database => Path.Combine(Root, "impact.db");

    public string Jobs => Path.Combine(Root, "jobs.db");

    public string Lock => Path.Combine(Root, "impact.lock");

    public string Spool => Path.Combine(Root, "spool");

    public string Faults => Path.Combine(Root, "faults.log");

    public string Reports => Path.Combine(Root, "reports");

    public string Runs => Path.Combine(Root, "runs");

    public static DataFolder At(string path) => new(Path.GetFullPath(path));
}
