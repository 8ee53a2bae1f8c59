using System.Globalization;
using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Observations;
using Impact.Worker.Jobs;
using Impact.Worker.Options;

namespace Impact.Worker.Studies;

/// <summary>A study with the rows it is answered from: one question that has one answer.</summary>
/// <param name="Study">The study.</param>
/// <param name="StudySha256">Hash of the study file.</param>
/// <param name="Dataset">The rows.</param>
/// <param name="Seed">Seed of everything drawn at random.</param>
internal sealed record StudyRun(Study Study, string StudySha256, AnalysisDataset Dataset, ulong Seed)
{
    /// <summary>Seed of a study for which nobody chose one.</summary>
    public const ulong DefaultSeed = 1;

    private static readonly DisclosurePolicy Policy = DisclosurePolicy.Public;

    /// <summary>Names the answer: the same study, inputs, program, seed and policy give the same id. 32 hexadecimal digits.</summary>
    public string Id => JobOrder.KeyOf(
        [StudySha256, Engine.Version, Seed.ToString(CultureInfo.InvariantCulture), Policy.ToString(), .. Dataset.Inputs.Select(input => $"{input.Dataset} {input.Quarter} {input.Sha256}")]);

    /// <summary>Exact results: for the machine where the data are.</summary>
    public StudyResult Analyse() => StudyAnalysis.Analyse(Dataset, Study, Seed);

    /// <summary>What may be shown of them.</summary>
    public StudyRelease Release(StudyResult result) => DisclosureControl.Release(result, Dataset, Policy, Engine.Version);
}
