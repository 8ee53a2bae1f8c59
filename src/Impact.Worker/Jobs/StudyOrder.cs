using System.Globalization;
using Impact.Worker.Options;

namespace Impact.Worker.Jobs;

/// <summary>A study to be answered from the store.</summary>
/// <param name="StudyPath">Full path of the study file.</param>
/// <param name="StudySha256">Hash of the study file that was ordered.</param>
/// <param name="InputSha256">Hashes of the files that had to be in the store, in order.</param>
/// <param name="Seed">Seed.</param>
internal sealed record StudyOrder(string StudyPath, string StudySha256, IReadOnlyList<string> InputSha256, ulong Seed)
{
    /// <summary>What decides the answer.</summary>
    public IEnumerable<string> Parts => [StudySha256, Engine.Version, Seed.ToString(CultureInfo.InvariantCulture), .. InputSha256];
}
