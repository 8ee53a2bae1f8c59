using Impact.Worker.Options;

namespace Impact.Worker.Jobs;

/// <summary>Keeps a data folder to one process: the fence around the embedded store. The operating system lets go when the process ends, however it ends.</summary>
internal sealed class DataLock : IDisposable
{
    private readonly FileStream file;

    private DataLock(FileStream file) => this.file = file;

    /// <summary>Takes the folder and throws away what an earlier process left half-written; null when another process has it.</summary>
    public static DataLock? TryTake(DataFolder folder)
    {
        MakePrivate(folder.Root);
        try
        {
            var taken = new DataLock(new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            if (Directory.Exists(folder.Temporary)) Directory.Delete(folder.Temporary, recursive: true);
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
