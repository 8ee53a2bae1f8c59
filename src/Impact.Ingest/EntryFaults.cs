using Impact.Core.Findings;

namespace Impact.Ingest;

/// <summary>How a fault in an entry is called: a study file and a profile each have words of their own.</summary>
/// <param name="Missing">An entry that must be there is not.</param>
/// <param name="Unknown">An entry that nobody asked for.</param>
/// <param name="Wrong">An entry that is not what it should be.</param>
internal sealed record EntryFaults(FindingKind Missing, FindingKind Unknown, FindingKind Wrong)
{
    public static EntryFaults Study { get; } = new(FindingKinds.StudyEntryMissing, FindingKinds.StudyEntryUnknown, FindingKinds.StudyEntryWrong);

    public static EntryFaults Profile { get; } = new(FindingKinds.ProfileEntryMissing, FindingKinds.ProfileEntryUnknown, FindingKinds.ProfileEntryWrong);
}
