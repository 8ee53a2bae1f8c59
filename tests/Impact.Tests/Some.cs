using Impact.Core.Instruments;
using Impact.Core.Observations;

namespace Impact.Tests;

/// <summary>Values for tests: ordinary unless the test says otherwise.</summary>
internal static partial class Some
{
    public static MunicipalityCode Municipality { get; } = MunicipalityCode.TryParse("GM0984")!;

    public static ParticipantId Id(string name) => new(name);

    /// <summary>A supported person who started on 15 February 2024 and is still there.</summary>
    public static Participant Participant(string name) => new()
    {
        Id = Id(name),
        Role = Role.Supported,
        Municipality = Municipality,
        StartDate = new DateOnly(2024, 2, 15),
    };

    /// <summary>A response without answers, six months a wave from 20 February 2024.</summary>
    public static SurveyResponse Response(string name, int wave) => new()
    {
        Participant = Id(name),
        Wave = wave,
        Date = new DateOnly(2024, 2, 20).AddMonths(6 * wave),
        Answers = new Dictionary<string, int>(),
    };

    /// <summary>Answers to an instrument in the order of its items, as survey columns.</summary>
    public static IReadOnlyDictionary<string, int> Answers(Instrument instrument, params int[] codes) =>
        instrument.Items.Zip(codes).ToDictionary(pair => instrument.Column(pair.First), pair => pair.Second);

    /// <summary>An hour of guidance by a professional in the first quarter of 2024.</summary>
    public static CareUse Care(string name) => new()
    {
        Participant = Id(name),
        Quarter = new Quarter(2024, 1),
        Care = "homecare_guidance_hour",
        By = CareProvider.Professional,
        Quantity = 1,
    };

    /// <summary>One group, measured at the start and after six and twelve months, in 2024 and 2025.</summary>
    public static Study Study { get; } = new()
    {
        Id = "proef",
        Title = "Proef",
        Question = "Wat verandert er?",
        Municipality = Municipality,
        Initiative = "proef",
        From = new Quarter(2024, 1),
        To = new Quarter(2025, 4),
        Design = Design.Comparison,
        AssignedBy = Assignment.Person,
        Baseline = 0,
        FollowUp = [1, 2],
        Adjust = [],
        Evidence = new EvidenceDocuments(null, null),
        Outcomes = [],
    };

    public static AnalysisDataset Dataset { get; } = new()
    {
        Participants = [],
        Responses = [],
        CareUse = [],
        Activities = [],
        Costs = [],
        Inputs = [],
    };
}
