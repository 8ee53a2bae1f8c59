using Impact.Ingest.Privacy;

namespace Impact.Worker.Options;

/// <summary>Where the work is done and with what: the data folder, the database, the clock.</summary>
/// <param name="Folder">Data folder.</param>
/// <param name="Store">Connection string of the database.</param>
/// <param name="Clock">Clock.</param>
internal sealed record Installation(DataFolder Folder, string Store, TimeProvider Clock)
{
    /// <summary>Uploads that wait to be checked. Its keys are in this object alone.</summary>
    public UploadSpool Spool { get; } = new(Folder.Spool, Clock);
}
