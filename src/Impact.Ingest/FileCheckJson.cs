namespace Impact.Ingest;

/// <summary>The check of a file as the JSON document of the command line.</summary>
internal static class FileCheckJson
{
    /// <summary>Writes one JSON document.</summary>
    /// <param name="check">The check.</param>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    public static string Write(FileCheck check, string language) => throw new NotImplementedException();
}
