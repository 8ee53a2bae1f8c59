using System.Reflection;

namespace Impact.Ingest.Profiles;

/// <summary>The profiles that are built in, one per program that makes files. A new one: a file in <c>profiles/</c> and a line below; the first that fits a file wins.</summary>
internal static class Profiles
{
    public static IReadOnlyList<Profile> All { get; } =
    [
        Embedded("qualtrics"),
        Embedded("qualtrics-legacy"),
        Embedded("surveymonkey"),
        Embedded("limesurvey"),
        Embedded("redcap"),
        Embedded("odk-repeat"),
        Embedded("odk"),
        Embedded("microsoft-forms"),
        Embedded("google-forms"),
        Embedded("statline"),
    ];

    public static Profile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);

    private static Profile Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"profiles/{name}.yaml")
            ?? throw new ArgumentException("No profile of that name is built in.", nameof(name));
        using var text = new StreamReader(stream);
        var (profile, findings) = ProfileReader.Read(text.ReadToEnd());
        return profile ?? throw new InvalidDataException($"The profile {name} is wrong at line {findings[0].Place.Line}: {findings[0].Kind.Code}.");
    }
}
