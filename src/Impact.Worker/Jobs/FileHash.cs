using System.Security.Cryptography;

namespace Impact.Worker.Jobs;

/// <summary>SHA-256 of files, 64 hexadecimal digits.</summary>
internal static class FileHash
{
    public static string Of(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
