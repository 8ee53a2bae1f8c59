using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Impact.Ingest;
using Microsoft.Data.Sqlite;

namespace Impact.Worker.Jobs;

/// <summary>Keeps what went wrong with the program, for the administrator. Never the message of an exception, which can hold the text of a cell, unless its words are ours.</summary>
internal sealed class FaultLog(string path, TimeProvider clock)
{
    /// <summary>Writes a fault down.</summary>
    /// <returns>The number under which it can be found, 8 hexadecimal digits.</returns>
    public string Write(Exception fault)
    {
        var reference = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        var time = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.AppendAllText(path, $"{time} {reference} {Describe(fault)}\n");
        }
        catch (Exception blocked) when (blocked is IOException or UnauthorizedAccessException)
        {
            // The disk is full or the folder is closed: the number alone must do.
        }

        return reference;
    }

    /// <summary>Types, codes and places of an exception and its causes; no text from outside.</summary>
    internal static string Describe(Exception fault)
    {
        var causes = new List<string>();
        for (var cause = fault; cause is not null; cause = cause.InnerException) causes.Add(Name(cause) + Frames(cause));
        return string.Join("\n  caused by ", causes);
    }

    private static string Name(Exception cause) => cause is SqliteException sqlite
        ? string.Create(CultureInfo.InvariantCulture, $"SqliteException {sqlite.SqliteErrorCode}/{sqlite.SqliteExtendedErrorCode}")
        : cause is OperatorException advice ? advice.Message
        : $"{cause.GetType().FullName} 0x{cause.HResult:x8}";

    private static string Frames(Exception cause) =>
        string.Concat(new StackTrace(cause, fNeedFileInfo: false).GetFrames().Select(frame => frame.GetMethod()).Where(method => method is not null)
            .Select(method => $"\n    {method!.DeclaringType?.FullName}.{method.Name}"));
}
