using System.Security.Cryptography;

namespace Impact.Ingest.Privacy;

/// <summary>The file with the master key of the pseudonyms. It lies outside the database and its backups.</summary>
internal static class KeyFile
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string Name = "pseudonym.key";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the key of a data folder, and makes one the first time.</summary>
    /// <exception cref="OperatorException">Others may read the file, or it does not hold a key.</exception>
    public static PseudonymKeys OpenOrCreate(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        var path = Path.Combine(dataFolder, Name);
        if (!File.Exists(path)) Create(path);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
            throw new OperatorException(
                $"Anderen kunnen {path} lezen. Ga na wie dat deed en geef daarna: chmod 600 {path}",
                $"{path} may be read by others than its owner. Check who has read it, then run: chmod 600 {path}");
        return Read(path);
    }

    private static PseudonymKeys Read(string path)
    {
        Span<byte> master = stackalloc byte[PseudonymKeys.MasterLength];
        var done = Convert.FromHexString(File.ReadAllText(path).Trim(), master, out _, out var written);
        if (done != System.Buffers.OperationStatus.Done || written != PseudonymKeys.MasterLength)
            throw new OperatorException(
                $"In {path} staat geen geldige sleutel. Zet de kopie van de sleutel terug.",
                $"{path} does not hold a key of {PseudonymKeys.MasterLength * 2} hexadecimal digits. Put back the copy of the key.");
        return new PseudonymKeys(master);
    }

    // Written beside and then moved: another process sees no key or a whole key, and two that start together end with one.
    private static void Create(string path)
    {
        var beside = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(beside, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PseudonymKeys.MasterLength)) + "\n"));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }
}
