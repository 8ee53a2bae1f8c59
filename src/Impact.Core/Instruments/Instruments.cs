using System.Reflection;

namespace Impact.Core.Instruments;

/// <summary>The instruments that the program knows. Each is a file in <c>instruments/</c>.</summary>
public static class Instruments
{
    /// <summary>Loneliness, 6 statements (De Jong Gierveld).</summary>
    public static Instrument Djg6 { get; } = Embedded("djg6-1");

    /// <summary>Loneliness, 11 statements (De Jong Gierveld).</summary>
    public static Instrument Djg11 { get; } = Embedded("djg11-1");

    /// <summary>Participation ladder, six rungs, from questions.</summary>
    public static Instrument Ladder { get; } = Embedded("ladder-1");

    /// <summary>Difficulty making ends meet, past 12 months.</summary>
    public static Instrument Pov { get; } = Embedded("pov-1");

    /// <summary>Life as a whole, 0 to 10 (Cantril).</summary>
    public static Instrument Cantril { get; } = Embedded("cantril-1");

    /// <summary>Every instrument, once.</summary>
    public static IReadOnlyList<Instrument> All { get; } = [Djg6, Djg11, Ladder, Pov, Cantril];

    /// <summary>The instrument of that id; null when there is none.</summary>
    public static Instrument? Find(string id) => All.FirstOrDefault(i => i.Id == id);

    private static Instrument Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"instruments/{name}.json")
            ?? throw new ArgumentException("No instrument of that name is built in.", nameof(name));
        using var reader = new StreamReader(stream);
        return InstrumentReader.Read(reader.ReadToEnd());
    }
}
