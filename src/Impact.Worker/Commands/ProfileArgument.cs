using Impact.Core.Findings;
using Impact.Ingest.Profiles;

namespace Impact.Worker.Commands;

/// <summary>The profile that was named on the command line.</summary>
/// <param name="Profile">The profile; null when none was named, or when it is wrong.</param>
/// <param name="IsRefused">Whether it is wrong; what is wrong has been printed then.</param>
internal sealed record ProfileArgument(Profile? Profile, bool IsRefused)
{
    /// <summary>Finds a profile: a file, or one that is built in.</summary>
    public static ProfileArgument Read(string? named, Session session, bool json)
    {
        if (named is null) return new ProfileArgument(null, IsRefused: false);
        if (Profiles.Find(named) is { } known) return new ProfileArgument(known, IsRefused: false);
        var unknown = new Finding(FindingKinds.ProfileUnknown, Place.File, string.Join(", ", Profiles.All.Select(profile => profile.Name)));
        var (profile, findings) = File.Exists(named) ? ProfileReader.Read(File.ReadAllText(named)) : (null, [unknown]);
        if (profile is null) Findings.Refuse(findings, session, json);
        return new ProfileArgument(profile, profile is null);
    }
}
