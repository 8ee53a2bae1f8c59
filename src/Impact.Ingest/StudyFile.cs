using Impact.Core.Findings;
using Impact.Core.Observations;

namespace Impact.Ingest;

/// <summary>A study file as read: a study, or what is wrong with the file.</summary>
/// <param name="Study">The study; null when there are findings.</param>
/// <param name="DataFolder">Full path of the folder with the data; null when the study uses the store.</param>
/// <param name="Findings">What is wrong: line in the file, and the name of the entry as column.</param>
internal sealed record StudyReading(Study? Study, string? DataFolder, IReadOnlyList<Finding> Findings);

/// <summary>Reads study files (YAML).</summary>
internal static class StudyFile
{
    /// <summary>Reads a study file.</summary>
    public static StudyReading Read(string path) => throw new NotImplementedException();
}
