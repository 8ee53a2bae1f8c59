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
        try
        {
            var taken = new DataLock(new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            foreach (var half in Directory.EnumerateFiles(folder.Root, "*" + HalfWritten, SearchOption.AllDirectories)) File.Delete(half);
            return taken;
        }
        catch (IOException) when (File.Exists(folder.Lock))
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
