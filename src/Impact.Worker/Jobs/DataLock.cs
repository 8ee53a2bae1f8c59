using Impact.Worker.Options;

namespace Impact.Worker.Jobs;

/// <summary>Keeps a data folder to one process: the fence around the embedded store. The operating system lets go when the process ends, however it ends.</summary>
internal sealed class DataLock : IDisposable
{
    /// <summary>End of the name of a file that is being written.</summary>
    public const string HalfWritten = ".part";

    private readonly FileStream file;

    private DataLock(FileStream file) => this.file = file;

    /// <summary>Takes the folder and throws away what an earlier process left half-written; null when another process has it.</summary>
    public static DataLock? TryTake(DataFolder folder)
    {
        MakePrivate(folder.Root);
        if (Open(folder.Lock) is not { } file) return null;
        foreach (var half in Directory.EnumerateFiles(folder.Root, "*" + HalfWritten, SearchOption.AllDirectories)) File.Delete(half);
        return new DataLock(file);
    }

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>A new folder is for its owner alone; of one that exists the rights are left as they are.</summary>
    private static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => file.Dispose();
}
