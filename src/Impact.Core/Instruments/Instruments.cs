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

    /// <summary>Loneliness, 3 questions (UCLA).</summary>
    public static Instrument Ucla3 { get; } = Read("ucla3-1");

    /// <summary>Control over one's life, 7 statements (Pearlin).</summary>
    public static Instrument Mast7 { get; } = Read("mast7-1");

    /// <summary>Control over one's life, statements 1 to 5 (Pearlin).</summary>
    public static Instrument Mast5 { get; } = Read("mast5-1");

    /// <summary>Satisfaction with life, 1 to 10. Never in one series with <see cref="Cantril"/>.</summary>
    public static Instrument Satisfaction { get; } = Read("satisfaction-1");

    /// <summary>Self-reliance, 13 domains without a total.</summary>
    public static Instrument Zrm13 { get; } = Read("zrm13-1");

    /// <summary>Burden of informal care, 15 statements.</summary>
    public static Instrument EdizPlus15 { get; } = Read("edizplus15-1");

    /// <summary>Burden of informal care, 9 statements.</summary>
    public static Instrument Ediz9 { get; } = Read("ediz9-1");

    /// <summary>Quality of life of informal carers, 7 dimensions.</summary>
    public static Instrument CarerQol7 { get; } = Read("carerqol7-1");

    /// <summary>Social cohesion of the neighbourhood, 4 statements.</summary>
    public static Instrument Coh4 { get; } = Read("coh4-1");

    /// <summary>Trust in people, municipality and professionals: questions without a total.</summary>
    public static Instrument Trust { get; } = Read("trust-1");

    /// <summary>Experience of Wmo clients, 10 questions without a total.</summary>
    public static Instrument Ceo { get; } = Read("ceo-1");

    /// <summary>Difficulty making ends meet, past 3 months. Never in one series with <see cref="Pov"/>.</summary>
    public static Instrument Pov3 { get; } = Read("pov3-1");

    /// <summary>Participation ladder, six rungs, rated by a professional.</summary>
    public static Instrument Ladder6 { get; } = Read("ladder6-1");

    /// <summary>Loneliness, a direct question and a self-rating without a total.</summary>
    public static Instrument Lon1 { get; } = Read("lon1-1");

    /// <summary>Volunteering: questions without a total.</summary>
    public static Instrument Vol { get; } = Read("vol-1");

    /// <summary>Contact with family, friends and neighbours: questions without a total.</summary>
    public static Instrument Con { get; } = Read("con-1");

    /// <summary>Help between neighbours: questions without a total.</summary>
    public static Instrument Nhelp { get; } = Read("nhelp-1");

    /// <summary>Goals set with the person, as a T-score of at most five goals. The indicators of goals look at the dataset of goals, which has no such limit.</summary>
    public static Instrument Gas { get; } = Read("gas-1");

    /// <summary>Every instrument, once.</summary>
    public static IReadOnlyList<Instrument> All { get; } = 
    [
        Djg6, Djg11, Ucla3, Lon1,
        Ladder, Ladder6, Vol, Con,
        Pov, Pov3, Cantril, Satisfaction, Mast7, Mast5, Zrm13,
        EdizPlus15, Ediz9, CarerQol7,
        Coh4, Trust, Nhelp, Ceo,
        Gas,
    ];

    /// <summary>The instrument of that id; null when there is none.</summary>
    public static Instrument? Find(string id) => All.FirstOrDefault(i => i.Id == id);

    private static Instrument Read(string name) => InstrumentReader.Read(Embedded.Text($"instruments/{name}.json"));
}
