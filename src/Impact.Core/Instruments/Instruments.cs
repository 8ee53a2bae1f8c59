namespace Impact.Core.Instruments;

/// <summary>The instruments that the program knows. Each is a file in <c>instruments/</c>.</summary>
public static class Instruments
{
    /// <summary>Loneliness, 6 statements (De Jong Gierveld).</summary>
    public static Instrument Djg6 { get; } = Read("djg6-1");

    /// <summary>Loneliness, 11 statements (De Jong Gierveld).</summary>
    public static Instrument Djg11 { get; } = Read("djg11-1");

    /// <summary>Participation ladder, six rungs, from questions.</summary>
    public static Instrument Ladder { get; } = Read("ladder-1");

    /// <summary>Difficulty making ends meet, past 12 months.</summary>
    public static Instrument Pov { get; } = Read("pov-1");

    /// <summary>Life as a whole, 0 to 10 (Cantril).</summary>
    public static Instrument Cantril { get; } = Read("cantril-1");

    /// <summary>Every instrument, once.</summary>
    public static IReadOnlyList<Instrument> All { get; } = [Djg6, Djg11, Ladder, Pov, Cantril];

    /// <summary>The instrument of that id; null when there is none.</summary>
    public static Instrument? Find(string id) => All.FirstOrDefault(i => i.Id == id);

    private static Instrument Read(string name) => InstrumentReader.Read(Embedded.Text($"instruments/{name}.json"));
}
